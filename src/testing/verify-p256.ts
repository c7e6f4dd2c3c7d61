import { createPublicKey, verify } from 'node:crypto';

const base64Url = (hex: string): string => Buffer.from(hex, 'hex').toString('base64url');

/** Whether Node's OpenSSL takes `signature` (DER, hexadecimal) for the ECDSA signature of a text under SHA-256. */
export function isSignatureOf(
  text: string,
  signature: string,
  point: { readonly x: string; readonly y: string },
): boolean {
  const jwk = { kty: 'EC', crv: 'P-256', x: base64Url(point.x), y: base64Url(point.y) };
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  return verify('sha256', Buffer.from(text), key, Buffer.from(signature, 'hex'));
}
