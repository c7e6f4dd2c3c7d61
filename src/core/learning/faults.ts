import { encodeStrict } from '@/core/kernel/percent';
import { EMPTY_SHA256 } from '@/core/model/body';
import { addSeconds } from '@/core/model/instant';
import type { SigningInput } from '@/core/model/request';
import type { Check } from '@/core/verifying/verdict';
import { type Aws, inUrl, type Sent } from './arrival';
import type { RowId } from './rows';
import type { ScenarioId } from './scenarios';

/** A mistake of one of the three, on a request that shows it, with what comes of it. */
export type Fault = {
  readonly id: string;
  readonly at: 'signer' | 'wire' | 'aws';
  /** The first line in which the two desks part; undefined where they do not. */
  readonly part: RowId | undefined;
  readonly scenario: ScenarioId;
  /** The check at which AWS stops; undefined where it accepts the request all the same. */
  readonly check: Check | undefined;
  /** What Debug says first: of the exchange alone, or with the secret. */
  readonly debug: string;
  readonly needsSecret?: true;
  /** Whether a person has the request as it arrived, and not as it was signed. */
  readonly hasArrived?: true;
  /** Faults whose remedies are offered beside the right one. */
  readonly decoys: readonly [string, string];
  /** What the signer is given in place of what it should be. */
  readonly signs?: (input: SigningInput) => SigningInput;
  /** What it hashes in place of the canonical request. */
  readonly hashes?: (canonicalRequest: string) => string;
  /** What becomes of the request on its way. */
  readonly moves?: (sent: Sent) => Sent;
  readonly aws?: (aws: Aws) => Aws;
};

const withSecret =
  (damage: (secret: string) => string) =>
  (input: SigningInput): SigningInput => ({
    ...input,
    credentials: { ...input.credentials, secretAccessKey: damage(input.credentials.secretAccessKey) },
  });

const line = (n: number, change: (text: string) => string) => (canonicalRequest: string) =>
  canonicalRequest
    .split('\n')
    .map((text, i, all) => (i === (n < 0 ? all.length + n : n) ? change(text) : text))
    .join('\n');
const inPath = (change: (path: string) => string) => line(1, change);
const inQuery = (change: (query: string) => string) => line(2, change);
const inPayload = (change: (hash: string) => string) => line(-1, change);

const inHeader =
  (name: string, change: (value: string) => string | undefined) =>
  (sent: Sent): Sent => ({
    ...sent,
    headers: sent.headers.flatMap(([key, value]) => {
      if (key.toLowerCase() !== name) return [[key, value] as const];
      const changed = change(value);
      return changed === undefined ? [] : [[key, changed] as const];
    }),
  });

