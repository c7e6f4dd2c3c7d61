import { type Bytes, utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { secretAs } from '@/core/solving/key/derivation';
import type { Keying, SignedText } from '@/core/solving/key/keying';

/** A string to sign, and how it became the number that is signed: hashed once, or its hash hashed again. */
export type TextV4a = SignedText & { readonly hashed: 'once' | 'bytes-again' | 'hex-again' };

/** What is keyed for a private key: the fixed input, piece by piece, the counter before the last of them. */
type FixedInput = {
  readonly iteration: Bytes;
  readonly label: string;
  readonly separator: Bytes;
  readonly accessKeyId: string;
  /** How many octets the counter has, and where it starts. */
  readonly counter: { readonly octets: 0 | 1 | 4; readonly from: 0 | 1 };
  readonly length: Bytes;
};

/** All that a private key is made of, and how. */
export type KeyV4a = Pick<Keying, 'prefix' | 'secretForm'> & {
  readonly secret: string;
  readonly input: FixedInput;
  readonly swapped: boolean;
  /** Whether one is added to the number. */
  readonly plusOne: boolean;
  /** What is keyed one after the other, where SigV4's signing key is taken for the number. */
  readonly steps: readonly string[] | undefined;
};

/** HMAC-SHA256 of a message under a key. */
export type Mac = (key: Bytes, message: Bytes) => Promise<Bytes>;

/** The order of the curve P-256 (NIST SP 800-186, section 3.2.1.3). */
export const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const MOST_TRIES = 254;

/** Octets as a number, the first the most significant. */
export const numberOf = (octets: Uint8Array): bigint => BigInt(`0x${toHex(octets)}`);

/** The private key, as a keying has it; undefined where that gives none. */
export async function privateKeyOf(mac: Mac, key: KeyV4a): Promise<bigint | undefined> {
  const { prefix, secretForm, secret, input, swapped, plusOne, steps } = key;
  const start = secretAs(secretForm, prefix, secret);
  if (steps) {
    let chained = start;
    for (const step of steps) chained = await mac(chained, utf8(step));
    return belowOrder(numberOf(chained));
  }
  const most = input.counter.octets === 0 ? 1 : MOST_TRIES;
  for (let i = 0; i < most; i++) {
    const message = octetsOf(input, input.counter.from + i);
    const found = numberOf(swapped ? await mac(message, start) : await mac(start, message));
    if (found <= ORDER - 2n) return belowOrder(found + (plusOne ? 1n : 0n));
  }
  return undefined;
}

const belowOrder = (number: bigint): bigint | undefined => (number > 0n && number < ORDER ? number : undefined);

function octetsOf({ iteration, label, separator, accessKeyId, counter, length }: FixedInput, count: number): Bytes {
  const counted = counter.octets === 0 ? [] : [...Array<number>(counter.octets - 1).fill(0), count];
  return Uint8Array.from([...iteration, ...utf8(label), ...separator, ...utf8(accessKeyId), ...counted, ...length]);
}
