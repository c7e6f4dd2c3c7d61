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
];
