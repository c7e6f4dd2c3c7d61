import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex } from '@/core/kernel/hex';
import type { SigningInput, WireRequest } from '@/core/model/request';
import { sign } from '@/core/signing/sign';
import { runEngineV4a } from '@/core/signing/v4a/engine-v4a';
import type { Key } from '@/core/verifying/key-lookup';
import { type VerifyOptions, verify } from '@/core/verifying/verify';
import { nodeHasher } from '@/testing/node-hasher';
import { IN_HEADER, inputOf, type TypedChange } from '@/testing/typed';
import { ECDSA_SCHEME } from './ecdsa-scheme';

const N = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

async function signed(change: TypedChange = {}): Promise<{ readonly input: SigningInput; readonly wire: WireRequest }> {
  const input = inputOf({ algorithm: 'sigv4a', ...change });
  const { signed } = await sign(input, { sigv4a: runEngineV4a });
  return { input, wire: { ...signed, body: input.body } };
}

const judge = (wire: WireRequest, { at, rule, credentials }: SigningInput, change: Partial<VerifyOptions> = {}) =>
  verify(wire, {
    now: at,
    hasher: nodeHasher,
    rule,
    keys: () => ({ secret: credentials.secretAccessKey }),
    sigv4a: ECDSA_SCHEME,
    ...change,
  });

const edit = (wire: WireRequest, from: string | RegExp, to: string): WireRequest => ({
  ...wire,
  url: wire.url.replace(from, to),
  headers: wire.headers.map(([name, value]) => [name, value.replace(from, to)]),
});

describe.each([
  ['query', {}],
  ['header', IN_HEADER],
])('a SigV4a claim in the %s', (_, form) => {
  it.each(['ap-northeast-1', '*', 'ap-*', 'us-east-1,ap-northeast-1'])(
    'of %s is taken in ap-northeast-1',
    async (region) => {
      const { input, wire } = await signed({ ...form, region });
      const expected = { region: 'ap-northeast-1', service: 'execute-api' };
      expect(await judge(wire, input, { expected })).toMatchObject({
        outcome: 'match',
        claim: {
          credential: { accessKeyId: 'AKIDEXAMPLE', scope: { date: '20150830', region, service: 'execute-api' } },
        },
      });
    },
  );

  it('of other regions is refused for its region set, and for whatever else is wrong with its scope', async () => {
    const { input, wire } = await signed({ ...form, region: 'us-*,eu-west-1' });
    const expected = { region: 'ap-northeast-1', service: 'lambda' };
    expect(await judge(wire, input, { expected })).toMatchObject({
      failure: {
        check: 'credential-scope',
        mismatches: [
          { part: 'regionSet', expected: 'ap-northeast-1', found: 'us-*,eu-west-1' },
          { part: 'service', expected: 'lambda', found: 'execute-api' },
        ],
      },
    });
  });

  it('whose credential names a region too is refused for its parts', async () => {
    const { input, wire } = await signed(form);
    const withRegion = edit(wire, /(20150830)(%2F|\/)(execute-api)/, '$1$2ap-northeast-1$2$3');
    expect(await judge(withRegion, input)).toMatchObject({
      failure: { check: 'credential-scope', problem: 'parts', expected: 4 },
    });
  });

  it('is refused where only SigV4 is known', async () => {
    const { input, wire } = await signed(form);
    const { at: now, rule } = input;
    const verdict = await verify(wire, { now, hasher: nodeHasher, rule, keys: () => ({ secret: 'any' }) });
    expect(verdict).toMatchObject({
      outcome: 'refused',
      failure: { check: 'algorithm', expected: 'AWS4-HMAC-SHA256', found: 'AWS4-ECDSA-P256-SHA256' },
    });
    expect(verdict.stringToSign).toBeUndefined();
  });

  it('is judged by a public key alone', async () => {
    const { input, wire } = await signed(form);
    const other = await judge(wire, input, { keys: () => ({ secret: 'another' }) });
    const failure = other.outcome === 'refused' ? other.failure : undefined;
    if (failure?.check !== 'signature' || failure.problem !== 'not-by-key') throw new Error('not refused by its key');
    const right = fromHex(
      '04b6618f6a65740a99e650b33b6b4b5bd0d43b176d721a3edfea7e7d2d56d936b1865ed22a7eadc9c5cb9d2cbaca1b3699139fedc5043dc6661864218330c8e518',
    )!;
    expect(await judge(wire, input, { keys: () => ({ publicKey: right }) })).toMatchObject({ outcome: 'match' });
    const wrong: Key = { publicKey: fromHex(failure.publicKey)! };
    expect(await judge(wire, input, { keys: () => wrong })).toMatchObject({ failure: { problem: 'not-by-key' } });
  });

  it('is not judged by a signing key, which is SigV4’s', async () => {
    const { input, wire } = await signed(form);
    const key: Key = { signingKey: fromHex('00')!, scope: { date: '20150830', region: 'r', service: 'execute-api' } };
    expect(await judge(wire, input, { keys: () => key })).toMatchObject({
      failure: { check: 'key-id', problem: 'other-algorithm' },
    });
  });

  it('is taken with either s', async () => {
    const { input, wire } = await signed(form);
    const highS = edit(wire, /(Signature=)([0-9a-f]+)/, `$1${withOtherS(signatureOf(wire))}`);
    expect(highS).not.toEqual(wire);
    expect(await judge(highS, input)).toMatchObject({ outcome: 'match' });
  });

  it('with anything for a signature gets a verdict', async () => {
    const { input, wire } = await signed(form);
    const anything = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), maxLength: 150 }),
      fc.constantFrom('30', '3006020100020100', `30060201010201ff`, 'zz', `${signatureOf(wire)}00`, '300602010102'),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (signature) => {
        const verdict = await judge(edit(wire, /(Signature=)[0-9a-f]+/, `$1${signature}`), input);
        expect(verdict.outcome).toBe('refused');
      }),
      { numRuns: 200 },
    );
  });
});

