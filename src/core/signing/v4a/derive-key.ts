import { type Bytes, utf8 } from '@/core/kernel/bytes';
import { fromHex, toHex } from '@/core/kernel/hex';
import type { FixedInputField, KeyAttempt } from '@/core/model/trace';
import { need } from '@/core/signing/recorded';

export const ALGORITHM = 'AWS4-ECDSA-P256-SHA256';

/** The order of the curve P-256 (NIST SP 800-186, section 3.2.1.3). */
const N = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
export const LIMIT = N - 2n;

/** The counter is one octet, and aws-c-auth stops before the last one. */
const LAST_COUNTER = 254;

export type DerivedKey = { readonly attempts: readonly KeyAttempt[]; readonly privateKey: Bytes };

/**
 * Derives SigV4a's private key: for counter 1, 2, … the candidate is `keyed` of the fixed input (in AWS's form of NIST SP
 * 800-108, counter mode); the first candidate up to n − 2, plus one, is the key (awslabs/aws-c-auth, key_derivation.c).
 * `keyed` is HMAC-SHA256 under `AWS4A` and the secret. Throws where no counter gives a key, which is as good as impossible.
 */
export async function deriveKey(
  accessKeyId: string,
  keyed: (input: Bytes) => Promise<Uint8Array>,
): Promise<DerivedKey> {
  const attempts: KeyAttempt[] = [];
  for (let counter = 1; counter <= LAST_COUNTER; counter++) {
    const fields = fixedInput(accessKeyId, counter);
    const candidate = toHex(await keyed(need(fromHex(fields.map(({ hex }) => hex).join('')))));
    attempts.push({ counter, fixedInput: fields, candidate });
    const value = BigInt(`0x${candidate}`);
    if (value <= LIMIT) return { attempts, privateKey: need(fromHex(numberHex(value + 1n))) };
  }
  throw new Error('no counter gives a private key');
}

/** A number below 2^256 as 64 hexadecimal digits. */
export const numberHex = (value: bigint): string => value.toString(16).padStart(64, '0');

function fixedInput(accessKeyId: string, counter: number): readonly FixedInputField[] {
  const octets = (name: FixedInputField['name'], hex: string): FixedInputField => ({ name, hex, source: 'fixed' });
  const text = (name: FixedInputField['name'], value: string, source: FixedInputField['source']): FixedInputField => ({
    name,
    hex: toHex(utf8(value)),
    text: value,
    source,
  });
  return [
    octets('iteration', '00000001'),
    text('label', ALGORITHM, 'fixed'),
    octets('separator', '00'),
    text('accessKeyId', accessKeyId, 'accessKeyId'),
    octets('counter', counter.toString(16).padStart(2, '0')),
    octets('length', '00000100'),
  ];
}
