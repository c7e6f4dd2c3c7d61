import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SigningInput, WireRequest } from '@/core/model/request';
import { stepOf, type TextStep, type Trace } from '@/core/model/trace';
import { sign } from '@/core/signing/sign';
import { runEngineV4a } from '@/core/signing/v4a/engine-v4a';
import { ECDSA_SCHEME } from '@/core/verifying/v4a/ecdsa-scheme';
import type { Match, Verdict } from '@/core/verifying/verdict';
import { verify } from '@/core/verifying/verify';
import { nodeHasher } from '@/testing/node-hasher';
import { typedRequest } from '@/testing/requests';
import { bodyOf, IN_HEADER, inputOf, parseTyped } from '@/testing/typed';
import { isSignatureOf } from '@/testing/verify-p256';

const judge = (wire: WireRequest, { at, rule, credentials }: SigningInput): Promise<Verdict> =>
  verify(wire, {
    now: at,
    hasher: nodeHasher,
    rule: { ...rule, longestExpiry: 604_800 },
    keys: (id) =>
      id === credentials.accessKeyId
        ? { secret: credentials.secretAccessKey, sessionToken: credentials.sessionToken ?? null }
        : undefined,
    sigv4a: ECDSA_SCHEME,
  });

type Signed = { readonly trace: Trace; readonly wire: WireRequest; readonly match: Match };

async function expectAccepted(input: SigningInput): Promise<Signed> {
  const trace = await sign(input, { sigv4a: runEngineV4a });
  const { method, url, headers } = trace.signed;
  const wire = { method, url, headers, body: input.body };
  const verdict = await judge(wire, input);
  if (verdict.outcome !== 'match') throw new Error(`refused: ${JSON.stringify(verdict, undefined, 1)}`);
  expect(verdict.canonicalRequest).toBe(stepOf(trace, 'canonicalRequest').text);
  expect(verdict.stringToSign).toBe(stepOf(trace, 'stringToSign').text);
  expect(verdict.signature).toBe(stepOf(trace, 'signature').value);
  return { trace, wire, match: verdict };
}

const joined = ({ lines }: Pick<TextStep, 'lines'>): string =>
  lines.map(({ parts }) => parts.map(({ text }) => text).join('')).join('\n');

const regionSet = fc.constantFrom('us-east-1', '*', 'us-*', 'us-east-1,eu-west-1', ' eu-* , ap-northeast-1');
const request = fc
  .tuple(typedRequest, regionSet)
  .map(([typed, region]) => parseTyped({ ...typed, region, algorithm: 'sigv4a' }).value)
  .filter((input) => input !== undefined);

const HEX = '0123456789abcdef';
const LETTERS = 'abcXYZ0189';

/** Changes one character of `text`, by a number that picks the place and what stands there afterwards. */
function changed(text: string, pick: number, alphabet = LETTERS): string {
  const at = pick % text.length;
  const rest = alphabet.replace(text[at] ?? '', '');
  return text.slice(0, at) + rest[pick % rest.length] + text.slice(at + 1);
}

/** Everything that was signed or signs, each as a way to change one character of it. */
function mutations({ trace, wire, match }: Signed, pick: number): readonly (() => WireRequest)[] {
  const { urlParts } = trace.signed;
  const inUrl = urlParts.flatMap(({ text, source }, i) => {
    // Host is judged by its header.
    if (source === 'fixed' || source === 'host' || text.length < 2) return [];
    const alphabet = source === 'hash:signature' ? HEX : LETTERS;
    const edited = text.slice(0, 1) + changed(text.slice(1), pick, alphabet);
    return [() => ({ ...wire, url: urlParts.map((part, j) => (j === i ? edited : part.text)).join('') })];
  });
  const inHeaders = wire.headers.flatMap(([name, value], i) => {
    const lower = name.toLowerCase();
    const counts = lower === 'authorization' || match.claim.signedHeaders.includes(lower);
    if (!counts || value === '') return [];
    const edited =
      lower === 'authorization' ? value.replace(/\w+$/, (hex) => changed(hex, pick, HEX)) : changed(value, pick);
    return [() => ({ ...wire, headers: wire.headers.map((row, j) => (j === i ? ([name, edited] as const) : row)) })];
  });
  const body =
    stepOf(trace, 'payload').how === 'unsigned' ? [] : [() => ({ ...wire, body: bodyOf(`another ${pick}`) })];
  return [() => ({ ...wire, method: changed(wire.method, pick, 'ABCXYZ') }), ...inUrl, ...inHeaders, ...body];
}

