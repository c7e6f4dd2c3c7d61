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

const LONG: Keys = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  sessionToken: '',
};
const SHORT: Keys = {
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
  of('gcpFederation', 'us-east-1', LONG, { audience: POOL, region: 'us-east-1' }),
  of('gcpFederation', 'eu-west-1', SHORT, { audience: POOL, region: 'eu-west-1' }),
  of('gcpFederation', 'ap-northeast-1', LONG, { audience: `https:${POOL}`, region: 'ap-northeast-1' }),
];
