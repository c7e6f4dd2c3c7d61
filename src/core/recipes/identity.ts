import type { Ask, Recipe, RecipeSource } from './recipe';

const aws = (page: string): RecipeSource => ({ url: `https://docs.aws.amazon.com/${page}`, how: 'documented' });
const reported = (url: string): RecipeSource => ({ url, how: 'reported' });
const REGION: Ask = { name: 'region', starts: 'us-east-1' };

const STS = 'https://sts.{=region}.{dns}/';
const WHO_AM_I = 'Action=GetCallerIdentity&Version=2011-06-15';
/** STS honours a signature for no longer, whatever it says. */
const QUARTER = 900;

/** Proofs of who somebody is: a signed GetCallerIdentity, which another party sends on. */
export const IDENTITY: readonly Recipe[] = [
  {
    id: 'eks',
    group: 'identity',
    asks: [{ name: 'cluster', example: 'my-cluster' }, REGION],
    request: {
      method: 'GET',
      url: `${STS}?${WHO_AM_I}`,
      service: 'sts',
      region: '{=region}',
      in: 'query',
      headers: [['x-k8s-aws-id', '{=cluster}']],
    },
    forms: ['eksToken', 'execCredential'],
    lifetime: { usual: 60, longest: QUARTER, ignoresExpires: true },
    source: reported('https://github.com/kubernetes-sigs/aws-iam-authenticator/blob/master/pkg/token/token.go'),
  },
  {
    id: 'callerIdentity',
    group: 'identity',
    asks: [REGION],
    request: { method: 'GET', url: `${STS}?${WHO_AM_I}`, service: 'sts', region: '{=region}', in: 'query' },
    forms: ['url'],
    lifetime: { usual: QUARTER, longest: QUARTER, ignoresExpires: true },
    source: aws('STS/latest/APIReference/API_GetCallerIdentity.html'),
  },
  {
    id: 'vault',
    group: 'identity',
    asks: [
      { name: 'role', example: 'dev' },
      { name: 'serverId', example: 'vault.example.com', optional: true },
      REGION,
    ],
    request: {
      method: 'POST',
      url: STS,
      service: 'sts',
      region: '{=region}',
      in: 'header',
      headers: [
        ['Content-Type', 'application/x-www-form-urlencoded; charset=utf-8'],
        ['X-Vault-AWS-IAM-Server-ID', '{=serverId}'],
      ],
      body: WHO_AM_I,
    },
    forms: ['vaultLogin'],
    lifetime: { usual: QUARTER, longest: QUARTER },
    source: { url: 'https://developer.hashicorp.com/vault/api-docs/auth/aws#login', how: 'documented' },
  },
  {
    id: 'gcpFederation',
    group: 'identity',
    asks: [
      {
        name: 'audience',
        example: '//iam.googleapis.com/projects/123/locations/global/workloadIdentityPools/POOL/providers/PROVIDER',
      },
      REGION,
    ],
    request: {
      method: 'POST',
      url: `https://sts.{=region}.{dns}?${WHO_AM_I}`,
      service: 'sts',
      region: '{=region}',
      in: 'header',
      headers: [['x-goog-cloud-target-resource', '{=audience}']],
    },
    forms: ['gcpToken'],
    lifetime: { usual: QUARTER, longest: QUARTER },
    source: reported('https://github.com/googleapis/google-auth-library-nodejs/blob/main/src/auth/awsclient.ts'),
  },
  {
    id: 'snowflake',
    group: 'identity',
    asks: [REGION],
    request: {
      method: 'POST',
      url: `${STS}?${WHO_AM_I}`,
      service: 'sts',
      region: '{=region}',
      in: 'header',
      headers: [['X-Snowflake-Audience', 'snowflakecomputing.com']],
    },
    forms: ['snowflakeToken'],
    lifetime: { usual: QUARTER, longest: QUARTER },
    source: reported(
      'https://github.com/snowflakedb/snowflake-connector-python/blob/main/src/snowflake/connector/wif_util.py',
    ),
  },
  {
    id: 'teleport',
    group: 'identity',
    asks: [{ name: 'challenge' }, REGION],
    request: {
      method: 'POST',
      url: STS,
      service: 'sts',
      region: '{=region}',
      in: 'header',
      headers: [
        ['Accept', 'application/json'],
        ['Content-Type', 'application/x-www-form-urlencoded; charset=utf-8'],
        ['X-Teleport-Challenge', '{=challenge}'],
      ],
      body: WHO_AM_I,
    },
    forms: ['rawHttp'],
    lifetime: { usual: QUARTER, longest: QUARTER },
    source: reported('https://github.com/gravitational/teleport/tree/master/lib/auth/join/iam'),
  },
];
