import type { ServiceRule } from '@/core/model/service-rule';

const WEEK = 604_800;

/** What holds for every service without a row of its own (AWS IAM User Guide, "Create a signed AWS API request"). */
export const GENERAL: ServiceRule = {
  path: 'twice',
  presignedPayload: 'hash',
  contentSha256: 'optional',
  amzHeaders: 'header',
  token: 'signed',
  longestExpiry: WEEK,
};

const S3: ServiceRule = {
  ...GENERAL,
  path: 'once',
  presignedPayload: 'unsigned',
  contentSha256: 'required',
  amzHeaders: 'query',
};

/** Services whose rules are known, by signing name. */
const known: Readonly<Record<string, ServiceRule>> = {
  'execute-api': GENERAL,
  lambda: GENERAL,
  appsync: GENERAL,
  bedrock: GENERAL,
  dsql: GENERAL,
  es: GENERAL,
  polly: GENERAL,
  s3: S3,
  's3-object-lambda': S3,
  's3-outposts': S3,
  s3express: S3,
  aoss: { ...GENERAL, contentSha256: 'required' },
  'vpc-lattice-svcs': { ...GENERAL, presignedPayload: 'unsigned', contentSha256: 'required' },
  iotdevicegateway: { ...GENERAL, token: 'appended' },
  transcribe: { ...GENERAL, longestExpiry: 300 },
  sts: { ...GENERAL, longestExpiry: 900 },
  'rds-db': { ...GENERAL, longestExpiry: 900 },
  elasticache: { ...GENERAL, longestExpiry: 900 },
  memorydb: { ...GENERAL, longestExpiry: 900 },
  'kafka-cluster': { ...GENERAL, longestExpiry: 900 },
};

/** The rules of a signing name; the general ones where it has no row. */
export const ruleFor = (service: string): ServiceRule =>
  Object.hasOwn(known, service) ? (known[service] as ServiceRule) : GENERAL;

/** Whether the rules of a signing name are known. */
export const hasKnownRule = (service: string): boolean => Object.hasOwn(known, service);
