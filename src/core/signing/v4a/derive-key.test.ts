import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '@/core/kernel/hex';
import { deriveKey, LIMIT, numberHex } from './derive-key';

const bytes = (value: bigint): Uint8Array => fromHex(numberHex(value))!;

/** Derives from candidates that are given, one after the other, and keeps what was keyed for each. */
async function fromCandidates(...candidates: readonly bigint[]) {
  const keyed: string[] = [];
  const derived = await deriveKey('AKID', async (input) => {
    keyed.push(toHex(input));
    return bytes(candidates[keyed.length - 1] ?? LIMIT + 1n);
  });
  return { ...derived, privateKey: toHex(derived.privateKey), keyed };
}

describe('the private key', () => {
  it.each([
    ['zero', 0n],
    ['a carry over every byte', 0xffff_ffffn],
    ['n − 2, the largest', LIMIT],
  ])('is the candidate plus one: %s', async (_, candidate) => {
    const { privateKey, attempts } = await fromCandidates(candidate);
    expect(privateKey).toBe(numberHex(candidate + 1n));
    expect(attempts).toHaveLength(1);
  });

  it('takes the next counter where the candidate is larger than n − 2', async () => {
    const { privateKey, attempts, keyed } = await fromCandidates(LIMIT + 1n, 2n ** 256n - 1n, 7n);
    expect(privateKey).toBe(numberHex(8n));
    expect(attempts.map(({ counter, candidate }) => [counter, candidate])).toEqual([
      [1, numberHex(LIMIT + 1n)],
      [2, 'f'.repeat(64)],
      [3, numberHex(7n)],
    ]);
    expect(attempts.map(({ fixedInput }) => fixedInput.map(({ hex }) => hex).join(''))).toEqual(keyed);
  });

  it('is not looked for beyond 254 counters', async () => {
    await expect(fromCandidates()).rejects.toThrow('no counter gives a private key');
    const almost = await fromCandidates(...Array.from({ length: 253 }, () => LIMIT + 1n), 5n);
    expect(almost.attempts.at(-1)).toMatchObject({ counter: 254 });
  });
});

describe('the fixed input', () => {
  it('is iteration, label, a zero, access key id, counter and length in bits', async () => {
    const { keyed, attempts } = await fromCandidates(1n);
    const label = Buffer.from('AWS4-ECDSA-P256-SHA256').toString('hex');
    const id = Buffer.from('AKID').toString('hex');
    expect(keyed).toEqual([`00000001${label}00${id}0100000100`]);
    expect(attempts[0]?.fixedInput.map(({ name, text, source }) => [name, text, source])).toEqual([
      ['iteration', undefined, 'fixed'],
      ['label', 'AWS4-ECDSA-P256-SHA256', 'fixed'],
      ['separator', undefined, 'fixed'],
      ['accessKeyId', 'AKID', 'accessKeyId'],
      ['counter', undefined, 'fixed'],
      ['length', undefined, 'fixed'],
    ]);
  });
});
