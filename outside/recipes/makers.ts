import { execFileSync } from 'node:child_process';
import { getToken } from '@aws/bedrock-token-generator';
import { DsqlSigner } from '@aws-sdk/dsql-signer';
import { Signer } from '@aws-sdk/rds-signer';
import { generateAuthTokenFromCredentialsProvider } from 'aws-msk-iam-sasl-signer-js';
import { AwsClient } from 'google-auth-library';
import type { FormId, RecipeId } from '@/core/recipes/recipe';
import { CARRIED, type Told } from './carried';
import { REQUESTS } from './requests';
import { type Keys, MADE_AT, type Wanted } from './wanted';

/** Somebody else who makes the same thing, and which of the recipe's forms it is. */
export type Maker = {
  readonly name: string;
  readonly recipes: readonly RecipeId[];
  readonly form: FormId;
  readonly make: (wanted: Wanted) => Promise<string>;
};

const own = ({ accessKeyId, secretAccessKey, sessionToken }: Keys) => ({
  accessKeyId,
  secretAccessKey,
  ...(sessionToken === '' ? {} : { sessionToken }),
});

const said = (answer: string | undefined): string => answer ?? '';

/** The makers that come with outside/package.json. */
export const MAKERS: readonly Maker[] = [
  {
    name: '@aws-sdk/rds-signer',
    recipes: ['rds'],
    form: 'password',
    make: ({ keys, region, answers: { host, port, user } }) =>
      new Signer({
        hostname: said(host),
        port: Number(port),
        username: said(user),
        region,
        credentials: own(keys),
      }).getAuthToken(),
  },
  {
    name: '@aws-sdk/dsql-signer',
    recipes: ['dsql'],
    form: 'password',
    make: ({ keys, region, answers: { host, action } }) => {
      const signer = new DsqlSigner({ hostname: said(host), region, credentials: own(keys) });
      return action === 'DbConnect' ? signer.getDbConnectAuthToken() : signer.getDbConnectAdminAuthToken();
    },
  },
  {
    name: '@aws/bedrock-token-generator',
    recipes: ['bedrockKey'],
    form: 'bedrockKey',
    make: ({ keys, region }) => getToken({ region, credentials: own(keys), expiresInSeconds: 43_200 }),
  },
  {
    name: 'aws-msk-iam-sasl-signer-js',
    recipes: ['msk'],
    form: 'mskToken',
    make: async ({ keys, region }) =>
      (await generateAuthTokenFromCredentialsProvider({ region, awsCredentialsProvider: async () => own(keys) })).token,
  },
  {
    name: 'google-auth-library',
    recipes: ['gcpFederation'],
    form: 'gcpToken',
    make: ({ keys, region, answers: { audience } }) =>
      new AwsClient({
        type: 'external_account',
        audience: said(audience),
        subject_token_type: 'urn:ietf:params:aws:token-type:aws4_request',
        aws_security_credentials_supplier: {
          getAwsRegion: async () => region,
          getAwsSecurityCredentials: async () => ({
            accessKeyId: keys.accessKeyId,
            secretAccessKey: keys.secretAccessKey,
            ...(keys.sessionToken === '' ? {} : { token: keys.sessionToken }),
          }),
        },
      }).retrieveSubjectToken(),
  },
];

/** Where each store answers, by recipe. */
const ENDPOINTS: Readonly<Partial<Record<RecipeId, (wanted: Wanted) => string>>> = {
  r2: ({ answers }) => `https://${answers.accountId}.r2.cloudflarestorage.com`,
  b2: ({ region }) => `https://s3.${region}.backblazeb2.com`,
  wasabi: ({ region }) => `https://s3.${region}.wasabisys.com`,
  spaces: ({ region }) => `https://${region}.digitaloceanspaces.com`,
  gcs: () => 'https://storage.googleapis.com',
  s3Compatible: ({ answers }) => said(answers.endpoint),
};

