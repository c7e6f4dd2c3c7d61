import { BLOCK_BYTES, BLOCK_WORDS, compress, INITIAL_STATE, STATE_WORDS } from './sha256-block';

/** A SHA-256 under way: what the whole blocks made, and the bytes that fill no block yet. */
export type Running = { readonly state: Int32Array; readonly tail: Uint8Array; length: number };

const words = new Int32Array(BLOCK_WORDS);

/** A SHA-256 of nothing yet, or of `bytes`. */
export function begin(bytes?: Uint8Array): Running {
  const running = { state: INITIAL_STATE.slice(), tail: new Uint8Array(BLOCK_BYTES), length: 0 };
  if (bytes) extend(running, bytes, running);
  return running;
}

/** Writes into `to` the hash that `from`, followed by `bytes`, has come to; `from` stays, unless it is `to`. */
export function extend(from: Running, bytes: Uint8Array, to: Running): void {
  let filled = from.length % BLOCK_BYTES;
  if (from !== to) {
    to.state.set(from.state);
    for (let i = 0; i < filled; i++) to.tail[i] = from.tail[i] as number;
  }
  to.length = from.length + bytes.length;
  const { tail } = to;
  for (let i = 0; i < bytes.length; i++) {
    tail[filled++] = bytes[i] as number;
    if (filled < BLOCK_BYTES) continue;
    compressBytes(to.state, tail);
    filled = 0;
  }
}

/** Writes the digest of a running hash into `digest`, eight big-endian words. The running hash stays as it is. */
export function finishInto(digest: Int32Array, { state, tail, length }: Running): void {
  digest.set(state);
  const filled = length % BLOCK_BYTES;
  loadWords(tail, filled);
  if (filled >= BLOCK_BYTES - 8) {
    compress(digest, words);
    words.fill(0);
  }
  words[BLOCK_WORDS - 2] = Math.floor(length / 2 ** 29);
  words[BLOCK_WORDS - 1] = length << 3;
  compress(digest, words);
}

/** SHA-256 of some bytes (FIPS 180-4), at once: where a search needs millions of digests; anything else asks the Hasher port. */
export function sha256Words(bytes: Uint8Array): Int32Array {
  const digest = new Int32Array(STATE_WORDS);
  finishInto(digest, begin(bytes));
  return digest;
}

/** The bytes of big-endian words. */
export function bytesOfWords(source: Int32Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4 * source.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = (source[i >> 2] as number) >>> (24 - 8 * (i & 3));
  return bytes;
}

function compressBytes(state: Int32Array, block: Uint8Array): void {
  for (let i = 0; i < BLOCK_WORDS; i++) {
    const at = 4 * i;
    words[i] =
      ((block[at] as number) << 24) |
      ((block[at + 1] as number) << 16) |
      ((block[at + 2] as number) << 8) |
      (block[at + 3] as number);
  }
  compress(state, words);
}

/** The first `count` bytes, the bit that ends a message, and zeros. */
function loadWords(block: Uint8Array, count: number): void {
  words.fill(0);
  for (let i = 0; i < count; i++)
    words[i >> 2] = (words[i >> 2] as number) | ((block[i] as number) << (24 - 8 * (i & 3)));
  words[count >> 2] = (words[count >> 2] as number) | (0x80 << (24 - 8 * (count & 3)));
}
