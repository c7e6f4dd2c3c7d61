import { describe, expect, it } from 'vitest';
import { utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { EMPTY_SHA256 } from '@/core/model/body';
import { createHasher } from './hasher';

const hashers = [
  ['WebCrypto', createHasher()],
  ['@noble/hashes', createHasher(null)],
] as const;

describe.each(hashers)('the hasher of %s', (_, hasher) => {
  it('hashes nothing to the well-known digest', async () => {
    expect(toHex(await hasher.sha256(new Uint8Array()))).toBe(EMPTY_SHA256);
  });

  it('hashes abc as FIPS 180-4 does', async () => {
    expect(toHex(await hasher.sha256(utf8('abc')))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('keys as RFC 4231 does (test case 2)', async () => {
    expect(toHex(await hasher.hmacSha256(utf8('Jefe'), utf8('what do ya want for nothing?')))).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
  });

  it('takes an empty key', async () => {
    expect(toHex(await hasher.hmacSha256(new Uint8Array(), new Uint8Array()))).toBe(
      'b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad',
    );
  });

  it('takes a key longer than a block', async () => {
    const key = new Uint8Array(131).fill(0xaa);
    const text = 'Test Using Larger Than Block-Size Key - Hash Key First';
    expect(toHex(await hasher.hmacSha256(key, utf8(text)))).toBe(
      '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
    );
  });

  it('hashes a view of a larger buffer by itself', async () => {
    expect(await hasher.sha256(utf8('xabcx').subarray(1, 4))).toEqual(await hasher.sha256(utf8('abc')));
  });
});
