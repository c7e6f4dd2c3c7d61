const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export type Bytes = Uint8Array<ArrayBuffer>;

/** UTF-8 bytes of a well-formed string; a lone surrogate becomes U+FFFD, so refuse those before. */
export const utf8 = (text: string): Bytes => encoder.encode(text);

/** The text of UTF-8 bytes, or undefined where they are not UTF-8. A byte order mark is kept. */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Bytes on a buffer of their own kind, as browsers take them; a library promises no more than some Uint8Array. */
export const ownBytes = (bytes: Uint8Array): Bytes =>
  bytes.buffer instanceof ArrayBuffer ? (bytes as Bytes) : Uint8Array.from(bytes);

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const sextetOf = new Map([...ALPHABET, '-', '_'].map((character, i) => [character, i < 64 ? i : i - 2]));

/** Base64 with padding, on one line (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
  const out: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const four = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63];
    const kept = bytes.length - i >= 3 ? 4 : bytes.length - i + 1;
    out.push(four.map((six, n) => (n < kept ? ALPHABET[six] : '=')).join(''));
  }
  return out.join('');
}

/** Bytes of base64 with padding; undefined for any other text, white space too. */
export const fromBase64 = (text: string): Bytes | undefined =>
  text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text) ? fromBase64Url(text.replace(/=+$/, '')) : undefined;

/** Bytes of base64 or base64url text without padding (RFC 4648), or undefined where it is neither. */
export function fromBase64Url(text: string): Bytes | undefined {
  if (text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (const character of text) {
    const value = sextetOf.get(character);
    if (value === undefined) return undefined;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = (held >> bits) & 0xff;
  }
  return bytes;
}
