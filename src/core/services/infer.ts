/** What a host tells about who will check the signature; a part it does not tell is undefined. */
export type Inferred = { readonly service: string | undefined; readonly region: string | undefined };

const REGION = '(?<region>(?:us|eu|ap|sa|ca|me|af|il|mx|cn|eusc|us-gov|us-iso[a-z]?|eu-isoe)(?:-[a-z]+){1,2}-\\d+)';
const SUFFIX =
  '(?:amazonaws\\.com(?:\\.cn)?|amazonaws\\.eu|api\\.aws|api\\.amazonwebservices\\.com\\.cn|c2s\\.ic\\.gov|sc2s\\.sgov\\.gov|cloud\\.adc-e\\.uk|csp\\.hci\\.ic\\.gov)';

type Row = { readonly host: RegExp; readonly service: string | 'label'; readonly region?: string };

/** `%R` stands for a region, `%S` for a partition's domain, `%L` for one label. */
const row = (pattern: string, service: string, region?: string): Row => ({
  host: new RegExp(`^${pattern.replace('%R', REGION).replace('%S', SUFFIX).replaceAll('%L', '[a-z0-9-]+')}$`),
  service,
  ...(region === undefined ? {} : { region }),
});

/** Tried in order: the first that fits tells. */
const rows: readonly Row[] = [
  row('(?:.+\\.)?s3-accesspoint(?:-fips)?\\.(?:dualstack\\.)?%R\\.%S', 's3'),
  row('(?:.+\\.)?s3-object-lambda(?:-fips)?\\.(?:dualstack\\.)?%R\\.%S', 's3-object-lambda'),
  row('(?:.+\\.)?s3-outposts(?:-fips)?\\.(?:dualstack\\.)?%R\\.%S', 's3-outposts'),
  row('(?:.+\\.)?s3express-(?:%L)\\.%R\\.%S', 's3express'),
  row('(?:.+\\.)?accesspoint\\.s3-global\\.%S', 's3'),
  row('(?:.+\\.)?s3(?:-fips)?\\.(?:dualstack\\.)?%R\\.%S', 's3'),
  row('(?:.+\\.)?s3-%R\\.%S', 's3'),
  row('(?:.+\\.)?(?:bucket|accesspoint)\\.vpce-%L\\.s3\\.%R\\.vpce\\.%S', 's3'),
  row('(?:.+\\.)?s3\\.amazonaws\\.com', 's3', 'us-east-1'),
  row('(?:.+\\.)?s3-external-1\\.amazonaws\\.com', 's3', 'us-east-1'),
  row('%L\\.execute-api(?:-fips)?\\.%R\\.(?:vpce\\.)?%S', 'execute-api'),
  row('%L\\.lambda-url\\.%R\\.on\\.aws', 'lambda'),
  row('%L\\.vpc-lattice-svcs\\.%R\\.on\\.aws', 'vpc-lattice-svcs'),
  row('%L\\.dsql(?:-fips)?\\.%R\\.on\\.aws', 'dsql'),
  row('%L\\.appsync-(?:realtime-)?api\\.%R\\.%S', 'appsync'),
  row('%L\\.%R\\.es\\.%S', 'es'),
  row('%L\\.%R\\.aoss\\.%S', 'aoss'),
  row('(?:.+\\.)?%R\\.rds\\.%S', 'rds-db'),
  row('(?:.+\\.)?cache\\.amazonaws\\.com(?:\\.cn)?', 'elasticache'),
  row('(?:.+\\.)?memorydb\\.%R\\.%S', 'memorydb'),
  row('(?:data\\.|data-ats\\.)iot\\.%R\\.%S', 'iotdata'),
  row('%L(?:-ats)?\\.iot\\.%R\\.%S', 'iotdevicegateway'),
  row('kafka\\.%R\\.%S', 'kafka-cluster'),
  row('transcribestreaming(?:-fips)?\\.%R\\.%S', 'transcribe'),
  row('bedrock(?:-%L)?\\.%R\\.%S', 'bedrock'),
  row('(?:runtime|api)\\.sagemaker\\.%R\\.%S', 'sagemaker'),
  row('email(?:-smtp)?(?:-fips)?\\.%R\\.%S', 'ses'),
  row('(?:.+\\.)?dkr\\.ecr\\.%R\\.%S', 'ecr'),
  row('api\\.ecr\\.%R\\.%S', 'ecr'),
  row('(?:.+\\.)?%R\\.neptune\\.%S', 'neptune-db'),
  row('(?:aps-workspaces)\\.%R\\.%S', 'aps'),
  row('(?<service>sts|iam|route53|cloudfront|organizations|sns|sqs)\\.amazonaws\\.com', 'label', 'us-east-1'),
  row('(?<service>%L?)(?:-fips)?\\.%R\\.%S', 'label'),
  row('.+\\.r2\\.cloudflarestorage\\.com', 's3', 'auto'),
  row('(?:.+\\.)?storage\\.googleapis\\.com', 's3', 'auto'),
  row('(?:.+\\.)?s3\\.(?<region>[a-z0-9-]+)\\.backblazeb2\\.com', 's3'),
  row('(?:.+\\.)?s3\\.(?<region>[a-z0-9-]+)\\.wasabisys\\.com', 's3'),
  row('(?:.+\\.)?(?<region>[a-z0-9]+)\\.digitaloceanspaces\\.com', 's3'),
];

const UNKNOWN: Inferred = { service: undefined, region: undefined };

/** Reads signing name and region from an authority (`host` or `host:port`), where its form tells them. */
export function inferFromHost(authority: string): Inferred {
  const host = authority.replace(/:\d+$/, '');
  for (const { host: pattern, service, region } of rows) {
    const match = pattern.exec(host);
    if (!match) continue;
    const named = service === 'label' ? match.groups?.['service']?.replace(/-fips$/, '') : service;
    return { service: named, region: region ?? match.groups?.['region'] };
  }
  return UNKNOWN;
}