describe('whatever is signed with SigV4a', () => {
  it('is accepted by the verifier and by OpenSSL, and its parts are the recorded texts', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(request, async (input) => {
        const { trace } = await expectAccepted(input);
        const text = stepOf(trace, 'stringToSign');
        expect(isSignatureOf(text.text, stepOf(trace, 'signature').value, stepOf(trace, 'publicKey'))).toBe(true);
        expect(joined(text)).toBe(text.text);
        expect(joined(stepOf(trace, 'canonicalRequest'))).toBe(stepOf(trace, 'canonicalRequest').text);
        seen.add(input.placement.in).add(input.rule.path).add(input.rule.token);
      }),
      { numRuns: 200 },
    );
    expect([...seen].sort()).toEqual(['appended', 'header', 'once', 'query', 'signed', 'twice']);
  });

  it('is refused once one character of it has changed', async () => {
    const tried = { refused: 0, equal: 0 };
    await fc.assert(
      fc.asyncProperty(request, fc.nat(), async (input, pick) => {
        const signed = await expectAccepted(input);
        const all = mutations(signed, pick);
        const wire = all[pick % all.length]?.() ?? signed.wire;
        expect(wire).not.toEqual(signed.wire);
        const verdict = await judge(wire, input);
        if (verdict.outcome === 'refused') {
          tried.refused++;
          return;
        }
        // Another spelling of the same request: `%4a` for `%4A`, white space that folds.
        expect(verdict.canonicalRequest).toBe(signed.match.canonicalRequest);
        expect(verdict.claim).toEqual(signed.match.claim);
        tried.equal++;
      }),
      { numRuns: 300 },
    );
    expect(tried.refused).toBeGreaterThan(270);
  });
});

describe('a SigV4a signature', () => {
  it('is the same each time for the same request', async () => {
    const input = inputOf({ algorithm: 'sigv4a' });
    expect((await sign(input, { sigv4a: runEngineV4a })).signed.url).toBe(
      (await sign(input, { sigv4a: runEngineV4a })).signed.url,
    );
  });

  it('is the DER of the two numbers shown', async () => {
    const trace = await sign(inputOf({ algorithm: 'sigv4a' }), { sigv4a: runEngineV4a });
    const { r, s } = stepOf(trace, 'ecdsa');
    const integer = (hex: string) => {
      const digits = hex.replace(/^(00)+/, '');
      const signed = /^[89a-f]/.test(digits) ? `00${digits}` : digits;
      return `02${(signed.length / 2).toString(16).padStart(2, '0')}${signed}`;
    };
    const both = integer(r) + integer(s);
    expect(stepOf(trace, 'signature').value).toBe(`30${(both.length / 2).toString(16)}${both}`);
  });

  it('is over a scope without a region, and a region set that is signed', async () => {
    const change = { algorithm: 'sigv4a', region: 'us-east-1, eu-*' } as const;
    const query = await sign(inputOf(change), { sigv4a: runEngineV4a });
    expect(query.signed.url).toContain('%2F20150830%2Fexecute-api%2Faws4_request&');
    expect(query.signed.url).toContain('&X-Amz-Region-Set=us-east-1%2Ceu-%2A&');
    const header = await sign(inputOf({ ...change, ...IN_HEADER }), { sigv4a: runEngineV4a });
    expect(header.signed.headers).toContainEqual(['X-Amz-Region-Set', 'us-east-1,eu-*']);
    expect(stepOf(header, 'canonicalRequest').text).toContain('\nx-amz-region-set:us-east-1,eu-*\n');
    expect(stepOf(header, 'stringToSign').text).toMatch(
      /^AWS4-ECDSA-P256-SHA256\n20150830T123600Z\n20150830\/execute-api\/aws4_request\n/,
    );
  });
});
