import { describe, expect, it } from 'vitest';
import { fromHex } from '@/core/kernel/hex';
import { instant } from '@/core/model/instant';
import { GENERAL } from '@/core/services/rules';
import type { Key } from '@/core/verifying/key-lookup';
import { verify } from '@/core/verifying/verify';
import { nodeHasher } from '@/testing/node-hasher';
import { parseRawRequest } from '@/testing/vector-requests';
import { readVectors, type VectorCase, type VectorExpected } from '@/testing/vectors';
import { ECDSA_SCHEME } from './ecdsa-scheme';

const suite = readVectors('aws-signing-test-suite-v4a.json');
const cases = (suite ?? []).flatMap((vector) =>
  Object.values(vector.expected).map((expected, i) => ({ name: vector.name, i, vector, expected })),
);

const judge = ({ context }: VectorCase, raw: string, key: Key) =>
  verify(parseRawRequest(raw), {
    now: instant(Date.parse(context.timestamp)),
    hasher: nodeHasher,
    rule: {
      ...GENERAL,
      path: context.normalize ? 'twice' : 'once',
      token: context.omit_session_token ? 'appended' : 'signed',
    },
    expected: { region: context.region, service: context.service },
    keys: (id) =>
      id === context.credentials.access_key_id
        ? { ...key, sessionToken: context.credentials.token ?? null }
        : undefined,
    sigv4a: ECDSA_SCHEME,
  });

/** The finished request with the other signature that the suite gives for it. */
const withOtherSignature = ({ signedRequest = '', signature }: VectorExpected): string =>
  signedRequest.replace(/(Signature=)[0-9a-f]+/, `$1${signature}`);

const publicKey = ({ publicKey: key }: VectorCase): Key => ({ publicKey: fromHex(`04${key?.X}${key?.Y}`)! });

describe.runIf(suite)('AWS’s signing test suite for SigV4a, as received by the verifier', () => {
  it.each(cases)('$name ($i) matches at every stage, with both signatures', async ({ vector, expected }) => {
    const { canonicalRequest, stringToSign, signature, signedRequest = '' } = expected;
    const secret = { secret: vector.context.credentials.secret_access_key };
    expect(withOtherSignature(expected)).not.toBe(signedRequest);
    for (const key of [secret, publicKey(vector)]) {
      expect(await judge(vector, signedRequest, key)).toMatchObject({
        outcome: 'match',
        canonicalRequest,
        stringToSign,
      });
      expect(await judge(vector, withOtherSignature(expected), key)).toMatchObject({ outcome: 'match', signature });
    }
  });

  it.each(cases)('$name ($i) is refused under another secret', async ({ vector, expected }) => {
    const verdict = await judge(vector, expected.signedRequest ?? '', { secret: 'another' });
    expect(verdict).toMatchObject({ outcome: 'refused', failure: { check: 'signature', problem: 'not-by-key' } });
  });

  it('has 25 cases in two forms', () => expect(cases).toHaveLength(50));

  it('has signatures with s in either half of its range', () => {
    const isHigh = (der: string) => Number.parseInt(der.slice(-64, -56), 16) >= 0x7fffffff;
    const high = cases.filter(({ expected }) => isHigh(expected.signature)).length;
    expect(high).toBeGreaterThan(10);
    expect(high).toBeLessThan(40);
  });
});
