/**
 * The partition of a request, which is the first field of its ARNs (AWS SDKs' partitions.json): that of the host, or where that tells
 * none, as a domain of one's own, that of the Region.
 */
export const partitionOf = (host: string, region: string): string =>
  (PARTITIONS.find(([end]) => end.test(host)) ?? REGIONS.find(([start]) => start.test(region)))?.[1] ?? 'aws';

/** How the Regions of a partition begin. */
const REGIONS: readonly (readonly [start: RegExp, partition: string])[] = [
  [/^cn-/, 'aws-cn'],
  [/^eusc-/, 'aws-eusc'],
  [/^us-gov-/, 'aws-us-gov'],
  [/^us-iso-/, 'aws-iso'],
  [/^us-isob-/, 'aws-iso-b'],
  [/^eu-isoe-/, 'aws-iso-e'],
  [/^us-isof-/, 'aws-iso-f'],
];

/** A region in the host names its partition where the ending does not: `amazonaws.com` ends hosts of GovCloud too. */
const PARTITIONS: readonly (readonly [end: RegExp, partition: string])[] = [
  [/\.amazonaws\.com\.cn$|\.amazonwebservices\.com\.cn$/, 'aws-cn'],
  [/\.amazonaws\.eu$/, 'aws-eusc'],
  [/\.us-gov-[a-z]+-\d\./, 'aws-us-gov'],
  [/\.c2s\.ic\.gov$/, 'aws-iso'],
  [/\.sc2s\.sgov\.gov$/, 'aws-iso-b'],
  [/\.cloud\.adc-e\.uk$/, 'aws-iso-e'],
  [/\.csp\.hci\.ic\.gov$/, 'aws-iso-f'],
];

/** Whether a host is one of AWS's. */
export const isAwsHost = (host: string): boolean =>
  /\.(?:amazonaws\.com|amazonaws\.com\.cn|amazonaws\.eu|on\.aws|api\.aws|c2s\.ic\.gov|sc2s\.sgov\.gov|cloud\.adc-e\.uk|csp\.hci\.ic\.gov)$/.test(
    host,
  );
