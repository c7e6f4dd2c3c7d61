import { aws, QUARTER, REGION, reported } from './common';
import type { Recipe } from './recipe';

const STS = 'https://sts.{=region}.{dns}/';
const WHO_AM_I = 'Action=GetCallerIdentity&Version=2011-06-15';

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
    lifetime: { ...QUARTER, usual: 60 },
    source: reported('https://github.com/kubernetes-sigs/aws-iam-authenticator/blob/master/pkg/token/token.go'),
  },
  {
    id: 'callerIdentity',
    group: 'identity',
    asks: [REGION],
    request: { method: 'GET', url: `${STS}?${WHO_AM_I}`, service: 'sts', region: '{=region}', in: 'query' },
    forms: ['url'],
    lifetime: QUARTER,
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
    lifetime: QUARTER,
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
    lifetime: QUARTER,
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
    lifetime: QUARTER,
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
    lifetime: QUARTER,
    source: reported('https://github.com/gravitational/teleport/tree/master/lib/auth/join/iam'),
  },
];
