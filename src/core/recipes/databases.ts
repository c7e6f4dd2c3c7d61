import { aws, QUARTER, REGION, reported, WEEK } from './common';
import type { Recipe } from './recipe';

/** The name of the cache is what is signed as host, in lower case and without a port. */
const CACHE = 'http://{=cache}/?Action=connect';
const ELASTICACHE = aws('AmazonElastiCache/latest/dg/auth-iam.html');

/** Passwords of databases and caches, and the token that Kafka takes. */
export const DATABASES: readonly Recipe[] = [
  {
    id: 'rds',
    group: 'databases',
    asks: [
      { name: 'host', example: 'db.c9akciq32.us-east-1.rds.amazonaws.com' },
      { name: 'port', starts: '5432' },
      { name: 'user', example: 'iam_user' },
    ],
    request: {
      method: 'GET',
      url: 'https://{=host}:{=port}/?Action=connect&DBUser={user}',
      service: 'rds-db',
      in: 'query',
    },
    forms: ['password'],
    lifetime: QUARTER,
    source: aws('AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.Connecting.html'),
  },
  {
    id: 'dsql',
    group: 'databases',
    asks: [
      { name: 'host', example: 'abc123.dsql.us-east-1.on.aws' },
      { name: 'action', starts: 'DbConnectAdmin', options: ['DbConnectAdmin', 'DbConnect'] },
    ],
    request: {
      method: 'GET',
      url: 'https://{=host}/?Action={=action}',
      service: 'dsql',
      in: 'query',
    },
    forms: ['password'],
    lifetime: WEEK,
    source: aws('aurora-dsql/latest/userguide/SECTION_authentication-token.html'),
  },
  {
    id: 'elasticache',
    group: 'databases',
    asks: [{ name: 'cache', example: 'my-replication-group' }, { name: 'user', example: 'iam-user-01' }, REGION],
    request: {
      method: 'GET',
      url: `${CACHE}&User={user}`,
      service: 'elasticache',
      region: '{=region}',
      in: 'query',
    },
    forms: ['password'],
    lifetime: QUARTER,
    source: ELASTICACHE,
  },
  {
    id: 'elasticacheServerless',
    group: 'databases',
    asks: [{ name: 'cache', example: 'my-serverless-cache' }, { name: 'user', example: 'iam-user-01' }, REGION],
    request: {
      method: 'GET',
      url: `${CACHE}&ResourceType=ServerlessCache&User={user}`,
      service: 'elasticache',
      region: '{=region}',
      in: 'query',
    },
    forms: ['password'],
    lifetime: QUARTER,
    source: ELASTICACHE,
  },
  {
    id: 'memorydb',
    group: 'databases',
    asks: [{ name: 'cache', example: 'my-cluster' }, { name: 'user', example: 'iam-user-01' }, REGION],
    request: { method: 'GET', url: `${CACHE}&User={user}`, service: 'memorydb', region: '{=region}', in: 'query' },
    forms: ['password'],
    lifetime: QUARTER,
    source: aws('memorydb/latest/devguide/auth-iam.html'),
  },
  {
    id: 'msk',
    group: 'messaging',
    asks: [REGION],
    request: {
      method: 'GET',
      url: 'https://kafka.{=region}.{dns}/?Action=kafka-cluster%3AConnect',
      service: 'kafka-cluster',
      region: '{=region}',
      in: 'query',
    },
    forms: ['mskToken'],
    lifetime: QUARTER,
    unsignedTail: [['User-Agent', 'sigv4-playground']],
    source: reported('https://github.com/aws/aws-msk-iam-sasl-signer-js'),
  },
];
