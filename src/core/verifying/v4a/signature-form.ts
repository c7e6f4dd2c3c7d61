import { type Bytes, fromBase64Url } from '@/core/kernel/bytes';
import { fromHex, toHex } from '@/core/kernel/hex';

/** The order of the curve P-256 (NIST SP 800-186, section 3.2.1.3). */
const N = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/**
 * How the two numbers of a signature are written: in DER, in hexadecimal, as SigV4a has it; `loose`: as DER, but not with the octets
 * that each number takes; `raw`: one behind the other, 32 octets each (IEEE P1363).
 */
type SignatureForm = 'der' | 'loose' | 'raw' | 'base64-der' | 'base64-raw';

export type EcdsaSignature = { readonly form: SignatureForm; readonly r: bigint; readonly s: bigint };

/** Reads an ECDSA signature in any of these forms; undefined where the text is none of them, or a number is not below the order. */
export function readSignature(written: string): EcdsaSignature | undefined {
  const text = written.trim();
  const inHex = fromHex(text);
  if (inHex) return der(inHex) ?? raw(inHex, 'raw');
  const octets = /^[A-Za-z0-9+/_ -]{80,110}={0,2}$/.test(text) ? fromBase64Url(plain(text)) : undefined;
  if (!octets) return undefined;
  const read = der(octets);
  return read ? { ...read, form: 'base64-der' } : raw(octets, 'base64-raw');
}

/** A plus of base64 is a blank where a query was read. */
const plain = (text: string): string => text.replaceAll(' ', '+').replace(/=+$/, '');

function der(bytes: Bytes): EcdsaSignature | undefined {
  const [tag, length, first, rLength = 0] = bytes;
  if (tag !== 0x30 || length !== bytes.length - 2 || first !== 2) return undefined;
  const [second, sLength] = bytes.subarray(4 + rLength);
  if (second !== 2 || sLength !== bytes.length - rLength - 6) return undefined;
  const numbers = [bytes.subarray(4, 4 + rLength), bytes.subarray(6 + rLength)];
  return ofNumbers(numbers, numbers.every(isInteger) ? 'der' : 'loose');
}

/** Whether octets are a positive number in as few octets as it takes (ITU-T X.690, section 8.3). */
const isInteger = ([first = 0x80, second = 0]: Uint8Array): boolean => first < 0x80 && (first !== 0 || second >= 0x80);

const raw = (bytes: Bytes, form: SignatureForm): EcdsaSignature | undefined =>
  bytes.length === 64 ? ofNumbers([bytes.subarray(0, 32), bytes.subarray(32)], form) : undefined;

function ofNumbers(numbers: readonly Uint8Array[], form: SignatureForm): EcdsaSignature | undefined {
  const [r = 0n, s = 0n] = numbers.map((octets) => BigInt(`0x0${toHex(octets)}`));
  return r > 0n && s > 0n && r < N && s < N ? { form, r, s } : undefined;
}
