const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 with padding (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const group = (a << 16) | (b << 8) | c;
    const known = Math.min(bytes.length - i, 3) + 1;
    for (let digit = 0; digit < 4; digit++) text += digit < known ? ALPHABET[(group >> (18 - 6 * digit)) & 63] : '=';
  }
  return text;
}

/** The bytes of base64 text, in either alphabet of RFC 4648; what is of neither is passed over. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const digits = Array.from(text.replaceAll('-', '+').replaceAll('_', '/'), (digit) => ALPHABET.indexOf(digit));
  const known = digits.filter((digit) => digit >= 0);
  const bytes = new Uint8Array(Math.floor((known.length * 3) / 4));
  for (let i = 0; i < bytes.length; i++) {
    const first = Math.floor((i * 8) / 6);
    const pair = ((known[first] as number) << 6) | (known[first + 1] ?? 0);
    bytes[i] = pair >> (4 - ((i * 8) % 6));
  }
  return bytes;
}