/** What can go wrong at each of the three, the plainest first. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'parameter',
    at: 'wire',
    part: 'query',
    scenario: 'link',
    check: 'signature',
    debug: 'query-changed-in-transit',
    decoys: ['method', 'secret-other'],
    moves: inUrl((url) => url.replace('limit=10', 'limit=99')),
  },
  {
    id: 'method',
    at: 'wire',
    part: 'method',
    scenario: 'link',
    check: 'signature',
    debug: 'method-other',
    needsSecret: true,
    decoys: ['parameter', 'late'],
    moves: (sent) => ({ ...sent, method: 'PUT' }),
  },
  {
    id: 'header-dropped',
    at: 'wire',
    part: 'headers',
    scenario: 'call',
    check: 'host-signed',
    debug: 'headers-dropped-in-transit',
    decoys: ['body-changed', 'region'],
    moves: inHeader('x-team', () => undefined),
  },
  {
    id: 'header-changed',
    at: 'wire',
    part: 'headers',
    scenario: 'call',
    check: 'signature',
    debug: 'headers-charset',
    decoys: ['header-dropped', 'secret-newline'],
    moves: inHeader('content-type', (type) => `${type}; charset=utf-8`),
  },
  {
    id: 'slashes',
    at: 'wire',
    part: 'path',
    scenario: 'object',
    check: 'signature',
    debug: 'path-normalised-in-transit',
    decoys: ['path-twice', 'parameter'],
    moves: inUrl((url) => url.replace('2026//', '2026/')),
  },
  {
    id: 'decoded',
    at: 'wire',
    part: 'path',
    scenario: 'object',
    check: 'signature',
    debug: 'path-in-transit',
    decoys: ['slashes', 'method'],
    moves: inUrl((url) => url.replace('%2B', '+')),
  },
  {
    id: 'body-changed',
    at: 'wire',
    part: 'payloadHash',
    scenario: 'call',
    check: 'signature',
    debug: 'payload-in-transit',
    decoys: ['header-changed', 'body-left-out'],
    moves: (sent) => ({ ...sent, body: sent.body.replace(': ', ':') }),
  },
  {
    id: 'late',
    at: 'wire',
    part: 'clock',
    scenario: 'link',
    check: 'time',
    debug: 'time-expired',
    decoys: ['clock', 'secret-other'],
    aws: (aws) => ({ ...aws, now: addSeconds(aws.now, 960) }),
  },
  {
    id: 'redirect',
    at: 'wire',
    part: 'headers',
    scenario: 'object',
    check: 'signature',
    debug: 'host-in-transit',
    decoys: ['region', 'slashes'],
    moves: inUrl((url) => url.replace('practice-bucket.s3.ap-northeast-1', 'practice-bucket.s3-accelerate')),
  },
  {
    id: 'tracking',
    at: 'wire',
    part: 'query',
    scenario: 'link',
    check: 'signature',
    debug: 'query-added-in-transit',
    decoys: ['query-order', 'late'],
    moves: inUrl((url) => `${url}&utm_source=mail`),
  },
  {
    id: 'cut',
    at: 'wire',
    part: 'query',
    scenario: 'link',
    check: 'well-formed',
    debug: 'query-required-missing',
    decoys: ['token-left-out', 'late'],
    hasArrived: true,
    moves: inUrl((url) => url.slice(0, url.indexOf('&X-Amz-Expires'))),
  },
  {
    id: 'reordered',
    at: 'wire',
    part: undefined,
    scenario: 'link',
    check: undefined,
    debug: 'no fault: exchange',
    decoys: ['query-order', 'parameter'],
    moves: inUrl((url) => url.replace('limit=10&color=sea%20blue', 'color=sea%20blue&limit=10')),
  },
  {
    id: 'header-added',
    at: 'wire',
    part: undefined,
    scenario: 'call',
    check: undefined,
    debug: 'no fault: exchange',
    decoys: ['header-dropped', 'header-changed'],
    moves: (sent) => ({ ...sent, headers: [...sent.headers, ['x-forwarded-for', '203.0.113.7']] }),
  },

  {
    id: 'region',
    at: 'signer',
    part: 'scope',
    scenario: 'link',
    check: 'credential-scope',
    debug: 'scope-region-refused',
    decoys: ['secret-other', 'clock'],
    signs: (input) => ({ ...input, region: 'us-east-1' }),
  },
  {
    id: 'service',
    at: 'signer',
    part: 'scope',
    scenario: 'call',
    check: 'credential-scope',
    debug: 'scope-service-reported',
    decoys: ['region', 'key-gone'],
    signs: (input) => ({ ...input, service: 'apigateway' }),
  },
  {
    id: 'path-twice',
    at: 'signer',
    part: 'path',
    scenario: 'upload',
    check: 'signature',
    debug: 'path-encoded-twice',
    needsSecret: true,
    decoys: ['path-once', 'slashes'],
    hashes: inPath((path) => path.replaceAll('%', '%25')),
  },
  {
    id: 'path-once',
    at: 'signer',
    part: 'path',
    scenario: 'page',
    check: 'signature',
    debug: 'path-encoded-once',
    needsSecret: true,
    decoys: ['path-twice', 'secret-plus'],
    hashes: inPath((path) => path.replaceAll('%25', '%')),
  },
  {
    id: 'query-order',
    at: 'signer',
    part: 'query',
    scenario: 'call',
    check: 'signature',
    debug: 'query-order-as-sent',
    needsSecret: true,
    decoys: ['query-plus', 'parameter'],
    hashes: inQuery((query) => query.split('&').reverse().join('&')),
  },
  {
    id: 'query-plus',
    at: 'signer',
    part: 'query',
    scenario: 'link',
    check: 'signature',
    debug: 'query-plus-for-space',
    needsSecret: true,
    decoys: ['query-order', 'path-twice'],
    hashes: inQuery((query) => query.replaceAll('%20', '+')),
  },
  {
    id: 'header-unhashed',
    at: 'signer',
    part: 'headers',
    scenario: 'call',
    check: 'signature',
    debug: 'header-only-listed',
    needsSecret: true,
    decoys: ['header-dropped', 'body-left-out'],
    hashes: (text) => text.replace('x-team:red panda\n', ''),
  },
  {
    id: 'host-port',
    at: 'signer',
    part: 'headers',
    scenario: 'call',
    check: 'signature',
    debug: 'host-port',
    needsSecret: true,
    decoys: ['header-unhashed', 'query-order'],
    hashes: (text) => text.replace(/^host:.*$/m, '$&:443'),
  },
  {
    id: 'body-left-out',
    at: 'signer',
    part: 'payloadHash',
    scenario: 'call',
    check: 'signature',
    debug: 'payload-empty',
    needsSecret: true,
    decoys: ['body-changed', 'header-unhashed'],
    hashes: inPayload(() => EMPTY_SHA256),
  },
  {
    id: 'unsigned-payload',
    at: 'signer',
    part: 'payloadHash',
    scenario: 'link',
    check: 'signature',
    debug: 'payload-unsigned',
    needsSecret: true,
    decoys: ['body-left-out', 'path-once'],
    hashes: inPayload(() => 'UNSIGNED-PAYLOAD'),
  },
  {
    id: 'method-case',
    at: 'signer',
    part: 'method',
    scenario: 'call',
    check: 'signature',
    debug: 'method-case',
    needsSecret: true,
    decoys: ['method', 'host-port'],
    hashes: line(0, (method) => method.toLowerCase()),
  },
  {
    id: 'secret-newline',
    at: 'signer',
    part: 'kSigning',
    scenario: 'link',
    check: 'signature',
    debug: 'secret-newline',
    needsSecret: true,
    decoys: ['secret-plus', 'key-gone'],
    signs: withSecret((secret) => `${secret}\n`),
  },
  {
    id: 'secret-plus',
    at: 'signer',
    part: 'kSigning',
    scenario: 'upload',
    check: 'signature',
    debug: 'secret-plus-to-space',
    needsSecret: true,
    decoys: ['secret-newline', 'path-twice'],
    signs: withSecret((secret) => secret.replaceAll('+', ' ')),
  },
  {
    id: 'secret-encoded',
    at: 'signer',
    part: 'kSigning',
    scenario: 'call',
    check: 'signature',
    debug: 'secret-encoded',
    needsSecret: true,
    decoys: ['secret-other', 'body-changed'],
    signs: withSecret(encodeStrict),
  },
  {
    id: 'token-left-out',
    at: 'signer',
    part: 'token',
    scenario: 'session',
    check: 'token',
    debug: 'token-missing',
    decoys: ['key-gone', 'secret-other'],
    signs: ({ credentials: { accessKeyId, secretAccessKey }, ...input }) => ({
      ...input,
      credentials: { accessKeyId, secretAccessKey },
    }),
  },
  {
    id: 'local-time',
    at: 'signer',
    part: 'clock',
    scenario: 'link',
    check: 'time',
    debug: 'time-skew',
    decoys: ['late', 'region'],
    signs: (input) => ({ ...input, at: addSeconds(input.at, 9 * 3600) }),
  },

  {
    id: 'secret-other',
    at: 'aws',
    part: 'kSigning',
    scenario: 'call',
    check: 'signature',
    debug: 'right over received',
    needsSecret: true,
    decoys: ['key-gone', 'secret-newline'],
    aws: (aws) => ({
      ...aws,
      keys: () => ({ secret: 'anotherSecretOfTheSameKeyIdEXAMPLE/KEY+0', sessionToken: null }),
    }),
  },
  {
    id: 'key-gone',
    at: 'aws',
    part: 'keyId',
    scenario: 'object',
    check: 'key-id',
    debug: 'key-unknown',
    decoys: ['secret-other', 'region'],
    aws: (aws) => ({ ...aws, keys: () => undefined }),
  },
  {
    id: 'clock',
    at: 'aws',
    part: 'clock',
    scenario: 'call',
    check: 'time',
    debug: 'time-skew',
    decoys: ['late', 'local-time'],
    aws: (aws) => ({ ...aws, now: addSeconds(aws.now, 1200) }),
  },
  {
    id: 'session-ended',
    at: 'aws',
    part: 'token',
    scenario: 'session',
    check: 'token',
    debug: 'token-invalid',
    decoys: ['token-left-out', 'late'],
    aws: (aws) => ({
      ...aws,
      keys: async (id) => {
        const key = await aws.keys(id);
        return key && { ...key, sessionToken: 'the token of a newer session' };
      },
    }),
  },
];

/** The fault of this name; throws where there is none, which is a bug. */
export function faultOf(id: string): Fault {
  const fault = FAULTS.find((one) => one.id === id);
  if (!fault) throw new Error(`there is no fault ${id}`);
  return fault;
}
