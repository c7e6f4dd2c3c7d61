import { RECIPES } from '@/core/recipes/all';
import type { Answers, RecipeId } from '@/core/recipes/recipe';

export const KEYS = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  sessionToken: '',
};
export const TEMPORARY = { ...KEYS, sessionToken: 'IQoJb3JpZ2luX2VjEXAMPLE//////////wEaCXVzLWVhc3QtMSJG==' };

/** Answers for every question that has no answer of its own. */
const ANSWERS: Answers = {
  alias: 'mfzwi23gnjvgw.mrap',
  accountId: '0123456789abcdef0123456789abcdef',
  audience: '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/providers/aws',
  bucket: 'my-bucket',
  cache: 'my-cache',
  challenge: 'bm9uY2U+/w==',
  channelArn: 'arn:aws:kinesisvideo:us-west-2:123456789012:channel/demo/1',
  clientId: 'viewer-1',
  cluster: 'my-cluster',
  endpoint: 'https://minio.example.com:9000',
  key: 'folder/a b.txt',
  modelId: 'amazon.nova-lite-v1:0',
  role: 'dev',
  runtimeArn: 'arn:aws:bedrock-agentcore:us-west-2:123456789012:runtime/agent-1',
  service: 'mine',
  sessionId: 'session-1',
  uploadId: 'abc',
  user: 'iam_user',
  zone: 'use1-az4',
};
const HOSTS: Readonly<Partial<Record<RecipeId, string>>> = {
  rds: 'db.c9akciq32.us-east-1.rds.amazonaws.com',
  neptune: 'db.cluster-c9akciq32.us-east-1.neptune.amazonaws.com',
  dsql: 'abc123.dsql.us-east-1.on.aws',
  iotMqtt: 'a1b2c3-ats.iot.us-east-1.amazonaws.com',
  kvsViewer: 'v-1a2b3c4d.kinesisvideo.us-west-2.amazonaws.com',
  kvsMaster: 'v-1a2b3c4d.kinesisvideo.us-west-2.amazonaws.com',
  appSyncRealtime: 'abc123.appsync-api.us-east-1.amazonaws.com',
  appSyncEvents: 'abc123.appsync-api.us-east-1.amazonaws.com',
};
const URLS: Readonly<Partial<Record<RecipeId, string>>> = {
  apiGateway: 'https://abc123.execute-api.us-east-1.amazonaws.com/prod/orders?a=1',
  lambdaUrl: 'https://abcdefgh.lambda-url.us-east-1.on.aws/',
  openSearch: 'https://search-logs-abc.us-east-1.es.amazonaws.com/_search',
  openSearchServerless: 'https://abc.us-east-1.aoss.amazonaws.com/_search',
  vpcLattice: 'https://s-0abc.7d67968.vpc-lattice-svcs.us-east-1.on.aws/orders',
  anyHeaders: 'https://api.example.com/orders',
  anyLink: 'http://localhost:8080/a%20b?x=1&x=2',
};

/** Answers for all that a recipe asks. */
export const answersFor = (id: RecipeId): Answers => {
  const recipe = RECIPES.find((one) => one.id === id);
  const starts = Object.fromEntries((recipe?.asks ?? []).flatMap(({ name, starts: s }) => (s ? [[name, s]] : [])));
  const asked = new Set(recipe?.asks.map(({ name }) => name));
  const all = { ...ANSWERS, host: HOSTS[id] ?? '', url: URLS[id] ?? '', ...starts };
  return Object.fromEntries(Object.entries(all).filter(([name]) => asked.has(name as keyof Answers)));
};
