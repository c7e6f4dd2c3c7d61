import type { DiagnosisFinding } from '@/core/diagnosing/rules/all';

export const FLAVOURS = { 'execute-api': 'execute-api/dev/sample', s3: 's3/practice-bucket/a%20b.txt' } as const;
export type Flavour = keyof typeof FLAVOURS;

/** A mistake with a request to the practice endpoint, and what Debug must say of its reply. */
export type PracticeMistake = {
  readonly build?: Readonly<Record<string, string>>;
  readonly header?: string;
  readonly body?: string;
  readonly secret?: string;
  /** What the person does to the command. */
  readonly edit?: (command: string) => string;
  /** What happens to the command without that the person knows. */
  readonly way?: (command: string) => string;
  readonly says: Readonly<Record<Flavour, readonly DiagnosisFinding['code'][]>>;
  /** What the search says with the secret. */
  readonly account?: 'sent' | 'received';
};

/** What people do to a command that the page copied. */
export const EDITS = {
  unsignedHeader: (command) => `${command} -H 'x-amz-acl: public-read'`,
  withoutComma: (command) => command.replace(', SignedHeaders', ' SignedHeaders'),
  withoutSignature: (command) => command.replace(/, Signature=\w+/, ''),
} satisfies Readonly<Record<string, (command: string) => string>>;

const both = (...codes: readonly DiagnosisFinding['code'][]) => ({ 'execute-api': codes, s3: codes });
const QUERY = { sign: 'query' };
const LONG_AGO = '20150101T000000Z';

export const PRACTICE_MISTAKES: Readonly<Record<string, PracticeMistake>> = {
  'another secret': { secret: 'another secret', says: both('texts-sent-is-received'), account: 'received' },
  'a query that changes after signing': {
    build: QUERY,
    way: (command) => command.replace(/'$/, "&utm_source=mail'"),
    says: both('query-added-in-transit'),
    account: 'sent',
  },
  'a path that changes on the way': {
    way: (command) => command.replace('/sample', '/admin').replace('a%20b', 'a%20c'),
    says: both('path-in-transit'),
    account: 'sent',
  },
  'a method that changes on the way': {
    way: (command) => command.replace('curl', 'curl -X DELETE'),
    says: both('method-in-transit'),
    account: 'sent',
  },
  'a header that is dropped on the way': {
    header: 'x-amz-storage-class: STANDARD_IA',
    way: (command) => command.replace(/-H 'x-amz-storage-class: STANDARD_IA' \\\n/i, ''),
    says: both('headers-dropped-in-transit'),
    account: 'sent',
  },
  'a URL that has expired': { build: { ...QUERY, at: LONG_AGO }, says: both('time-expired') },
  'headers that were signed long ago': { build: { at: LONG_AGO }, says: both('time-skew') },
  'another Region': {
    build: { region: 'eu-west-1' },
    says: {
      'execute-api': ['scope-region-refused', 'scope-region-host'],
      s3: ['scope-region-reported', 'scope-region-host'],
    },
  },
  'an x-amz header that is not signed': {
    build: QUERY,
    edit: EDITS.unsignedHeader,
    // API Gateway takes it.
    says: { 'execute-api': [], s3: ['headers-not-signed-reported', 'headers-amz-unsigned'] },
  },
  'an Authorization header without a comma': {
    edit: EDITS.withoutComma,
    says: both('authorization-commas'),
  },
  'an Authorization header without a signature': {
    edit: EDITS.withoutSignature,
    says: both('authorization-incomplete'),
  },
  'an access key ID that nobody has': {
    edit: (command) => command.replace(/Credential=\w+/, 'Credential=AKIANOBODY'),
    // API Gateway says the same of a key and of a token.
    says: { 'execute-api': ['token-invalid'], s3: ['key-unknown'] },
  },
  // The last one: the body stays in Build.
  'a body that changes on the way': {
    build: { method: 'PUT' },
    body: 'two words',
    way: (command) => command.replace("'two words'", "'two swords'"),
    says: { 'execute-api': ['payload-in-transit'], s3: ['payload-hash-reported'] },
  },
};

/** What a curl command that the page copied sends. */
export function sentBy(command: string) {
  const url = /'(https?:[^']*)'/.exec(command)?.[1] ?? '';
  const method = /-X '?(\w+)/.exec(command)?.[1] ?? (command.includes('--data') ? 'POST' : 'GET');
  const headers = Array.from(
    command.matchAll(/-H '([^:;]+): ([^']*)'/g),
    ([, name = '', value = '']): [string, string] => [name, value],
  );
  const body = /--data-raw '([^']*)'/.exec(command)?.[1];
  return { method, url, headers, ...(body === undefined ? {} : { body }) };
}
