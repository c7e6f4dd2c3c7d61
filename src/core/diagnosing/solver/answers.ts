import { type Bytes, fromUtf8, utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import type { Answer } from '@/core/model/puzzle';
import type { Hasher } from '@/core/ports';
import type { Way } from './candidate';
import { deriveWith, hashedAgain, hashPart } from './derivation';
import { beforeHash } from './key';
import { joined } from './signer';
import type { Hit } from './trying';

/** More ways to the same texts than these are of no use to anybody. */
const MOST_ANSWERS = 5;

/**
 * What a hit means, the likeliest way to it first. Each answer is proven by the Hasher, which shares no code with the search;
 * throws where the two disagree, which is a bug.
 */
export async function answersOf(hit: Hit, claimed: string, hasher: Hasher): Promise<readonly Answer[]> {
  const { canonicalRequest, keying, ways } = hit;
  const digest = await hasher.sha256(utf8(canonicalRequest));
  const again = await hasher.sha256(hashedAgain(keying.hash, digest));
  const hashed = hashPart(keying.hash, digest, () => canonicalRequest, again);
  const toSign = joined([utf8(beforeHash(keying)), hashed, utf8(keying.end)]);
  const signature = toHex(await hasher.hmacSha256(await deriveWith(hasher, keying), toSign));
  if (signature !== claimed) throw new Error('the hasher does not make the signature that the search found');

  const stringToSign = fromUtf8(toSign) ?? characters(toSign);
  return choices(ways)
    .sort((a, b) => costOf(a) - costOf(b))
    .slice(0, MOST_ANSWERS)
    .map((chosen) => ({
      changes: chosen.flatMap((way) => way.changes()),
      canonicalRequest,
      stringToSign,
      signature,
    }));
}

const costOf = (ways: readonly Way[]): number => ways.reduce((sum, { cost }) => sum + cost, 0);

const choices = (ways: readonly (readonly Way[])[]): Way[][] =>
  ways.reduce<Way[][]>(
    (made, alternatives) => made.flatMap((chosen) => alternatives.map((way) => [...chosen, way])),
    [[]],
  );

const characters = (bytes: Bytes): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
