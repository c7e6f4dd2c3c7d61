import { type Bytes, utf8 } from '@/core/kernel/bytes';
import { fromHex, toHex } from '@/core/kernel/hex';
import { p256 } from '@/core/kernel/noble';
import type { Hasher } from '@/core/ports';

const LABEL = utf8('AWS4-ECDSA-P256-SHA256');
const MOST_TRIES = 254;

/**
 * The public key, an uncompressed point (SEC 1 section 2.3.3), that belongs to a secret: the first HMAC of the counted input
 * that is below n − 1, plus one, times the curve's base point (awslabs/aws-c-auth, key_derivation.c).
 * Throws where none of 254 counters gives a key, which no secret is known to do.
 */
export async function publicKeyOf(hasher: Hasher, accessKeyId: string, secret: string): Promise<Uint8Array> {
  const { BASE, Fn } = p256.Point;
  const inputKey = utf8(`AWS4A${secret}`);
  for (let count = 1; count <= MOST_TRIES; count++) {
    const mac = await hasher.hmacSha256(inputKey, countedInput(accessKeyId, count));
    const scalar = BigInt(`0x${toHex(mac)}`) + 1n;
    if (scalar < Fn.ORDER) return BASE.multiply(scalar).toBytes(false);
  }
  throw new Error('the secret has no key');
}

/** 32-bit 1, label, 0, context (the access key id and the counter), 32-bit length in bits (NIST SP 800-108). */
const countedInput = (accessKeyId: string, count: number): Bytes =>
  Uint8Array.from([0, 0, 0, 1, ...LABEL, 0, ...utf8(accessKeyId), count, 0, 0, 1, 0]);

/** Whether `signature`, DER in hexadecimal, is the ECDSA signature of a digest by the owner of a public key; s may be high. */
export function isSignedBy(publicKey: Uint8Array, digest: Uint8Array, signature: string): boolean {
  const der = fromHex(signature);
  return der !== undefined && p256.verify(der, digest, publicKey, { prehash: false, lowS: false, format: 'der' });
}
