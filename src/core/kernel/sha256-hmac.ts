import { BLOCK_BYTES, BLOCK_WORDS, compress, INITIAL_STATE, STATE_WORDS } from './sha256-block';
import { begin, bytesOfWords, extend, finishInto, sha256Words } from './sha256-running';

/** The states of either hash of HMAC after the block that a key fills (RFC 2104, section 4): the same for every message. */
export type HmacPads = { readonly inner: Int32Array; readonly outer: Int32Array };

const padded = new Int32Array(BLOCK_WORDS);

/** The pads of a key of any length. */
export function hmacPads(key: Uint8Array): HmacPads {
  const short = key.length > BLOCK_BYTES ? bytesOfWords(sha256Words(key)) : key;
  return { inner: padOf(short, 0x36363636), outer: padOf(short, 0x5c5c5c5c) };
}

function padOf(key: Uint8Array, fill: number): Int32Array {
  padded.fill(fill);
  for (let i = 0; i < key.length; i++) {
    padded[i >> 2] = (padded[i >> 2] as number) ^ ((key[i] as number) << (24 - 8 * (i & 3)));
  }
  const state = INITIAL_STATE.slice();
  compress(state, padded);
  return state;
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
