import { toHex } from '@/core';

const WIDTH = 16;

/** Rows of sixteen bytes: offset, hexadecimal, and ASCII with a dot for what cannot be seen. */
export function hexDump(bytes: Uint8Array): string {
  const rows: string[] = [];
  for (let at = 0; at < bytes.length; at += WIDTH) {
    const row = bytes.subarray(at, at + WIDTH);
    const hex = toHex(row)
      .replace(/../g, '$& ')
      .padEnd(3 * WIDTH);
    const ascii = Array.from(row, (byte) => (byte > 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join('');
    rows.push(`${at.toString(16).padStart(6, '0')}  ${hex} ${ascii}`);
  }
  return rows.join('\n');
}
