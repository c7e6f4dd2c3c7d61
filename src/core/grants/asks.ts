import { from, type Pieces } from './pieces';

/**
 * What a request does not show and its permission needs, with what stands there until somebody says it: `*` where a wildcard still grants
 * nothing but the request, else a word that AWS refuses.
 */
const OPEN = {
  account: '*',
  apiId: 'API-ID',
  stage: 'STAGE',
  connection: '*',
  functionName: 'FUNCTION-NAME',
  dbResource: 'DBI-RESOURCE-ID',
  dbUser: 'DB-USER',
  cacheUser: 'USER-ID',
  cluster: 'CLUSTER-NAME',
  clusterUuid: '*',
  clusterResource: 'CLUSTER-RESOURCE-ID',
  topic: 'TOPIC-NAME',
  group: 'GROUP-NAME',
  client: 'CLIENT-ID',
  domain: 'DOMAIN-NAME',
  field: '*',
  graphql: 'API-ID',
  namespace: 'NAMESPACE',
  collection: 'COLLECTION-ID',
  latticeService: 'SERVICE-ID',
  channel: 'CHANNEL-NAME',
  identity: 'IDENTITY',
  project: '*',
  thing: 'THING-NAME',
  outpost: 'OUTPOST-ID',
  bucket: 'BUCKET-NAME',
  sourceIp: '',
} as const;

export type AskId = keyof typeof OPEN;

/** What somebody said of what a request does not show. */
export type Answers = Readonly<Partial<Record<AskId, string>>>;

/** Whether what somebody said can be right; nothing said is no fault. Account IDs have 12 digits (AWS Account Management, "AWS account identifiers"). */
export const mayBe = (id: AskId, said = ''): boolean =>
  id !== 'account' || said.trim() === '' || /^\d{12}$/.test(said.trim());

/** What was said, or what stands there until then. */
export const answered = (answers: Answers, id: AskId): Pieces =>
  from('fixed', (mayBe(id, answers[id]) && answers[id]?.trim()) || OPEN[id]);

export const openOf = (id: AskId): string => OPEN[id];
