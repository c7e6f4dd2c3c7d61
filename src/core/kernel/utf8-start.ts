import { fromUtf8 } from './bytes';

/** The text at the beginning of UTF-8 bytes, of so many of them at most: a character that would be cut in two is left out. */
export function fromUtf8Start(bytes: Uint8Array, most: number): string | undefined {
  let end = Math.min(bytes.length, most);
  // No character has more than three bytes after its first.
  for (let i = 0; i < 3 && ((bytes[end] ?? 0) & 0xc0) === 0x80; i++) end--;
  return fromUtf8(bytes.subarray(0, end));
}
