import type { Account, FindingCode } from '@e2e/support/debug-view';
import { EDITS } from '@/testing/practice-mistakes';
import type { ServerName } from './real-servers';
import type { Passed } from './servers/proxy';

/** A mistake with a request that the page signs, and what Debug must say of the server's reply. */
type ServerMistake = {
  /** Parameters of Build's address that make the mistake or the request it needs. */
  readonly build?: Readonly<Record<string, string>>;
  /** The object's key as it stands in the URL, where it matters. */
  readonly key?: string;
  readonly header?: string;
  readonly body?: string;
  /** Where it is not the server's. */
  readonly secret?: string;
  /** What the person does to the command. */
  readonly edit?: (command: string) => string;
  /** What a proxy does to the request on its way. */
  readonly way?: (request: Passed) => Partial<Passed>;
  /** Whether it is `curl -v` that is pasted, not the command and `curl -i`. */
  readonly verbose?: true;
  readonly says: Readonly<Record<ServerName, readonly FindingCode[]>>;
  /** What a search with the secret says; the secret that the page signed with. */
  readonly account?: Account;
};

const changed = (pattern: RegExp, value: (before: string) => string | undefined) => (request: Passed) => ({
  headers: request.headers.flatMap(([name, before]) => {
    const after = pattern.test(name) ? value(before) : before;
    return after === undefined ? [] : [[name, after] as const];
  }),
});

/** s3rver tells its string to sign and no canonical request: that something changed shows in the hash alone. */
const inTransit = (code: FindingCode) => ({ s3rver: [], 'OpenStack Swift': [code] });
const byBoth = (code: FindingCode) => ({ s3rver: [code], 'OpenStack Swift': [code] });

const QUERY = { sign: 'query' };
const LONG_AGO = '20260101T000000Z';

export const SERVER_MISTAKES: Readonly<Record<string, ServerMistake>> = {
  'another secret': { secret: 'another secret', says: inTransit('texts-sent-is-received'), account: 'received' },
  'another secret, presigned': {
    verbose: true,
    build: QUERY,
    secret: 'another secret',
    says: inTransit('texts-sent-is-received'),
    account: 'received',
  },
  'slashes that a proxy merges': {
    key: 'photos//summer.jpg',
    way: ({ target }) => ({ target: target.replace('//', '/') }),
    says: inTransit('path-normalised-in-transit'),
    account: 'sent',
  },
  'a parameter that a proxy adds': {
    verbose: true,
    way: ({ target }) => ({ target: `${target}?utm_source=mail` }),
    says: inTransit('query-added-in-transit'),
    account: 'sent',
  },
  'a parameter that is added to a presigned URL on the way': {
    build: QUERY,
    way: ({ target }) => ({ target: `${target}&utm_source=mail` }),
    says: inTransit('query-added-in-transit'),
    account: 'sent',
  },
  'a header that a proxy changes': {
    verbose: true,
    header: 'content-type: text/plain',
    way: changed(/^content-type$/i, (type) => `${type}; charset=utf-8`),
    says: inTransit('headers-charset'),
    account: 'sent',
  },
  'a header that a proxy drops': {
    verbose: true,
    header: 'content-type: text/plain',
    way: changed(/^content-type$/i, () => undefined),
    // Swift does not tell its texts where a signed header is not there.
    says: { s3rver: [], 'OpenStack Swift': [] },
    account: 'sent',
  },
  'a Host that a proxy writes anew': {
    way: changed(/^host$/i, () => 'backend:9000'),
    says: inTransit('host-in-transit'),
    account: 'sent',
  },
  'a method that changes on the way': {
    verbose: true,
    way: () => ({ method: 'PUT' }),
    says: inTransit('method-in-transit'),
    account: 'sent',
  },
  'a URL that was presigned for another method': {
    verbose: true,
    build: QUERY,
    edit: (command) => command.replace('curl', 'curl -X PUT'),
    says: { s3rver: [], 'OpenStack Swift': [] },
    account: 'method-other',
  },
  'a URL that has expired': { build: { ...QUERY, at: LONG_AGO }, says: byBoth('time-expired') },
  'headers that were signed long ago': {
    verbose: true,
    build: { at: LONG_AGO },
    // s3rver takes a time like this for none, and lets it pass.
    says: { s3rver: ['outcome-no-such-key'], 'OpenStack Swift': ['time-skew'] },
  },
  'another Region': {
    verbose: true,
    build: { region: 'eu-west-1' },
    // s3rver takes any.
    says: { s3rver: ['outcome-no-such-key'], 'OpenStack Swift': ['scope-region-reported'] },
  },
  'another Region, presigned': {
    build: { ...QUERY, region: 'eu-west-1' },
    says: { s3rver: ['outcome-no-such-key'], 'OpenStack Swift': ['scope-region-reported'] },
  },
  'another service': {
    build: { service: 'execute-api' },
    says: { s3rver: [], 'OpenStack Swift': ['scope-service-reported'] },
  },
  'an x-amz header that is not signed': {
    verbose: true,
    build: QUERY,
    edit: EDITS.unsignedHeader,
    says: {
      s3rver: ['outcome-no-such-key'],
      'OpenStack Swift': ['headers-not-signed-reported', 'headers-amz-unsigned'],
    },
  },
  'an Authorization header without a comma': {
    verbose: true,
    edit: EDITS.withoutComma,
    says: byBoth('authorization-commas'),
  },
  'an Authorization header without a signature': {
    edit: EDITS.withoutSignature,
    says: byBoth('authorization-incomplete'),
  },
  'a signature that is cut short': {
    verbose: true,
    build: QUERY,
    edit: (command) => command.replace(/(X-Amz-Signature=\w{60})\w+/, '$1'),
    says: byBoth('authorization-signature-shape'),
  },
  'an access key ID that nobody has': {
    build: QUERY,
    edit: (command) => command.replace(/X-Amz-Credential=[^%]*/, 'X-Amz-Credential=AKIANOBODY'),
    // Swift tells nobody which keys there are.
    says: { s3rver: ['key-unknown'], 'OpenStack Swift': [] },
  },
  // The last one: the body stays in Build.
  'a body that changes on the way': {
    build: { method: 'PUT' },
    body: 'two words',
    way: () => ({ body: Buffer.from('two swords') }),
    // s3rver does not hash bodies; Swift speaks of Content-MD5, which nobody sent.
    says: { s3rver: ['outcome-success'], 'OpenStack Swift': [] },
  },
};
