import { BLOCK_BYTES, BLOCK_WORDS, compress, INITIAL_STATE, STATE_WORDS } from './sha256-block';
import { begin, extend, finishInto, sha256Words } from './sha256-running';

/** The states of either hash of HMAC after the block that a key fills (RFC 2104, section 4): the same for every message. */
export type HmacPads = { readonly inner: Int32Array; readonly outer: Int32Array };

export const newPads = (): HmacPads => ({ inner: new Int32Array(STATE_WORDS), outer: new Int32Array(STATE_WORDS) });

const keyWords = new Int32Array(BLOCK_WORDS);
const padded = new Int32Array(BLOCK_WORDS);

/** The pads of a key of any length, in `into`. */
export function hmacPads(key: Uint8Array, into = newPads()): HmacPads {
  if (key.length > BLOCK_BYTES) return padsOfWords(sha256Words(key), into);
  keyWords.fill(0);
  for (let i = 0; i < key.length; i++) {
    keyWords[i >> 2] = (keyWords[i >> 2] as number) | ((key[i] as number) << (24 - 8 * (i & 3)));
  }
  return padsOfWords(keyWords, into);
}

/** The pads of a key that is given as big-endian words, sixteen at the most. */
export function padsOfWords(key: Int32Array, into = newPads()): HmacPads {
  padInto(into.inner, key, 0x36363636);
  padInto(into.outer, key, 0x5c5c5c5c);
  return into;
}

function padInto(state: Int32Array, key: Int32Array, fill: number): void {
  padded.fill(fill);
  for (let i = 0; i < key.length; i++) padded[i] = (key[i] as number) ^ fill;
  state.set(INITIAL_STATE);
  compress(state, padded);
}

const running = begin();
const digest = new Int32Array(STATE_WORDS);

/** HMAC-SHA-256 as eight big-endian words. */
export function hmacWords({ inner, outer }: HmacPads, message: Uint8Array): Int32Array {
  running.state.set(inner);
  running.length = BLOCK_BYTES;
  extend(running, message, running);
  finishInto(digest, running);
  const signature = new Int32Array(STATE_WORDS);
  closeHmac(signature, outer, digest);
  return signature;
}

const last = new Int32Array(BLOCK_WORDS);
last[STATE_WORDS] = 0x80000000;
last[BLOCK_WORDS - 1] = 8 * (BLOCK_BYTES + 4 * STATE_WORDS);

/** The last block of an HMAC, from its outer pad and the inner digest, into `signature`, which may be the digest itself. */
export function closeHmac(signature: Int32Array, outer: Int32Array, inner: Int32Array): void {
  for (let i = 0; i < STATE_WORDS; i++) {
    last[i] = inner[i] as number;
    signature[i] = outer[i] as number;
  }
  compress(signature, last);
}