/** What Debian's awscli and botocore make, their clock held by faketime. */
export const PROGRAMS: readonly Maker[] = [
  {
    name: 'aws rds generate-db-auth-token',
    recipes: ['rds'],
    form: 'password',
    make: async ({ keys, region, answers: { host, port, user } }) =>
      run(keys, [
        CLI,
        'rds',
        'generate-db-auth-token',
        ...['--hostname', said(host), '--port', said(port), '--username', said(user), '--region', region],
      ]),
  },
  {
    name: 'aws eks get-token',
    recipes: ['eks'],
    form: 'execCredential',
    make: async ({ keys, region, answers: { cluster } }) =>
      JSON.stringify(
        JSON.parse(run(keys, [CLI, 'eks', 'get-token', '--cluster-name', said(cluster), '--region', region])),
      ),
  },
  {
    name: 'aws s3 presign',
    recipes: ['s3Download'],
    form: 'url',
    make: async ({ keys, region, answers: { bucket, key } }) =>
      run(keys, [CLI, 's3', 'presign', `s3://${bucket}/${key}`, '--expires-in', '900', '--region', region]),
  },
  {
    name: 'botocore',
    recipes: ['s3Download', 's3Upload', 's3Part', 's3Delete', 'r2', 'b2', 'wasabi', 'spaces', 'gcs', 's3Compatible'],
    form: 'url',
    make: async (wanted) => {
      const { recipe, keys, region, answers } = wanted;
      const endpoint = ENDPOINTS[recipe]?.(wanted);
      const end = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
      const asked = {
        ...answers,
        region,
        endpoint: endpoint ?? `https://s3.${region}.${end}`,
        style: endpoint === undefined || recipe === 'spaces' ? 'virtual' : 'path',
        method: METHODS[recipe] ?? answers.method,
      };
      return botocore(keys, asked);
    },
  },
  {
    name: 'botocore',
    recipes: ['mapTile', 'anyLink', 'callerIdentity', 'apiGateway', 'lambdaUrl'],
    form: 'url',
    make: async (wanted) => signed(wanted, 'query'),
  },
  {
    name: 'botocore',
    recipes: ['elasticache', 'elasticacheServerless', 'memorydb'],
    form: 'password',
    make: async (wanted) => signed(wanted, 'query').replace('http://', ''),
  },
  {
    name: 'botocore',
    recipes: ['iotMqtt', 'kvsViewer', 'kvsMaster', 'transcribe', 'agentCoreSocket'],
    form: 'webSocketUrl',
    make: async (wanted) => signed(wanted, 'query'),
  },
  {
    name: 'botocore',
    recipes: [
      'openSearch',
      'openSearchServerless',
      'neptune',
      'vpcLattice',
      'geocode',
      'anyHeaders',
      's3ExpressSession',
      'bedrockConverse',
    ],
    form: 'headers',
    make: async (wanted) => signed(wanted, 'header'),
  },
  ...(['vault', 'snowflake', 'teleport', 'appSyncRealtime', 'appSyncEvents'] as const).map((recipe): Maker => {
    const { form, put } = CARRIED[recipe];
    const make: Maker['make'] = async (wanted) =>
      put(REQUESTS[recipe]?.(wanted.answers) as Told, signed(wanted, 'header'), wanted.answers);
    return { name: 'botocore', recipes: [recipe], form, make };
  }),
];

const signed = ({ recipe, keys, region, answers }: Wanted, place: 'query' | 'header'): string =>
  botocore(keys, { expires: 900, ...REQUESTS[recipe]?.(answers), region, in: place });

const botocore = (keys: Keys, asked: object): string =>
  run(keys, ['/usr/bin/python3', `${import.meta.dirname}/with-botocore.py`, JSON.stringify(asked)]);

/** Of recipes that ask for no method. */
const METHODS: Readonly<Partial<Record<RecipeId, string>>> = {
  s3Download: 'GET',
  s3Upload: 'PUT',
  s3Delete: 'DELETE',
  s3Part: 'PART',
};

const CLI = '/usr/bin/aws';

function run(keys: Keys, words: readonly string[]): string {
  const env = {
    PATH: process.env['PATH'] ?? '',
    TZ: 'UTC',
    LC_ALL: 'C.UTF-8',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ACCESS_KEY_ID: keys.accessKeyId,
    AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
    ...(keys.sessionToken === '' ? {} : { AWS_SESSION_TOKEN: keys.sessionToken }),
  };
  return execFileSync('faketime', ['-f', MADE_AT, ...words], { env, encoding: 'utf8' }).trim();
}

/** Whether all of `PROGRAMS` are installed. */
export function hasPrograms(): boolean {
  try {
    for (const words of [
      [CLI, '--version'],
      ['/usr/bin/python3', '-c', 'import botocore'],
    ])
      execFileSync('faketime', ['-f', MADE_AT, ...words], {
        env: { PATH: process.env['PATH'] ?? '' },
        stdio: 'ignore',
      });
    return true;
  } catch {
    return false;
  }
}
