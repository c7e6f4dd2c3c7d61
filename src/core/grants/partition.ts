/**
 * The partition that a host belongs to, which is the first field of its ARNs (AWS SDKs' partitions.json); a host that is none of AWS's
 * counts as one of the commercial partition.
 */
export const partitionOf = (host: string): string => PARTITIONS.find(([end]) => end.test(host))?.[1] ?? 'aws';

/** A region names its partition where the host does not: `amazonaws.com` ends hosts of GovCloud too. */
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
