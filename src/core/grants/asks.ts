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
  accessPoint: 'ACCESS-POINT-NAME',
  bucket: 'BUCKET-NAME',
  sourceIp: '',
} as const;

export type AskId = keyof typeof OPEN;

/** What somebody said of what a request does not show. */
export type Answers = Readonly<Partial<Record<AskId, string>>>;

/** The addresses that somebody said, one by one. */
export const addressesIn = (said = ''): readonly string[] => said.split(/[\s,]+/).filter((address) => address !== '');

const OCTET = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const IPV4 = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}(?:/(?:3[0-2]|[12]?\\d))?$`);
const IPV6 = /^(?=[^/]*:)[0-9a-f:]{2,39}(?:\/(?:12[0-8]|1[01]\d|[1-9]?\d))?$/i;

/** Whether a text has the form of an address, or of a range of them (RFC 4632, RFC 4291), as `aws:SourceIp` takes them. */
export const isAddress = (text: string): boolean => IPV4.test(text) || IPV6.test(text);

/** What can be wrong of what somebody says. Account IDs have 12 digits (AWS Account Management, "AWS account identifiers"). */
const FORMS: Readonly<Partial<Record<AskId, (said: string) => boolean>>> = {
  account: (said) => /^\d{12}$/.test(said),
  sourceIp: (said) => addressesIn(said).every(isAddress),
};

/** Whether what somebody said can be right; nothing said is no fault. */
export const mayBe = (id: AskId, said = ''): boolean => said.trim() === '' || (FORMS[id]?.(said.trim()) ?? true);

/** What was said, or what stands there until then. */
export const answered = (answers: Answers, id: AskId): Pieces =>
  from('fixed', (mayBe(id, answers[id]) && answers[id]?.trim()) || OPEN[id]);

export const openOf = (id: AskId): string => OPEN[id];
