import { describe, expect, it } from 'vitest';
import { inferFromAnyHost as inferFromHost } from './infer-any';
import { SERVICES } from './table';

/** A region of each partition, its domain, and the domain of dual-stack hosts. */
const PARTITIONS = [
  ['us-west-2', 'amazonaws.com', 'api.aws'],
  ['ap-southeast-1', 'amazonaws.com', 'api.aws'],
  ['us-gov-west-1', 'amazonaws.com', 'api.aws'],
  ['cn-north-1', 'amazonaws.com.cn', 'api.amazonwebservices.com.cn'],
  ['us-iso-east-1', 'c2s.ic.gov', 'api.aws.ic.gov'],
  ['us-isob-east-1', 'sc2s.sgov.gov', 'api.aws.scloud'],
  ['eu-isoe-west-1', 'cloud.adc-e.uk', 'api.cloud-aws.adc-e.uk'],
  ['us-isof-south-1', 'csp.hci.ic.gov', 'api.aws.hci.ic.gov'],
  ['eusc-de-east-1', 'amazonaws.eu', 'api.amazonwebservices.eu'],
] as const;

const S3_HOSTS = [
  's3.R',
  's3-R',
  'bucket.s3.R',
  'my.dotted.bucket.s3.R',
  's3.us-east-1.s3.R',
  'bucket-us-east-1.s3.R',
  's3-fips.R',
  'bucket.s3-fips.R',
  's3.dualstack.R',
  'bucket.s3.dualstack.R',
  'bucket.s3-fips.dualstack.R',
  'dualstack.s3.R',
  'ap-123456789012.s3-accesspoint.R',
  'ap-123456789012.s3-accesspoint-fips.dualstack.R',
  '123456789012.s3-control.R',
  '123456789012.s3-control-fips.dualstack.R',
  's3.vpce-0123456789abcdef0-abcdefgh.s3.R.vpce',
  'bucket.vpce-0123456789abcdef0-abcdefgh.s3.R.vpce',
  'b.accesspoint.vpce-0123456789abcdef0-abcdefgh-us-east-1a.s3.R.vpce',
] as const;

/** Hosts of each service in the words of its documentation and of the SDKs' endpoint rules, `R` for the region. */
const HOSTS: Readonly<Record<string, readonly string[]>> = {
  s3: S3_HOSTS,
  's3-object-lambda': ['s3-object-lambda.R', 'ol-123456789012.s3-object-lambda.R', 'ol-1.s3-object-lambda-fips.R'],
  's3-outposts': ['s3-outposts.R', 'ap-123456789012.op-0123456789abcdef0.s3-outposts.R', 's3-outposts-fips.R'],
  s3express: [
    'b--usw2-az1--x-s3.s3express-usw2-az1.R',
    'b--usw2-az1--x-s3.s3express-usw2-az1.dualstack.R',
    'b--usw2-az1--x-s3.s3express-fips-usw2-az1.R',
    's3express-control.R',
    's3express-control-fips.R',
  ],
  'execute-api': [
    'x8j638cwtf.execute-api.R',
    'x8j638cwtf.execute-api-fips.R',
    'x8j638cwtf-vpce-0123456789abcdef0.execute-api.R',
    'vpce-0123456789abcdef0-abcdefgh.execute-api.R.vpce',
  ],
  sts: ['sts.R', 'sts-fips.R', 'vpce-0123456789abcdef0-abcdefgh.sts.R.vpce'],
  'rds-db': ['db.c1abc.R.rds', 'cluster.cluster-ro-c1abc.R.rds', 'db.c1abc.rds.R'],
  memorydb: ['clustercfg.mine.abc123.memorydb.R', 'memory-db.R', 'memory-db-fips.R'],
  'kafka-cluster': ['kafka.R', 'kafka-fips.R'],
  iotdevicegateway: ['a1b2c3-ats.iot.R', 'a1b2c3.iot.R', 'a1b2c3.iot-fips.R', 'a1b2c3.ats.iot.R'],
  iotdata: ['data.iot.R', 'data-ats.iot.R', 'data.ats.iot.R', 'data-ats.iot-fips.R'],
  transcribe: ['transcribestreaming.R', 'transcribestreaming-fips.R', 'transcribe.R', 'fips.transcribe.R'],
  appsync: ['abc.appsync-api.R', 'abc.appsync-realtime-api.R', 'appsync.R'],
  es: ['search-logs-abc.R.es', 'vpc-logs-abc.R.es', 'es.R', 'aos.R'],
  aoss: ['abc.R.aoss', 'aoss.R', 'aoss-fips.R'],
  bedrock: ['bedrock.R', 'bedrock-runtime.R', 'bedrock-runtime-fips.R', 'bedrock-agent-runtime.R'],
  polly: ['polly.R', 'polly-fips.R'],
  lambda: ['lambda.R', 'lambda-fips.R'],
  dsql: ['dsql.R', 'dsql-fips.R'],
  elasticache: ['elasticache.R', 'elasticache-fips.R'],
  'bedrock-agentcore': ['bedrock-agentcore.R', 'bedrock-agentcore-control.R', 'gw-1.gateway.bedrock-agentcore.R'],
  dynamodb: ['dynamodb.R', 'dynamodb-fips.R', 'streams.dynamodb.R', '123456789012.ddb.R'],
  ses: ['email.R', 'email-fips.R'],
  sagemaker: ['api.sagemaker.R', 'runtime.sagemaker.R', 'runtime-fips.sagemaker.R'],
  ecr: ['api.ecr.R', 'api.ecr-fips.R', '123456789012.dkr.ecr.R'],
  'neptune-db': ['cluster.cluster-c1abc.R.neptune'],
  'aws-marketplace': ['metering.marketplace.R', 'entitlement-marketplace.R'],
  'sso-oauth': ['oidc.R'],
  lex: ['runtime.lex.R', 'runtime-v2-lex.R'],
};

