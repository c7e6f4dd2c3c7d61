import { expect, it } from 'vitest';
import { inferFromAnyHost as inferFromHost } from './infer-any';

it.each([
  ['x8j638cwtf.execute-api.ap-northeast-1.amazonaws.com', 'execute-api', 'ap-northeast-1'],
  ['vpce-1-abc.execute-api.us-east-1.vpce.amazonaws.com', 'execute-api', 'us-east-1'],
  ['examplebucket.s3.amazonaws.com', 's3', 'us-east-1'],
  ['my.dotted.bucket.s3.eu-central-1.amazonaws.com', 's3', 'eu-central-1'],
  ['bucket.s3-us-west-2.amazonaws.com', 's3', 'us-west-2'],
  ['bucket.s3.dualstack.us-gov-west-1.amazonaws.com', 's3', 'us-gov-west-1'],
  ['bucket.s3-fips.us-east-2.amazonaws.com', 's3', 'us-east-2'],
  ['ap-123456789012.s3-accesspoint.us-west-2.amazonaws.com', 's3', 'us-west-2'],
  ['bucket.s3.cn-north-1.amazonaws.com.cn', 's3', 'cn-north-1'],
  ['abc123.lambda-url.us-east-1.on.aws', 'lambda', 'us-east-1'],
  ['sts.amazonaws.com', 'sts', 'us-east-1'],
  ['sts.eu-west-3.amazonaws.com', 'sts', 'eu-west-3'],
  ['bedrock-runtime.us-west-2.amazonaws.com', 'bedrock', 'us-west-2'],
  ['search-logs-abc.eu-west-1.es.amazonaws.com', 'es', 'eu-west-1'],
  ['abc.eu-west-1.aoss.amazonaws.com', 'aoss', 'eu-west-1'],
  ['abc-ats.iot.us-east-1.amazonaws.com', 'iotdevicegateway', 'us-east-1'],
  ['data-ats.iot.us-east-1.amazonaws.com', 'iotdata', 'us-east-1'],
  ['db.c1abc.ap-south-1.rds.amazonaws.com:5432', 'rds-db', 'ap-south-1'],
  ['transcribestreaming.us-east-1.amazonaws.com:8443', 'transcribe', 'us-east-1'],
  ['dynamodb.ap-southeast-2.amazonaws.com', 'dynamodb', 'ap-southeast-2'],
  ['kms-fips.us-west-1.amazonaws.com', 'kms', 'us-west-1'],
  ['abc.r2.cloudflarestorage.com', 's3', 'auto'],
  ['s3.us-west-004.backblazeb2.com', 's3', 'us-west-004'],
  ['bucket.fra1.digitaloceanspaces.com', 's3', 'fra1'],
  ['host.cache.amazonaws.com', 'elasticache', undefined],
])('%s tells %s and %s', (host, service, region) => {
  expect(inferFromHost(host)).toEqual({ service, region });
});

it.each(['example.com', 'localhost:4173', 'api.example.org', 'amazonaws.com', ''])(
  'a name of one’s own tells nothing: %j',
  (host) => {
    expect(inferFromHost(host)).toEqual({ service: undefined, region: undefined });
  },
);

/** Hosts whose first label, or a row that was too wide, told another name than the one that signs there. */
it.each([
  ['bedrock-mantle.us-east-1.api.aws', 'bedrock-mantle'],
  ['sync-states.eu-west-1.amazonaws.com', 'states'],
  ['stream-logs.us-east-1.amazonaws.com', 'logs'],
  ['streaming-logs.us-east-1.amazonaws.com', 'logs'],
  ['streaming-rekognition.us-east-1.amazonaws.com', 'rekognition'],
  ['timestream-influxdb.eu-central-1.amazonaws.com', 'timestream-influxdb'],
  ['data-lakeformation.us-east-1.amazonaws.com', 'lakeformation'],
  ['query-lakeformation.us-east-1.amazonaws.com', 'lakeformation'],
  ['runtime-medical-imaging.us-west-2.amazonaws.com', 'medical-imaging'],
  ['analytics-omics.us-west-2.amazonaws.com', 'omics'],
  ['control-storage-omics.us-west-2.amazonaws.com', 'omics'],
  ['storage-omics.us-west-2.amazonaws.com', 'omics'],
  ['tags-omics.us-west-2.amazonaws.com', 'omics'],
  ['workflows-omics.us-west-2.amazonaws.com', 'omics'],
  ['data-servicediscovery.eu-west-1.amazonaws.com', 'servicediscovery'],
  ['git-codecommit.eu-west-1.amazonaws.com', 'codecommit'],
  ['search-dynamodb.us-east-1.amazonaws.com', 'dynamodb'],
  ['acm-acme.us-east-1.amazonaws.com', 'acm'],
  ['agent-registry-control.us-east-1.amazonaws.com', 'agent-registry'],
  ['arc-region-switch-control-plane.us-east-1.api.aws', 'arc-region-switch'],
  ['arc-recovery-control-config.us-west-2.api.aws', 'route53-recovery-control-config'],
  ['api.iot-tunneling.us-east-1.amazonaws.com', 'IoTSecuredTunneling'],
  ['greengrass-ats.iot.us-gov-west-1.amazonaws.com', 'greengrass'],
])('%s signs as %s', (host, service) => {
  expect(inferFromHost(host)).toMatchObject({ service });
  expect(inferFromHost(host).guessed).toBeUndefined();
});

it('a request for the API of Kafka and a token of a cluster are both believed at one host', () => {
  expect(inferFromHost('kafka.us-east-1.amazonaws.com', 'kafka').service).toBe('kafka');
  expect(inferFromHost('kafka.us-east-1.amazonaws.com', 'kafka-cluster').service).toBe('kafka-cluster');
});

it('a name that is taken from a label is a guess, and says so', () => {
  expect(inferFromHost('brand-new.eu-west-1.amazonaws.com')).toMatchObject({ service: 'brand-new', guessed: true });
});
