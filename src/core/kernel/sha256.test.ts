import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, it } from 'vitest';
import { utf8 } from './bytes';
import { toHex } from './hex';
import { compress, INITIAL_STATE } from './sha256-block';
import { hmacPads, hmacWords } from './sha256-hmac';
import { begin, bytesOfWords, extend, finishInto, sha256Words } from './sha256-running';

const hex = (words: Int32Array): string => toHex(bytesOfWords(words));
const bytesOf = (length: number, seed = 1): Uint8Array =>
  Uint8Array.from({ length }, (_, i) => (i * 31 + seed * 17) % 256);

describe('the SHA-256 block function', () => {
  it('makes the state of FIPS 180-4 of the block of "abc"', () => {
    const block = new Int32Array(16);
    block[0] = 0x61626380;
    block[15] = 24;
    const state = INITIAL_STATE.slice();
    compress(state, block);
    expect(hex(state)).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('agrees with @noble/hashes after each block of a long message', () => {
    const message = bytesOf(64 * 200);
    const running = begin();
    const digest = new Int32Array(8);
    for (let at = 0; at < message.length; at += 64) {
      extend(running, message.subarray(at, at + 64), running);
      finishInto(digest, running);
      expect(hex(digest)).toBe(toHex(sha256(message.subarray(0, at + 64))));
    }
  });
});

describe('SHA-256 of a message', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('is that of NIST for its examples', (text, digest) => {
    expect(hex(sha256Words(utf8(text)))).toBe(digest);
  });

  it('of every length around the block size agrees with @noble/hashes', () => {
    for (let length = 0; length <= 200; length++) {
      expect(hex(sha256Words(bytesOf(length)))).toBe(toHex(sha256(bytesOf(length))));
    }
  });

  it('goes on from a shared prefix, which stays as it is', () => {
    const prefix = begin(bytesOf(100));
    for (let length = 0; length <= 130; length++) {
      const running = begin();
      extend(prefix, bytesOf(length, 7), running);
      const digest = new Int32Array(8);
      finishInto(digest, running);
      expect(hex(digest)).toBe(toHex(sha256(Uint8Array.from([...bytesOf(100), ...bytesOf(length, 7)]))));
    }
  });
});

describe('HMAC-SHA-256', () => {
  it('is that of RFC 4231, test cases 1, 2 and 6', () => {
    const of = (key: Uint8Array, text: string) => hex(hmacWords(hmacPads(key), utf8(text)));
    expect(of(new Uint8Array(20).fill(0x0b), 'Hi There')).toBe(
      'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
    );
    expect(of(utf8('Jefe'), 'what do ya want for nothing?')).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
    expect(of(new Uint8Array(131).fill(0xaa), 'Test Using Larger Than Block-Size Key - Hash Key First')).toBe(
      '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
    );
  });

  it('with a key of any length agrees with @noble/hashes', () => {
    for (let length = 0; length <= 140; length++) {
      const key = bytesOf(length);
      expect(hex(hmacWords(hmacPads(key), bytesOf(150, 3)))).toBe(toHex(hmac(sha256, key, bytesOf(150, 3))));
    }
  });
});