describe.each(PARTITIONS)('in %s, at %s', (region, domain, dualstack) => {
  const cases = Object.entries(HOSTS).flatMap(([service, hosts]) => hosts.map((host) => [service, host] as const));

  it.each(cases)('%s answers at %s', (service, host) => {
    const regional = host.replaceAll('R', region);
    expect(inferFromHost(`${regional}.${domain}`)).toEqual({ service, region });
    expect(inferFromHost(`${regional}.${domain}:443`)).toEqual({ service, region });
    expect(inferFromHost(`${regional}.${dualstack}`)).toEqual({ service, region });
  });
});

it.each([
  ['x.lambda-url.eu-west-1.on.aws', 'lambda', 'eu-west-1'],
  ['abc123.dsql.us-east-1.on.aws', 'dsql', 'us-east-1'],
  ['svc-0123456789abcdef0.7d67968.vpc-lattice-svcs.us-west-2.on.aws', 'vpc-lattice-svcs', 'us-west-2'],
  ['search-logs-abc.aos.us-west-2.on.aws', 'es', 'us-west-2'],
  ['abc.aoss.us-west-2.on.aws', 'aoss', 'us-west-2'],
  ['master.mine.abc123.use1.cache.amazonaws.com:6379', 'elasticache', undefined],
  ['master.mine.abc123.cnn1.cache.amazonaws.com.cn', 'elasticache', undefined],
  ['bucket.s3-accelerate.amazonaws.com', 's3', undefined],
  ['bucket.s3-accelerate.dualstack.amazonaws.com', 's3', undefined],
  ['us-data-1.s3.amazonaws.com', 's3', 'us-east-1'],
  ['bucket.s3-external-1.amazonaws.com', 's3', 'us-east-1'],
  ['iam.us-gov.amazonaws.com', 'iam', 'us-gov-west-1'],
  ['iam.cn-north-1.amazonaws.com.cn', 'iam', 'cn-north-1'],
  ['route53.amazonaws.com.cn', 'route53', 'cn-northwest-1'],
  ['acct.eu.r2.cloudflarestorage.com', 's3', 'auto'],
  ['s3.wasabisys.com', 's3', 'us-east-1'],
  ['s3.eu-central-1.wasabisys.com', 's3', 'eu-central-1'],
  ['bucket.storage.googleapis.com', 's3', 'auto'],
])('%s tells %s and %s', (host, service, region) => {
  expect(inferFromHost(host)).toEqual({ service, region });
});

it.each([
  ['mfzwi23gnjvgw.mrap.accesspoint.s3-global.amazonaws.com', 's3'],
  ['123456789012.cloudfront-kvs.global.api.aws', 'cloudfront-keyvaluestore'],
])('%s is in no one region', (host, service) => {
  expect(inferFromHost(host)).toEqual({ service, region: undefined, isForRegionSet: true });
});

it.each([
  's3.amazonaws.com.evil.example',
  's3.us-east-1.amazonaws.com.evil.example',
  'xs3.amazonaws.com',
  'evilamazonaws.com',
  's3.us-east-1.evilamazonaws.com',
  's3.us-east-1a.amazonaws.com',
  'ec2-203-0-113-7.us-east-2.compute.amazonaws.com',
  'mine-123.us-east-1.elb.amazonaws.com',
  'd111111abcdef8.cloudfront.net',
  'files.example.com',
  '203.0.113.7:9000',
  '[2001:db8::7]',
  '[::1]:9000',
  `${'a.'.repeat(130)}s3.us-east-1.amazonaws.com`,
])('%s tells nothing', (host) => {
  expect(inferFromHost(host)).toEqual({ service: undefined, region: undefined });
});

it.each([
  'mine.s3-website-us-east-1.amazonaws.com',
  'mine.s3-website.eu-central-1.amazonaws.com',
  's3-website.cn-north-1.amazonaws.com.cn',
])('%s is known to check no signatures', (host) => {
  expect(inferFromHost(host)).toEqual({ service: undefined, region: undefined, unchecked: true });
});

describe('where two services answer', () => {
  it.each([
    ['kafka.us-east-1.amazonaws.com', 'kafka-cluster', 'kafka'],
    ['a1b2c3-ats.iot.us-east-1.amazonaws.com', 'iotdevicegateway', 'iotdata'],
  ])('at %s, %s is told, unless %s was typed', (host, first, second) => {
    expect(inferFromHost(host).service).toBe(first);
    expect(inferFromHost(host, second).service).toBe(second);
    expect(inferFromHost(host, 'sqs').service).toBe(first);
  });
  it('the label of a host does not pass for the signing name', () => {
    expect(inferFromHost('transcribestreaming.us-east-1.amazonaws.com', 'transcribestreaming').service).toBe(
      'transcribe',
    );
  });
});

it('every service with rules of its own has its hosts tried here', () => {
  const tried = [...Object.keys(HOSTS), 'vpc-lattice-svcs'];
  expect(Object.keys(SERVICES).filter((service) => !tried.includes(service))).toEqual([]);
});
