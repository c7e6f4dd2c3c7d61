import type { Bytes } from './bytes';

const pairs = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));

/** Lower-case hexadecimal, two digits a byte. */
export const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => pairs[byte]).join('');

/** Bytes of hexadecimal text in either case, or undefined where it is not. */
export function fromHex(text: string): Bytes | undefined {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/i.test(text)) return undefined;
  return Uint8Array.from({ length: text.length / 2 }, (_, i) => Number.parseInt(text.slice(2 * i, 2 * i + 2), 16));
}
