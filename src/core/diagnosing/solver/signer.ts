import { utf8 } from '@/core/kernel/bytes';
import { BLOCK_BYTES, BLOCK_WORDS, compress, STATE_WORDS } from '@/core/kernel/sha256-block';
import { closeHmac, type HmacPads, hmacWords } from '@/core/kernel/sha256-hmac';
import { begin, bytesOfWords, extend, type Running, sha256Words } from '@/core/kernel/sha256-running';
import { hashedAgain, hashPart } from './derivation';
import { encoded } from './encoded';
import { beforeHash, type Keying } from './key';

/**
 * A key and a string to sign that wait for the hash of a canonical request. `inner` is the state after the last whole block before
 * the hash; `rest` are the blocks from there on, padded, with the hash's 64 digits left open from bit 32 × `word` + `shift` on.
 */
export type Signer = {
  readonly keying: Keying;
  /** Whether the string to sign has those digits at all. */
  readonly isPlain: boolean;
  readonly pads: HmacPads;
  readonly inner: Int32Array;
  readonly rest: Int32Array;
  readonly word: number;
  readonly shift: number;
};

const HEX_BYTES = 64;

const running = begin();
const room = new Uint8Array(4 * BLOCK_BYTES);

export function signerOf(keying: Keying, pads: HmacPads): Signer {
  running.state.set(pads.inner);
  running.length = BLOCK_BYTES;
  absorb(running, beforeHash(keying));
  const before = running.length % BLOCK_BYTES;
  const end = encoded(keying.end);
  const used = before + HEX_BYTES + end.length;
  room.fill(0);
  room.set(running.tail.subarray(0, before));
  room.set(end, before + HEX_BYTES);
  room[used] = 0x80;
  const rest = new Int32Array(Math.ceil((used + 9) / BLOCK_BYTES) * BLOCK_WORDS);
  for (let i = 0; i < used + 1; i++)
    rest[i >> 2] = (rest[i >> 2] as number) | ((room[i] as number) << (24 - 8 * (i & 3)));
  rest[rest.length - 1] = 8 * (running.length + HEX_BYTES + end.length);
  return {
    keying,
    isPlain: keying.hash === 'hex',
    pads,
    inner: running.state.slice(),
    rest,
    word: before >> 2,
    shift: 8 * (before & 3),
  };
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

const blocks = new Int32Array(4 * BLOCK_WORDS);
const mac = new Int32Array(STATE_WORDS);

/** Whether a signer makes `target` of a hash that is given as 64 digits. */
export function signs(signer: Signer, digits: Int32Array, target: Int32Array): boolean {
  const { inner, rest, word, shift } = signer;
  const length = rest.length;
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
export function signsOtherwise(signer: Signer, digest: Int32Array, request: () => string, target: Int32Array): boolean {
  const { keying, pads } = signer;
  const bytes = bytesOfWords(digest);
  const again = bytesOfWords(sha256Words(hashedAgain(keying.hash, bytes)));
  const parts = [utf8(beforeHash(keying)), hashPart(keying.hash, bytes, request, again), utf8(keying.end)];
  return same(hmacWords(pads, joined(parts)), target);
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function same(a: Int32Array, b: Int32Array): boolean {
  for (let i = 0; i < STATE_WORDS; i++) if (a[i] !== b[i]) return false;
  return true;
}
