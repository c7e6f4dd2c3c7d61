import { encoded } from '@/core/faults/spelling/encoded';
import { utf8 } from '@/core/kernel/bytes';
import { BLOCK_BYTES, BLOCK_WORDS, compress, STATE_WORDS } from '@/core/kernel/sha256-block';
import { closeHmac, type HmacPads, hmacWords, newPads } from '@/core/kernel/sha256-hmac';
import { begin, bytesOfWords, extend, type Running, sha256Words } from '@/core/kernel/sha256-running';
import { bytesToSign, type Derive, hashedAgain } from './derivation';
import { beforeHash, type Keying } from './keying';

/**
 * A key and a string to sign that wait for the hash of a canonical request. `inner` is the state after the last whole block before
 * the hash; the first `length` words of `rest` are the blocks from there on, padded, with the hash's 64 digits left open from bit
 * 32 × `word` + `shift` on.
 */
export type TrialSigner = {
  keying: Keying;
  /** Whether the string to sign has those digits at all. */
  isPlain: boolean;
  readonly pads: HmacPads;
  readonly inner: Int32Array;
  readonly rest: Int32Array;
  length: number;
  word: number;
  shift: number;
};

const HEX_BYTES = 64;
/** What comes before the hash and fills no block, the hash, what comes after it, and the padding. */
const MOST_BLOCKS = 4;

const running = begin();
const room = new Uint8Array(MOST_BLOCKS * BLOCK_BYTES);

/** A signer of a keying; `derive` makes its key. */
export function signerOf(keying: Keying, derive: Derive): TrialSigner {
  const signer: TrialSigner = {
    keying,
    isPlain: true,
    pads: newPads(),
    inner: new Int32Array(STATE_WORDS),
    rest: new Int32Array(MOST_BLOCKS * BLOCK_WORDS),
    length: 0,
    word: 0,
    shift: 0,
  };
  setSigner(signer, keying, derive);
  return signer;
}

/** Makes a signer one of another keying. */
export function setSigner(signer: TrialSigner, keying: Keying, derive: Derive): void {
  const { pads, inner, rest } = signer;
  derive(keying, pads);
  running.state.set(pads.inner);
  running.length = BLOCK_BYTES;
  absorb(running, beforeHash(keying));
  const before = running.length % BLOCK_BYTES;
  const end = encoded(keying.end);
  const used = before + HEX_BYTES + end.length;
  rest.fill(0);
  for (let i = 0; i < before; i++) setByte(rest, i, running.tail[i] as number);
  for (let i = 0; i < end.length; i++) setByte(rest, before + HEX_BYTES + i, end[i] as number);
  setByte(rest, used, 0x80);
  inner.set(running.state);
  signer.keying = keying;
  signer.isPlain = keying.hash === 'hex' && keying.textForm === 'utf-8';
  signer.length = Math.ceil((used + 9) / BLOCK_BYTES) * BLOCK_WORDS;
  signer.word = before >> 2;
  signer.shift = 8 * (before & 3);
  rest[signer.length - 1] = 8 * (running.length + HEX_BYTES + end.length);
}

function setByte(words: Int32Array, at: number, byte: number): void {
  words[at >> 2] = (words[at >> 2] as number) | (byte << (24 - 8 * (at & 3)));
}

/** Adds a text to a hash. Plain ASCII goes without a TextEncoder, which takes longer for so little than the hash does. */
function absorb(to: Running, text: string): void {
  const bytes = text.length > room.length ? undefined : asciiInto(text);
  extend(to, bytes ?? utf8(text), to);
}

function asciiInto(text: string): Uint8Array | undefined {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) return undefined;
    room[i] = code;
  }
  return room.subarray(0, text.length);
}

const pairs = Int32Array.from({ length: 256 }, (_, byte) => {
  const text = byte.toString(16).padStart(2, '0');
  return (text.charCodeAt(0) << 8) | text.charCodeAt(1);
});

/** Writes the 64 hexadecimal digits of a digest into `digits`, four to a word. */
export function digitsOf(digits: Int32Array, digest: Int32Array): void {
  for (let i = 0; i < STATE_WORDS; i++) {
    const word = digest[i] as number;
    digits[2 * i] = ((pairs[word >>> 24] as number) << 16) | (pairs[(word >>> 16) & 255] as number);
    digits[2 * i + 1] = ((pairs[(word >>> 8) & 255] as number) << 16) | (pairs[word & 255] as number);
  }
}

const blocks = new Int32Array(MOST_BLOCKS * BLOCK_WORDS);
const mac = new Int32Array(STATE_WORDS);

/** Whether a signer makes `target` of a hash that is given as 64 digits. */
export function signs(signer: TrialSigner, digits: Int32Array, target: Int32Array): boolean {
  const { inner, rest, length, word, shift } = signer;
  for (let i = 0; i < length; i++) blocks[i] = rest[i] as number;
  if (shift === 0) {
    for (let i = 0; i < BLOCK_WORDS; i++) blocks[word + i] = digits[i] as number;
  } else {
    for (let i = 0; i < BLOCK_WORDS; i++) {
      const four = digits[i] as number;
      const at = word + i;
      blocks[at] = (blocks[at] as number) | (four >>> shift);
      blocks[at + 1] = (blocks[at + 1] as number) | (four << (32 - shift));
    }
  }
  for (let i = 0; i < STATE_WORDS; i++) mac[i] = inner[i] as number;
  for (let at = 0; at < length; at += BLOCK_WORDS) compress(mac, blocks, at);
  closeHmac(mac, signer.pads.outer, mac);
  return same(mac, target);
}

/** As `signs`, where the string to sign has not the digits of the hash but something else. */
export function signsOtherwise(
  signer: TrialSigner,
  digest: Int32Array,
  request: () => string,
  target: Int32Array,
): boolean {
  const { keying, pads } = signer;
  const bytes = bytesOfWords(digest);
  const again = bytesOfWords(sha256Words(hashedAgain(keying.hash, bytes)));
  return same(hmacWords(pads, bytesToSign(keying, bytes, request, again)), target);
}

function same(a: Int32Array, b: Int32Array): boolean {
  for (let i = 0; i < STATE_WORDS; i++) if (a[i] !== b[i]) return false;
  return true;
}
