import { type HeaderList, headerValues } from '@/core/model/headers';
import type { SigningInput, WireRequest } from '@/core/model/request';
import { stepOf, type Trace } from '@/core/model/trace';
import { sign } from '@/core/signing/sign';
import type { Match, Verdict } from '@/core/verifying/verdict';
import { verify } from '@/core/verifying/verify';
import { nodeHasher } from './node-hasher';
import { bodyOf } from './typed';

/** A request that was signed here and accepted by the verifier. */
export type Accepted = {
  readonly input: SigningInput;
  readonly trace: Trace;
  readonly wire: WireRequest;
  readonly match: Match;
};

/** Changes one thing about an accepted request, chosen by a number; undefined where the request has no such thing. */
export type Mutation = (accepted: Accepted, pick: number) => WireRequest | undefined;

const LONGEST = 604_800;

/** The request as it goes over the wire. */
export const wireOf = ({ signed }: Trace, { body }: SigningInput): WireRequest => ({
  method: signed.method,
  url: signed.url,
  headers: signed.headers,
  body,
});

/** Judges as the service would that holds this one key, at the moment of signing. */
export const judge = (wire: WireRequest, { at, rule, credentials }: SigningInput): Promise<Verdict> =>
  verify(wire, {
    now: at,
    hasher: nodeHasher,
    rule: { ...rule, longestExpiry: LONGEST },
    keys: (id) =>
      id === credentials.accessKeyId
        ? { secret: credentials.secretAccessKey, sessionToken: credentials.sessionToken ?? null }
        : undefined,
  });

/** Signs, and throws where the verifier refuses, or where it saw another text than the engine hashed. */
export async function signAccepted(input: SigningInput): Promise<Accepted> {
  const trace = await sign(input);
  const wire = wireOf(trace, input);
  const verdict = await judge(wire, input);
  if (verdict.outcome !== 'match') throw new Error(`refused: ${JSON.stringify(verdict, undefined, 1)}`);
  const seen = [verdict.canonicalRequest, verdict.stringToSign, verdict.signature];
  const hashed = [
    stepOf(trace, 'canonicalRequest').text,
    stepOf(trace, 'stringToSign').text,
    stepOf(trace, 'signature').value,
  ];
  const at = seen.findIndex((text, i) => text !== hashed[i]);
  if (at >= 0) throw new Error(`the verifier saw\n${seen[at]}\nand the engine hashed\n${hashed[at]}`);
  return { input, trace, wire, match: verdict };
}

export type Effect = 'refused' | 'unchanged' | 'not there';

/**
 * What the verifier says of a mutated request. `unchanged` is another spelling of the same request, proved so: the same canonical
 * request and the same claim, `%4a` for `%4A`. Throws where it accepts anything else.
 */
export async function effectOf(mutate: Mutation, accepted: Accepted, pick: number): Promise<Effect> {
  const wire = mutate(accepted, pick);
  if (!wire) return 'not there';
  if (JSON.stringify(wire) === JSON.stringify(accepted.wire)) throw new Error('a mutation that changes nothing');
  const verdict = await judge(wire, accepted.input);
  if (verdict.outcome === 'refused') return 'refused';
  const { match } = accepted;
  const isSame =
    verdict.canonicalRequest === match.canonicalRequest &&
    JSON.stringify(verdict.claim) === JSON.stringify(match.claim);
  if (!isSame) throw new Error(`accepted: ${JSON.stringify({ signed: accepted.wire, sent: wire }, undefined, 1)}`);
  return 'unchanged';
}

/** Changes one character of `text`, by a number that picks the place and what stands there afterwards. */
function changed(text: string, pick: number, alphabet: string): string {
  const at = pick % text.length;
  const rest = alphabet.replace(text[at] ?? '', '');
  return text.slice(0, at) + rest[pick % rest.length] + text.slice(at + 1);
}
const LETTERS = 'abcXYZ0189';
const HEX = '0123456789abcdef';

