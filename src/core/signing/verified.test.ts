import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HeaderList, headerValues } from '@/core/model/headers';
import type { SigningInput, WireRequest } from '@/core/model/request';
import { stepOf, type Trace } from '@/core/model/trace';
import type { Match, Verdict } from '@/core/verifying/verdict';
import { verify } from '@/core/verifying/verify';
import { nodeHasher } from '@/testing/node-hasher';
import { typedRequest } from '@/testing/requests';
import { bodyOf, IN_HEADER, inputOf, parseTyped, sha256, TYPED } from '@/testing/typed';
import { sign } from './sign';

const wireOf = ({ signed }: Trace, { body }: SigningInput): WireRequest => ({
  method: signed.method,
  url: signed.url,
  headers: signed.headers,
  body,
});

const LONGEST = 604_800;
/** In milliseconds, for a machine that is busy with other things. */
const TIMEOUT = 120_000;

/** Judges as the service would that holds this one key, at the moment of signing. */
const judge = (wire: WireRequest, { at, rule, credentials }: SigningInput): Promise<Verdict> =>
  verify(wire, {
    now: at,
    hasher: nodeHasher,
    rule: { ...rule, longestExpiry: LONGEST },
    keys: (id) =>
      id === credentials.accessKeyId
        ? { secret: credentials.secretAccessKey, sessionToken: credentials.sessionToken ?? null }
        : undefined,
  });

type Signed = {
  readonly input: SigningInput;
  readonly trace: Trace;
  readonly wire: WireRequest;
  readonly match: Match;
};

async function expectAccepted(input: SigningInput): Promise<Signed> {
  const trace = await sign(input);
  const wire = wireOf(trace, input);
  const verdict = await judge(wire, input);
  if (verdict.outcome !== 'match') throw new Error(`refused: ${JSON.stringify(verdict, undefined, 1)}`);
  expect(verdict.canonicalRequest).toBe(stepOf(trace, 'canonicalRequest').text);
  expect(verdict.stringToSign).toBe(stepOf(trace, 'stringToSign').text);
  expect(verdict.signature).toBe(stepOf(trace, 'signature').value);
  return { input, trace, wire, match: verdict };
}

/** Changes one character of `text`, by a number that picks the place and what stands there afterwards. */
function changed(text: string, pick: number, alphabet: string): string {
  const at = pick % text.length;
  const rest = alphabet.replace(text[at] ?? '', '');
  return text.slice(0, at) + rest[pick % rest.length] + text.slice(at + 1);
}
const LETTERS = 'abcXYZ0189';
const HEX = '0123456789abcdef';

type Mutation = (signed: Signed, pick: number) => WireRequest | undefined;

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
  (signed, pick) =>
    one(signed, pick) ?? other(signed, pick);

const signedHeaderValue: Mutation = (signed, pick) => {
  const names = signed.match.claim.signedHeaders.filter((name) => headerValues(signed.wire.headers, name)[0]);
  return inHeader(names[pick % names.length] ?? '', LETTERS)(signed, pick);
};

const otherBody: Mutation = ({ wire, trace }, pick) =>
  stepOf(trace, 'payload').how === 'unsigned' ? undefined : { ...wire, body: bodyOf(`another body ${pick}`) };

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'the path': inUrl('path', LETTERS),
  'the query': inUrl('query:', LETTERS),
  'a signed header': signedHeaderValue,
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

const request = typedRequest.map(parseTyped).filter(({ value }) => value !== undefined);

describe('whatever is signed', () => {
  it('is accepted by the verifier, whose canonical request is the engine’s', { timeout: TIMEOUT }, async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(request, async ({ value, findings }) => {
        if (!value) throw new Error('no request');
        await expectAccepted(value);
        for (const { code } of findings) seen.add(code);
        seen
          .add(value.placement.in)
          .add(value.rule.path)
          .add(value.body.size > 0 ? 'body' : 'no body');
      }),
      { numRuns: 2000 },
    );
    expect([...seen]).toEqual(
      expect.arrayContaining([
        ...['query', 'header', 'once', 'twice', 'body', 'no body', 'dot-segments', 'browser-rewrites', 'plus-is-space'],
        ...['header-joined', 'header-unsigned', 'header-replaced', 'header-to-query', 'header-host-differs'],
        ...['signing-parameters-left-out', 'characters-encoded', 'fragment-left-out', 'service-general'],
      ]),
    );
  });

  it.each(Object.entries(MUTATIONS))(
    'is refused once a byte of %s has changed',
    { timeout: TIMEOUT },
    async (_, mutate) => {
      const tried = { refused: 0, equal: 0 };
      await fc.assert(
        fc.asyncProperty(request, fc.nat(), async ({ value }, pick) => {
          if (!value) throw new Error('no request');
          const signed = await expectAccepted(value);
          const wire = mutate(signed, pick);
          if (!wire) return;
          expect(wire).not.toEqual(signed.wire);
          const verdict = await judge(wire, value);
          if (verdict.outcome === 'refused') {
            tried.refused++;
            return;
          }
          // Another spelling of the same request: `%4a` for `%4A`, white space that folds.
          expect(verdict.canonicalRequest).toBe(signed.match.canonicalRequest);
          expect(verdict.claim).toEqual(signed.match.claim);
          tried.equal++;
        }),
        { numRuns: 200 },
      );
      expect(tried.refused).toBeGreaterThan(20);
      expect(tried.equal).toBeLessThan(5);
    },
  );

  it('is refused for its body alone where it gives the hash of another body', async () => {
    const input = inputOf({ ...IN_HEADER, headers: [['x-amz-content-sha256', sha256('another')]] });
    const verdict = await judge(wireOf(await sign(input), input), input);
    expect(verdict).toMatchObject({ outcome: 'refused', failure: { check: 'signature', problem: 'payload-hash' } });
  });

  it('may hold an X-Amz-* parameter of one’s own twice: it is no part of the claim', async () => {
    const { value } = parseTyped({ url: `${TYPED.url}?x-amz-meta=1&X-Amz-Meta=2` });
    expect(value).toBeDefined();
    if (value) await expectAccepted(value);
  });
});