describe('a region set', () => {
  it('that is missing is missed', async () => {
    const query = await signed();
    expect(await judge(edit(query.wire, /&X-Amz-Region-Set=[^&]*/, ''), query.input)).toMatchObject({
      failure: { check: 'well-formed', problem: 'missing', names: ['X-Amz-Region-Set'] },
    });
  });

  it('in a header that is not signed counts as missing', async () => {
    const { input, wire } = await signed(IN_HEADER);
    expect(await judge(edit(wire, ';x-amz-region-set', ''), input)).toMatchObject({
      failure: { check: 'well-formed', problem: 'missing', names: ['X-Amz-Region-Set'] },
    });
  });

  it('that was changed on the way breaks the signature', async () => {
    const { input, wire } = await signed({ region: 'us-east-1' });
    expect(await judge(edit(wire, 'Set=us-east-1', 'Set=*'), input)).toMatchObject({
      failure: { check: 'signature', problem: 'not-by-key' },
    });
  });
});

it('a SigV4 claim is not judged by a public key', async () => {
  const { input, wire } = await signed({ algorithm: 'sigv4' });
  expect(await judge(wire, input, { keys: () => ({ publicKey: fromHex('04')! }) })).toMatchObject({
    failure: { check: 'key-id', problem: 'other-algorithm' },
  });
});

const signatureOf = ({ url, headers }: WireRequest): string =>
  /Signature=([0-9a-f]+)/.exec(`${url} ${headers.map(([, value]) => value).join(' ')}`)?.[1] ?? '';

/** The same signature with n − s for s (SEC 1, section 4.1.4 takes both). */
function withOtherS(der: string): string {
  const start = 8 + 2 * Number.parseInt(der.slice(6, 8), 16);
  const other = (N - BigInt(`0x${der.slice(start + 4)}`)).toString(16);
  const digits = other.length % 2 === 0 ? other : `0${other}`;
  const integer = /^[89a-f]/.test(digits) ? `00${digits}` : digits;
  const body = `${der.slice(4, start)}02${(integer.length / 2).toString(16).padStart(2, '0')}${integer}`;
  return `30${(body.length / 2).toString(16)}${body}`;
}
