import { createHash } from 'node:crypto';
import { type Case, caseOf, type Pieces } from '@/core/diagnosing/case';
import type { HeaderList } from '@/core/model/headers';
import { addSeconds, fromUtc, type Instant } from '@/core/model/instant';
import type { PastedReply, PastedRequest, SignerLog } from '@/core/model/pasted';
import { nodeHasher } from './node-hasher';

/** Four minutes after the signing time of the examples. */
export const NOW = addSeconds(fromUtc(2015, 8, 30, 12, 36, 0) as Instant, 240);
export const SIGNATURE = 'ab'.repeat(32);
export const EMPTY_HASH = createHash('sha256').digest('hex');
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** How an example departs from a plain signed GET of an S3 object. */
export type SignedExample = {
  readonly method?: string | undefined;
  readonly scheme?: PastedRequest['scheme'];
  readonly host?: string;
  readonly path?: string;
  /** Parameters before those of the signature, and after. */
  readonly query?: string;
  readonly after?: string;
  readonly key?: string;
  readonly scope?: string;
  readonly date?: string;
  readonly expires?: string;
  readonly names?: string;
  readonly token?: string;
  readonly signature?: string;
  readonly algorithm?: string;
  readonly headers?: HeaderList;
  readonly body?: string;
};

const joined = (...pieces: readonly string[]): string => pieces.filter((piece) => piece !== '').join('&');

/** A presigned URL, of which nothing else is known unless method or headers are given. */
export function link(change: SignedExample = {}): PastedRequest {
  const { host = 'bucket.s3.us-east-1.amazonaws.com', path = '/a.txt', key = 'AKIDEXAMPLE' } = change;
  const { scope = '20150830/us-east-1/s3/aws4_request', date = '20150830T123600Z', expires = '900' } = change;
  const { names = 'host', signature = SIGNATURE, algorithm = 'AWS4-HMAC-SHA256', query = '', after = '' } = change;
  const signing = [
    `X-Amz-Algorithm=${algorithm}`,
    `X-Amz-Credential=${encodeURIComponent(`${key}/${scope}`)}`,
    `X-Amz-Date=${date}`,
    `X-Amz-Expires=${expires}`,
    ...(change.token === undefined ? [] : [`X-Amz-Security-Token=${change.token}`]),
    `X-Amz-SignedHeaders=${encodeURIComponent(names)}`,
    `X-Amz-Signature=${signature}`,
  ];
  return request(change, host, `${path}?${joined(query, ...signing, after)}`, change.headers ?? []);
}

/** A request signed in its Authorization header. */
export function headed(change: SignedExample = {}): PastedRequest {
  const { host = 'bucket.s3.us-east-1.amazonaws.com', path = '/a.txt', key = 'AKIDEXAMPLE', query = '' } = change;
  const { scope = '20150830/us-east-1/s3/aws4_request', date = '20150830T123600Z' } = change;
  const { names = 'host;x-amz-content-sha256;x-amz-date', signature = SIGNATURE, headers = [] } = change;
  const { algorithm = 'AWS4-HMAC-SHA256', token } = change;
  const authorization = `${algorithm} Credential=${key}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
  const has = (name: string): boolean => headers.some(([n]) => n.toLowerCase() === name);
  const own: HeaderList = [
    ...(has('x-amz-date') || date === '' ? [] : [['X-Amz-Date', date] as const]),
    ...(has('x-amz-content-sha256') ? [] : [['x-amz-content-sha256', sha256(change.body ?? '')] as const]),
    ...(token === undefined ? [] : [['X-Amz-Security-Token', token] as const]),
    ...(has('authorization') ? [] : [['Authorization', authorization] as const]),
  ];
  const target = query === '' ? path : `${path}?${query}`;
  return request({ method: 'GET', ...change }, host, target, [...own, ...headers]);
}

const request = (change: SignedExample, authority: string, target: string, headers: HeaderList): PastedRequest => ({
  method: change.method,
  scheme: change.scheme ?? 'https',
  authority,
  target,
  headers,
  body: change.body === undefined ? undefined : { kind: 'text', text: change.body },
});

/** An unsigned request. */
export const plain = (host: string, path: string, method = 'GET', headers: HeaderList = []): PastedRequest =>
  request({ method }, host, path, headers);

/** A reply with an error. */
export const says = (code: string | undefined, message = '', more: Partial<PastedReply> = {}): PastedReply => ({
  status: 403,
  code,
  message,
  canonicalRequest: undefined,
  stringToSign: undefined,
  signatureProvided: undefined,
  fields: [],
  headers: [],
  ...more,
});

export const MISMATCH = says('SignatureDoesNotMatch', 'The request signature we calculated does not match.');

/**
 * Pieces of a case. `received` and `hashed` make AWS's text and the signer's from the canonical request that was sent.
 */
export type Pasted = Partial<Omit<Pieces, 'hasher'>> & {
  readonly received?: (canonicalRequest: string) => string;
  readonly hashed?: (canonicalRequest: string) => string;
};

const toSign = (case_: Case, canonicalRequest: string): string =>
  [...(case_.sent?.stringToSign ?? '').split('\n').slice(0, 3), sha256(canonicalRequest)].join('\n');

/** The case of some pieces. */
export async function caseFrom({ received, hashed, ...pieces }: Pasted): Promise<Case> {
  const given = { now: NOW, hasher: nodeHasher, ...pieces };
  if (!received && !hashed) return caseOf(given);
  const first = await caseOf(given);
  const sent = first.sent?.canonicalRequest ?? '';
  const reply: PastedReply | undefined = received
    ? {
        ...(pieces.reply ?? MISMATCH),
        canonicalRequest: received(sent),
        stringToSign: pieces.reply?.stringToSign ?? toSign(first, received(sent)),
      }
    : pieces.reply;
  const log: SignerLog | undefined = hashed
    ? {
        signer: 'test',
        canonicalRequest: hashed(sent),
        stringToSign: toSign(first, hashed(sent)),
        signature: undefined,
        ...pieces.log,
      }
    : pieces.log;
  return caseOf({ ...given, reply, log });
}
