import { toBase64 } from '@/core/kernel/bytes';
import { fromHex } from '@/core/kernel/hex';
import type { Hasher } from '@/core/ports';

/** Reversed polynomials of CRC-32 (ISO/IEC/IEEE 8802-3) and CRC-32C (RFC 3720, appendix B.4). */
const CRC = new Map([
  ['x-amz-checksum-crc32', tableOf(0xedb88320)],
  ['x-amz-checksum-crc32c', tableOf(0x82f63b78)],
]);

/** The value of a checksum header for a body, in base64; undefined for names not known here. */
export async function checksumOf(name: string, body: Uint8Array, hasher: Hasher): Promise<string | undefined> {
  if (name === 'x-amz-checksum-sha256') return toBase64(await hasher.sha256(body));
  const table = CRC.get(name);
  return table && toBase64(fromHex(crc(table, body).toString(16).padStart(8, '0')) as Uint8Array);
}

function tableOf(polynomial: number): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ polynomial : value >>> 1;
    return value;
  });
}

function crc(table: Uint32Array, body: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of body) value = (table[(value ^ byte) & 0xff] as number) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
