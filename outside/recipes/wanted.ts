import type { Answers, RecipeId } from '@/core/recipes/recipe';

export type Keys = { readonly accessKeyId: string; readonly secretAccessKey: string; readonly sessionToken: string };

/** One thing to make: a recipe with its answers, in a region, with these keys. */
export type Wanted = {
  readonly recipe: RecipeId;
  readonly answers: Answers;
  readonly region: string;
  readonly keys: Keys;
};

/** When all of it is made. */
export const MADE_AT = '2026-03-14 09:26:53';

export const LONG: Keys = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  sessionToken: '',
};
export const SHORT: Keys = {
  accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  sessionToken: 'IQoJb3JpZ2luX2VjEXAMPLE//////////wEaCXVzLWVhc3QtMSJGMEQCIFtoken+of/the=session==',
};

const of = (recipe: RecipeId, region: string, keys: Keys, answers: Answers = {}): Wanted => ({
  recipe,
  region,
  keys,
  answers,
});

const CACHES = ['elasticache', 'elasticacheServerless', 'memorydb'] as const;

const POOL = '//iam.googleapis.com/projects/123/locations/global/workloadIdentityPools/pool/providers/aws';

/** Of every recipe that somebody else makes too, several: with and without a session token, in several regions, with hard answers. */
export const WANTED: readonly Wanted[] = [
  of('rds', 'us-east-1', LONG, { host: 'db.c9akciq32.us-east-1.rds.amazonaws.com', port: '5432', user: 'iam_user' }),
  of('rds', 'eu-west-2', SHORT, { host: 'p.proxy-abc.eu-west-2.rds.amazonaws.com', port: '3306', user: 'ada+ops@x' }),
  of('rds', 'ap-northeast-1', LONG, { host: 'o.cluster-x.ap-northeast-1.rds.amazonaws.com', port: '5433', user: 'あ' }),
  of('dsql', 'us-east-1', LONG, { host: 'abc123.dsql.us-east-1.on.aws', action: 'DbConnectAdmin' }),
  of('dsql', 'us-east-1', LONG, { host: 'abc123.dsql.us-east-1.on.aws', action: 'DbConnect' }),
  of('dsql', 'eu-west-2', SHORT, { host: 'xyz.dsql.eu-west-2.on.aws', action: 'DbConnectAdmin' }),
  of('msk', 'us-east-1', LONG, { region: 'us-east-1' }),
  of('msk', 'eu-central-1', SHORT, { region: 'eu-central-1' }),
  of('msk', 'ap-northeast-1', LONG, { region: 'ap-northeast-1' }),
  of('eks', 'us-east-1', LONG, { cluster: 'my-cluster', region: 'us-east-1' }),
  of('eks', 'ap-northeast-1', SHORT, { cluster: 'prod_2', region: 'ap-northeast-1' }),
  of('eks', 'cn-north-1', LONG, { cluster: 'c', region: 'cn-north-1' }),
  of('bedrockKey', 'us-east-1', LONG, { region: 'us-east-1' }),
  of('bedrockKey', 'us-west-2', SHORT, { region: 'us-west-2' }),
  of('bedrockKey', 'eu-central-1', LONG, { region: 'eu-central-1' }),
  of('s3Download', 'eu-west-1', LONG, { bucket: 'my-bucket', key: 'folder/a b+c.txt', region: 'eu-west-1' }),
  of('s3Download', 'us-east-1', SHORT, { bucket: 'my-bucket', key: '写真/(1).jpg', region: 'us-east-1' }),
  of('s3Download', 'cn-north-1', LONG, { bucket: 'my-bucket', key: 'k', region: 'cn-north-1' }),
  of('s3Upload', 'eu-west-1', LONG, { bucket: 'my-bucket', key: "it's/100%.txt", region: 'eu-west-1' }),
  of('s3Upload', 'us-west-2', SHORT, { bucket: 'my-bucket', key: 'a//b', region: 'us-west-2' }),
  of('s3Upload', 'us-east-1', LONG, { bucket: 'my-bucket', key: 'x', region: 'us-east-1' }),
  of('s3Delete', 'us-west-2', SHORT, { bucket: 'my-bucket', key: 'old/1.log', region: 'us-west-2' }),
  of('s3Part', 'us-west-2', LONG, {
    bucket: 'my-bucket',
    key: 'big.iso',
    region: 'us-west-2',
    uploadId: 'VXBsb2FkIElE.+x_-',
    partNumber: '3',
  }),
  of('r2', 'auto', LONG, { accountId: '0123456789abcdef0123456789abcdef', bucket: 'b', key: 'a b.txt', method: 'GET' }),
  of('r2', 'auto', LONG, { accountId: '0123456789abcdef0123456789abcdef', bucket: 'b', key: 'x/y', method: 'PUT' }),
  of('r2', 'auto', SHORT, { accountId: '0123456789abcdef0123456789abcdef', bucket: 'b', key: 'k', method: 'DELETE' }),
  of('s3Compatible', 'us-east-1', LONG, {
    endpoint: 'http://localhost:9000',
    bucket: 'b',
    key: 'k/é',
    region: 'us-east-1',
    method: 'GET',
  }),
  of('s3Compatible', 'garage', LONG, {
    endpoint: 'https://s3.example.com:8443',
    bucket: 'b',
    key: 'k',
    region: 'garage',
    method: 'HEAD',
  }),
  of('b2', 'us-west-004', LONG, { bucket: 'my-bucket', key: 'a/b.txt', region: 'us-west-004', method: 'GET' }),
  of('b2', 'eu-central-003', LONG, { bucket: 'b', key: 'é/ü.txt', region: 'eu-central-003', method: 'PUT' }),
  of('b2', 'us-west-004', LONG, { bucket: 'my.bucket', key: 'k', region: 'us-west-004', method: 'DELETE' }),
  of('wasabi', 'us-east-1', LONG, { bucket: 'my-bucket', key: 'a b.txt', region: 'us-east-1', method: 'GET' }),
  of('wasabi', 'eu-central-1', SHORT, { bucket: 'my-bucket', key: 'x/(y)', region: 'eu-central-1', method: 'PUT' }),
  of('wasabi', 'ap-northeast-1', LONG, { bucket: 'b', key: '写真.jpg', region: 'ap-northeast-1', method: 'HEAD' }),
  of('spaces', 'nyc3', LONG, { bucket: 'my-space', key: 'a b.txt', region: 'nyc3', method: 'GET' }),
  of('spaces', 'fra1', LONG, { bucket: 'my-space', key: 'x/y+z', region: 'fra1', method: 'PUT' }),
  of('spaces', 'sgp1', LONG, { bucket: 'my-space', key: '写真.jpg', region: 'sgp1', method: 'DELETE' }),
  of('gcs', 'auto', LONG, { bucket: 'my-bucket', key: 'a b.txt', method: 'GET' }),
  of('gcs', 'auto', LONG, { bucket: 'my.bucket', key: 'x/y+z', method: 'PUT' }),
  of('gcs', 'auto', LONG, { bucket: 'my_bucket', key: '写真.jpg', method: 'HEAD' }),
  of('openSearch', 'us-east-1', LONG, {
    url: 'https://search-l-abc.us-east-1.es.amazonaws.com/_search?q=a',
    method: 'GET',
  }),
  of('openSearch', 'eu-west-1', SHORT, {
    url: 'https://vpc-l-abc.eu-west-1.es.amazonaws.com/logs/_search',
    method: 'POST',
    json: '{"query":{"match":{"text":"あ"}}}',
  }),
  of('openSearch', 'us-west-2', LONG, {
    url: 'https://search-l-abc.aos.us-west-2.on.aws/logs*/_doc/1',
    method: 'DELETE',
  }),
  of('openSearchServerless', 'us-east-1', LONG, {
    url: 'https://abc.us-east-1.aoss.amazonaws.com/_cat/indices',
    method: 'GET',
  }),
  of('openSearchServerless', 'eu-west-1', SHORT, {
    url: 'https://abc.eu-west-1.aoss.amazonaws.com/logs/_doc',
    method: 'POST',
    json: '{"a":1}',
  }),
  of('openSearchServerless', 'us-west-2', LONG, { url: 'https://abc.aoss.us-west-2.on.aws/logs', method: 'PUT' }),
  of('neptune', 'us-east-1', LONG, {
    host: 'db-1.cluster-c9akciq32.us-east-1.neptune.amazonaws.com',
    port: '8182',
    path: 'status',
  }),
  of('neptune', 'eu-west-2', SHORT, {
    host: 'db-1.cluster-c9akciq32.eu-west-2.neptune.amazonaws.com',
    port: '8182',
    path: 'gremlin',
  }),
  of('neptune', 'ap-northeast-1', LONG, {
    host: 'db-1.cluster-c9akciq32.ap-northeast-1.neptune.amazonaws.com',
    port: '8182',
    path: 'openCypher/status',
  }),
  of('vpcLattice', 'us-west-2', LONG, {
    url: 'https://s-022f.1234abc.vpc-lattice-svcs.us-west-2.on.aws/v1?a=1',
    method: 'GET',
  }),
  of('vpcLattice', 'eu-west-1', SHORT, {
    url: 'https://s-022f.1234abc.vpc-lattice-svcs.eu-west-1.on.aws/',
    method: 'POST',
    json: '{"a":1}',
  }),
  of('vpcLattice', 'us-west-2', LONG, {
    url: 'https://s-022f.1234abc.vpc-lattice-svcs.us-west-2.on.aws/x%20y',
    method: 'PUT',
  }),
  of('mapTile', 'eu-west-1', LONG, { tileset: 'vector.basemap', tile: '0/0/0', region: 'eu-west-1' }),
  of('mapTile', 'us-east-1', SHORT, { tileset: 'raster.satellite', tile: '12/2048/1362', region: 'us-east-1' }),
  of('mapTile', 'ap-northeast-1', LONG, { tileset: 'vector.basemap', tile: '14/14552/6451', region: 'ap-northeast-1' }),
  of('geocode', 'eu-west-1', LONG, { place: 'Tour Eiffel', region: 'eu-west-1' }),
  of('geocode', 'us-east-1', SHORT, { place: 'a "quoted" place', region: 'us-east-1' }),
  of('geocode', 'ap-northeast-1', LONG, { place: '東京タワー', region: 'ap-northeast-1' }),
  of('anyLink', 'us-east-1', LONG, {
    url: 'https://sqs.us-east-1.amazonaws.com/123456789012/q?Action=ReceiveMessage&Version=2012-11-05',
    service: 'sqs',
    region: 'us-east-1',
    method: 'GET',
  }),
  of('anyLink', 'eu-west-1', SHORT, {
    url: 'https://api.example.com/a%20b?y=1&x=%C3%A9',
    service: 'execute-api',
    region: 'eu-west-1',
    method: 'DELETE',
  }),
  of('anyLink', 'here', LONG, { url: 'http://localhost:8080/', service: 'mine', region: 'here', method: 'POST' }),
  of('anyHeaders', 'us-east-1', LONG, {
    url: 'https://api.example.com/a%20b?y=2&x=1',
    service: 'execute-api',
    region: 'us-east-1',
    method: 'PATCH',
    json: '{"a":"あ"}',
  }),
  of('anyHeaders', 'eu-west-1', SHORT, {
    url: 'https://events.eu-west-1.amazonaws.com/',
    service: 'events',
    region: 'eu-west-1',
    method: 'GET',
  }),
  of('anyHeaders', 'here', LONG, { url: 'http://localhost:8080/x', service: 'mine', region: 'here', method: 'DELETE' }),
  of('gcpFederation', 'us-east-1', LONG, { audience: POOL, region: 'us-east-1' }),
  of('gcpFederation', 'eu-west-1', SHORT, { audience: POOL, region: 'eu-west-1' }),
  of('gcpFederation', 'ap-northeast-1', LONG, { audience: `https:${POOL}`, region: 'ap-northeast-1' }),
  ...CACHES.flatMap((recipe) => [
    of(recipe, 'us-east-1', LONG, { cache: 'my-cache', user: 'iam-user-01', region: 'us-east-1' }),
    of(recipe, 'eu-west-1', SHORT, { cache: 'orders-2', user: 'web', region: 'eu-west-1' }),
    of(recipe, 'cn-north-1', LONG, { cache: 'c', user: 'u', region: 'cn-north-1' }),
  ]),
  of('callerIdentity', 'us-east-1', LONG, { region: 'us-east-1' }),
  of('callerIdentity', 'eu-west-1', SHORT, { region: 'eu-west-1' }),
  of('callerIdentity', 'us-gov-west-1', LONG, { region: 'us-gov-west-1' }),
  of('apiGateway', 'us-east-1', LONG, {
    url: 'https://abc123.execute-api.us-east-1.amazonaws.com/prod/a%20b?y=1&x=',
    method: 'GET',
  }),
  of('apiGateway', 'eu-west-1', SHORT, {
    url: 'https://abc123.execute-api.eu-west-1.amazonaws.com/dev/%E3%81%82/b',
    method: 'DELETE',
  }),
  of('apiGateway', 'ap-northeast-1', LONG, {
    url: 'https://abc123.execute-api.ap-northeast-1.amazonaws.com/v1/@connections/L0SM9cOFvHcCIhw%3D',
    method: 'POST',
  }),
  of('lambdaUrl', 'us-east-1', LONG, { url: 'https://abcdefgh.lambda-url.us-east-1.on.aws/', method: 'GET' }),
  of('lambdaUrl', 'eu-west-1', SHORT, { url: 'https://abcdefgh.lambda-url.eu-west-1.on.aws/x?q=%2B', method: 'PUT' }),
  of('lambdaUrl', 'us-west-2', LONG, { url: 'https://abcdefgh.lambda-url.us-west-2.on.aws/a//b', method: 'POST' }),
  // With a session token, which the broker takes unsigned, no other tool makes one.
  of('iotMqtt', 'us-east-1', LONG, { host: 'a1b2c3-ats.iot.us-east-1.amazonaws.com' }),
  of('iotMqtt', 'eu-west-1', LONG, { host: 'a1b2c3-ats.iot.eu-west-1.amazonaws.com' }),
  of('iotMqtt', 'ap-northeast-1', LONG, { host: 'a1b2c3.iot.ap-northeast-1.amazonaws.com' }),
  of('kvsViewer', 'us-west-2', SHORT, {
    host: 'v-1a2b3c4d.kinesisvideo.us-west-2.amazonaws.com',
    channelArn: 'arn:aws:kinesisvideo:us-west-2:123456789012:channel/demo/1',
    clientId: 'viewer 1',
  }),
  ...['eu-west-1', 'ap-northeast-1'].map((region) =>
    of('kvsMaster', region, LONG, {
      host: `m-1a2b3c4d.kinesisvideo.${region}.amazonaws.com`,
      channelArn: `arn:aws:kinesisvideo:${region}:123456789012:channel/demo/1`,
    }),
  ),
  of('transcribe', 'us-east-1', LONG, { language: 'en-US', sampleRate: '16000', region: 'us-east-1' }),
  of('transcribe', 'eu-west-1', SHORT, { language: 'de-DE', sampleRate: '44100', region: 'eu-west-1' }),
  of('transcribe', 'ap-northeast-1', LONG, { language: 'ja-JP', sampleRate: '8000', region: 'ap-northeast-1' }),
  ...['a', 'b', ''].map((sessionId, i) =>
    of('agentCoreSocket', 'us-west-2', i === 1 ? SHORT : LONG, {
      runtimeArn: `arn:aws:bedrock-agentcore:us-west-2:123456789012:runtime/agent-${i}`,
      ...(sessionId === '' ? {} : { sessionId }),
      region: 'us-west-2',
    }),
  ),
  ...[LONG, SHORT, LONG].map((keys, i) =>
    of('s3ExpressSession', 'us-west-2', keys, {
      bucket: `b${i}--usw2-az${i + 1}--x-s3`,
      zone: `usw2-az${i + 1}`,
      region: 'us-west-2',
    }),
  ),
  of('bedrockConverse', 'us-east-1', LONG, { modelId: 'amazon.nova-lite-v1:0', text: 'Hello', region: 'us-east-1' }),
  of('bedrockConverse', 'eu-west-1', SHORT, { modelId: 'm', text: 'say "hi" あ', region: 'eu-west-1' }),
  of('bedrockConverse', 'us-west-2', LONG, {
    modelId: 'arn:aws:bedrock:us-west-2:123456789012:inference-profile/x',
    text: 'a',
    region: 'us-west-2',
  }),
  of('vault', 'us-east-1', LONG, { role: 'dev', region: 'us-east-1' }),
  of('vault', 'eu-west-1', SHORT, { role: 'dev', serverId: 'vault.example.com', region: 'eu-west-1' }),
  of('vault', 'ap-northeast-1', LONG, { role: 'ops', serverId: 'v', region: 'ap-northeast-1' }),
  of('snowflake', 'us-east-1', LONG, { region: 'us-east-1' }),
  of('snowflake', 'eu-west-1', SHORT, { region: 'eu-west-1' }),
  of('snowflake', 'ap-northeast-1', LONG, { region: 'ap-northeast-1' }),
  of('teleport', 'us-east-1', LONG, { challenge: 'bm9uY2U+/w==', region: 'us-east-1' }),
  of('teleport', 'eu-west-1', SHORT, { challenge: 'YWJj', region: 'eu-west-1' }),
  of('teleport', 'ap-northeast-1', LONG, { challenge: 'x', region: 'ap-northeast-1' }),
  ...(['appSyncRealtime', 'appSyncEvents'] as const).flatMap((recipe) => [
    of(recipe, 'us-east-1', LONG, { host: 'abc123.appsync-api.us-east-1.amazonaws.com' }),
    of(recipe, 'eu-west-1', SHORT, { host: 'abc123.appsync-api.eu-west-1.amazonaws.com' }),
    of(recipe, 'ap-northeast-1', LONG, { host: 'api.example.com' }),
  ]),
  of('s3Delete', 'eu-west-1', LONG, { bucket: 'my.dotted.bucket', key: 'a/b c', region: 'eu-west-1' }),
  of('s3Delete', 'ap-northeast-1', LONG, { bucket: 'my-bucket', key: '写真.jpg', region: 'ap-northeast-1' }),
  of('s3Part', 'eu-west-1', SHORT, {
    bucket: 'my-bucket',
    key: 'a b',
    region: 'eu-west-1',
    uploadId: 'abc',
    partNumber: '1',
  }),
  of('s3Part', 'us-east-1', LONG, {
    bucket: 'my-bucket',
    key: 'é/1',
    region: 'us-east-1',
    uploadId: 'x.y',
    partNumber: '10000',
  }),
  of('s3Compatible', 'us-east-1', LONG, {
    endpoint: 'https://minio.example.com',
    bucket: 'my.bucket',
    key: 'a+b (1).txt',
    region: 'us-east-1',
    method: 'PUT',
  }),
  of('s3Download', 'us-east-1', LONG, { bucket: 'my-bucket', key: ' leads and ends ', region: 'us-east-1' }),
];
