import { type Bytes, fromUtf8, utf8 } from './bytes';

const percentOf = Array.from({ length: 256 }, (_, i) => `%${i.toString(16).toUpperCase().padStart(2, '0')}`);
const isUnreserved = Array.from({ length: 256 }, (_, i) => /[A-Za-z0-9\-._~]/.test(String.fromCharCode(i)));

/** Percent-encodes every byte but RFC 3986's unreserved characters (section 2.3), with upper-case digits. */
const encodeBytesStrict = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => (isUnreserved[byte] ? String.fromCharCode(byte) : percentOf[byte])).join('');

/** As encodeBytesStrict, for the UTF-8 bytes of a text. */
export const encodeStrict = (text: string): string =>
  /^[A-Za-z0-9\-._~]*$/.test(text) ? text : encodeBytesStrict(utf8(text));

/** As encodeStrict, but leaves `/`. */
export const encodeStrictPath = (path: string): string => path.split('/').map(encodeStrict).join('/');

/** Every octet of a path percent-encoded exactly once, however it was written, but `/`, which `%2F` is too. */
export const encodePathOnce = (path: string): string => encodeBytesStrict(decodeToBytes(path)).replaceAll('%2F', '/');

/** Percent-encodes the characters matching `unsafe` (a global regular expression), and leaves the rest as it is. */
export const encodeOnly = (text: string, unsafe: RegExp): string =>
  text.replace(unsafe, (run) => Array.from(utf8(run), (byte) => percentOf[byte]).join(''));

/** Where the first `%` stands that is not followed by two hexadecimal digits; -1 where there is none. */
export const badPercentAt = (text: string): number => text.search(/%(?![0-9A-Fa-f]{2})/);

/** The bytes behind percent-encoded text; a `%` without two digits stands for itself, as browsers read it. */
export function decodeToBytes(text: string): Bytes {
  const raw = utf8(text);
  const out = new Uint8Array(raw.length);
  let length = 0;
  for (let i = 0; i < raw.length; i++) {
    const digits = raw[i] === 0x25 ? twoDigits(raw[i + 1], raw[i + 2]) : -1;
    out[length++] = digits < 0 ? (raw[i] as number) : digits;
    if (digits >= 0) i += 2;
  }
  return out.slice(0, length);
}

/** The text behind percent-encoded text, or undefined where its bytes are not UTF-8. */
export function decodeText(text: string): string | undefined {
  return text.includes('%') ? fromUtf8(decodeToBytes(text)) : text;
}

function twoDigits(high: number | undefined, low: number | undefined): number {
  const h = digit(high);
  const l = digit(low);
  return h < 0 || l < 0 ? -1 : h * 16 + l;
}

function digit(code: number | undefined): number {
  if (code === undefined) return -1;
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}
