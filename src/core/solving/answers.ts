import { type Bytes, fromUtf8, utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import type { Mistake } from '@/core/model/mistake';
import type { Answer } from '@/core/model/puzzle';
import type { Hasher } from '@/core/ports';
import type { Way } from './candidate/candidate';
import { deriveWith, hashedAgain, hashPart } from './key/derivation';
import { beforeHash } from './key/keying';

import { joined } from './key/signer';
import type { Reproduction } from './trying';

/** More ways to the same texts than these are of no use to anybody. */
const MOST_ANSWERS = 5;

/**
 * What a hit means, the likeliest way to it first. Each answer is proven by the Hasher, which shares no code with the search;
 * throws where the two disagree, which is a bug.
 */
export async function answersOf(hit: Reproduction, claimed: string, hasher: Hasher): Promise<readonly Answer[]> {
  const { canonicalRequest, keying, ways } = hit;
  const digest = await hasher.sha256(utf8(canonicalRequest));
  const again = await hasher.sha256(hashedAgain(keying.hash, digest));
  const hashed = hashPart(keying.hash, digest, () => canonicalRequest, again);
  const toSign = joined([utf8(beforeHash(keying)), hashed, utf8(keying.end)]);
  const signature = toHex(await hasher.hmacSha256(await deriveWith(hasher, keying), toSign));
  if (signature !== claimed) throw new Error('the hasher does not make the signature that the search found');

  const stringToSign = fromUtf8(toSign) ?? characters(toSign);
  const changed = choices(ways)
    .sort((a, b) => costOf(a) - costOf(b))
    .map((chosen) => chosen.flatMap((way) => way.changes()));
  return withoutRepeats(changed)
    .slice(0, MOST_ANSWERS)
    .map((changes) => ({ changes, learned: [], canonicalRequest, stringToSign, signature }));
}

/** Without what reads like one before: the same mistakes, perhaps in another order. */
function withoutRepeats(all: readonly (readonly Mistake[])[]): readonly (readonly Mistake[])[] {
  const seen = new Set<string>();
  return all.filter((changes) => {
    const inWords = changes.map(({ code, name }) => `${code} ${name}`).sort();
    const before = seen.size;
    return seen.add(inWords.join()).size > before;
  });
}

const costOf = (ways: readonly Way[]): number => ways.reduce((sum, { cost }) => sum + cost, 0);

const choices = (ways: readonly (readonly Way[])[]): Way[][] =>
  ways.reduce<Way[][]>(
    (made, alternatives) => made.flatMap((chosen) => alternatives.map((way) => [...chosen, way])),
    [[]],
  );

const characters = (bytes: Bytes): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
