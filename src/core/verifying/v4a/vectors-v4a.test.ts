import { describe, expect, it } from 'vitest';
import { fromHex } from '@/core/kernel/hex';
import type { SigningInput, WireRequest } from '@/core/model/request';
import { GENERAL } from '@/core/services/rules';
import type { Key } from '@/core/verifying/key-lookup';
import { verify } from '@/core/verifying/verify';
import { nodeHasher } from '@/testing/node-hasher';
import { inputOfOwn, readOwnVectors, receivedOwn } from '@/testing/own-vectors';
import { inputOfVector, parseRawRequest } from '@/testing/vector-requests';
import { readVectors } from '@/testing/vectors';
import { ECDSA_SCHEME } from './ecdsa-scheme';

type Case = {
  readonly name: string;
  readonly form: string;
  /** What was signed: its rule, time and key. */
  readonly input: SigningInput;
  readonly point: { readonly x: string; readonly y: string } | undefined;
  readonly texts: { readonly canonicalRequest: string; readonly stringToSign: string };
  /** The finished request with each signature that is given for it. */
  readonly received: readonly { readonly wire: WireRequest; readonly signature: string }[];
};

const FORMS = ['header', 'query'] as const;

const file = readOwnVectors().get('sigv4a.json')!;
const own = file.vectors.flatMap((vector) =>
  FORMS.flatMap((form): readonly Case[] => {
    const expected = vector[form];
    if (!expected) return [];
    const { canonicalRequest, stringToSign, signature, signatures = {} } = expected;
    return [
      {
        name: vector.name,
        form,
        input: inputOfOwn(file, vector, form),
        point: vector.publicKey,
        texts: { canonicalRequest, stringToSign },
        received: [signature, ...Object.values(signatures)].map((one) => ({
          wire: receivedOwn(file, vector, form, one),
          signature: one,
        })),
      },
    ];
  }),
);

const official = (readVectors('aws-signing-test-suite-v4a.json') ?? []).flatMap((vector) =>
  FORMS.flatMap((form): readonly Case[] => {
    const expected = vector.expected[form];
    if (!expected) return [];
    const { canonicalRequest, stringToSign, signature, signedRequest = '' } = expected;
    const first = /Signature=([0-9a-f]+)/.exec(signedRequest)?.[1] ?? '';
    return [
      {
        name: vector.name,
        form,
        input: inputOfVector(vector, form, 'sigv4a'),
        point: vector.publicKey && { x: vector.publicKey.X, y: vector.publicKey.Y },
        texts: { canonicalRequest, stringToSign },
        received: [first, signature].map((one) => ({
          wire: parseRawRequest(signedRequest.replace(`Signature=${first}`, `Signature=${one}`)),
          signature: one,
        })),
      },
    ];
  }),
);

const judge = ({ at, rule, region, service, credentials }: SigningInput, wire: WireRequest, key: Key) =>
  verify(wire, {
    now: at,
    hasher: nodeHasher,
    rule: { ...rule, longestExpiry: GENERAL.longestExpiry },
    expected: { region: region.split(',')[0] ?? '', service },
    keys: (id) =>
      id === credentials.accessKeyId ? { ...key, sessionToken: credentials.sessionToken ?? null } : undefined,
    sigv4a: ECDSA_SCHEME,
  });

async function expectMatches({ input, point, texts, received }: Case): Promise<void> {
  const secret = { secret: input.credentials.secretAccessKey };
  const publicKey = { publicKey: fromHex(`04${point?.x}${point?.y}`)! };
  expect(new Set(received.map(({ signature }) => signature)).size).toBeGreaterThan(1);
  for (const key of [secret, publicKey]) {
    for (const { wire, signature } of received) {
      expect(await judge(input, wire, key)).toMatchObject({ outcome: 'match', ...texts, signature });
    }
  }
}

async function expectRefused({ input, received }: Case): Promise<void> {
  const verdict = await judge(input, received[0]!.wire, { secret: 'another' });
  expect(verdict).toMatchObject({ outcome: 'refused', failure: { check: 'signature', problem: 'not-by-key' } });
}

const isHigh = (der: string): boolean => Number.parseInt(der.slice(-64, -56), 16) >= 0x7fffffff;
const highOf = (cases: readonly Case[]): number =>
  cases.flatMap(({ received }) => received).filter(({ signature }) => isHigh(signature)).length;

describe('the vectors of SigV4a, as received by the verifier', () => {
  it.each(own)('$name ($form) matches at every stage, with every signature', expectMatches);
  it.each(own)('$name ($form) is refused under another secret', expectRefused);
  it('have signatures with s in either half of its range', () => {
    // Those without chance have the lower half; of two more each, about half.
    expect(highOf(own)).toBeGreaterThan(own.length / 2);
    expect(highOf(own)).toBeLessThan(1.5 * own.length);
  });
});

if (official.length > 0) {
  describe('AWS’s signing test suite for SigV4a, as received by the verifier', () => {
    it.each(official)('$name ($form) matches at every stage, with both signatures', expectMatches);
    it.each(official)('$name ($form) is refused under another secret', expectRefused);
    it('has 25 cases in two forms', () => expect(official).toHaveLength(50));
    it('has signatures with s in either half of its range', () => {
      expect(highOf(official)).toBeGreaterThan(20);
      expect(highOf(official)).toBeLessThan(80);
    });
  });
}