/** Changes one of the URL's pieces that came from `source`; the slash before the path stays. */
const inUrl =
  (source: string, alphabet: string): Mutation =>
  ({ trace, wire }, pick) => {
    const { urlParts } = trace.signed;
    const start = source === 'path' ? 1 : 0;
    const places = urlParts.flatMap((part, i) =>
      part.source.startsWith(source) && part.text.length > start ? [i] : [],
    );
    const place = places[pick % places.length];
    const edit = (text: string) => text.slice(0, start) + changed(text.slice(start), pick, alphabet);
    const url = urlParts.map(({ text }, i) => (i === place ? edit(text) : text)).join('');
    return place === undefined ? undefined : { ...wire, url };
  };

const inHeader =
  (name: string, alphabet: string): Mutation =>
  ({ wire }, pick) =>
    wire.headers.some(([n, value]) => n.toLowerCase() === name && value !== '')
      ? { ...wire, headers: withHeader(wire.headers, name, (value) => changed(value, pick, alphabet)) }
      : undefined;

const withHeader = (headers: HeaderList, name: string, change: (value: string) => string): HeaderList =>
  headers.map(([n, value]) => [n, n.toLowerCase() === name ? change(value) : value]);

const inAuthorization =
  (pattern: RegExp, alphabet: string): Mutation =>
  ({ wire, input }, pick) =>
    input.placement.in === 'query'
      ? undefined
      : {
          ...wire,
          headers: withHeader(wire.headers, 'authorization', (value) =>
            value.replace(pattern, (_, before: string, text: string) => before + changed(text, pick, alphabet)),
          ),
        };

const either =
  (one: Mutation, other: Mutation): Mutation =>
  (accepted, pick) =>
    one(accepted, pick) ?? other(accepted, pick);

const signedHeaderValue: Mutation = (accepted, pick) => {
  const names = accepted.match.claim.signedHeaders.filter((name) => headerValues(accepted.wire.headers, name)[0]);
  return inHeader(names[pick % names.length] ?? '', LETTERS)(accepted, pick);
};

/** Leaves out a header that is signed. */
const withoutSignedHeader: Mutation = ({ wire, match }, pick) => {
  const names = match.claim.signedHeaders.filter((name) => name !== 'host');
  const name = names[pick % names.length];
  return name === undefined ? undefined : { ...wire, headers: wire.headers.filter(([n]) => n.toLowerCase() !== name) };
};

const otherBody: Mutation = ({ wire, trace }, pick) =>
  stepOf(trace, 'payload').how === 'unsigned' ? undefined : { ...wire, body: bodyOf(`another body ${pick}`) };

/** Adds a parameter at the end of the query, behind the signature. */
const addedParameter: Mutation = ({ wire }, pick) => ({
  ...wire,
  url: `${wire.url}${wire.url.includes('?') ? '&' : '?'}added=${pick}`,
});

/** One for every place of a request, by its name. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'the path': inUrl('path', LETTERS),
  'the query': inUrl('query:', LETTERS),
  'a signed header': signedHeaderValue,
  'the set of headers': withoutSignedHeader,
  'the number of parameters': addedParameter,
  'the method': ({ wire }, pick) => ({ ...wire, method: changed(wire.method, pick, 'ABCXYZ') }),
  'the date': either(inUrl('date', '0123456789'), inHeader('x-amz-date', '0123456789')),
  'the region': either(inUrl('region', LETTERS), inAuthorization(/(\/\d{8}\/)([^/]+)/, LETTERS)),
  'the service': either(inUrl('service', LETTERS), inAuthorization(/(\/\d{8}\/[^/]+\/)([^/]+)/, LETTERS)),
  'the access key id': either(inUrl('accessKeyId', LETTERS), inAuthorization(/(Credential=)([^/]+)/, LETTERS)),
  'the expiry': inUrl('expires', '0123456789'),
  'the token': either(inUrl('token', LETTERS), inHeader('x-amz-security-token', LETTERS)),
  'the signature': either(inUrl('hash:signature', HEX), inAuthorization(/(Signature=)(\w+)/, HEX)),
  'the body': otherBody,
};
