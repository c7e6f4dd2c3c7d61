import { type Bytes, fromUtf8, utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import type { Mistake } from '@/core/model/mistake';
import type { Answer } from '@/core/model/puzzle';
import type { Hasher } from '@/core/ports';
import type { Way } from './candidate/candidate';
import type { Sent } from './candidate/sent';
import { bytesToSign, deriveWith, hashedAgain } from './key/derivation';
import type { KeyForm, Keying } from './key/keying';
import { learnedFrom } from './puzzle/reproduces';
import type { Reproduction } from './trying';

/** More ways to the same texts than these are of no use to anybody. */
const MOST_ANSWERS = 5;

/**
 * What a hit means, the likeliest way to it first. Each answer is proven by the Hasher, which shares no code with the search;
 * throws where the two disagree, which is a bug.
 */
export async function answersOf(
  hit: Reproduction,
  sent: Sent,
  claimed: string,
  hasher: Hasher,
): Promise<readonly Answer[]> {
  const { canonicalRequest, keying, ways } = hit;
  const digest = await hasher.sha256(utf8(canonicalRequest));
  const again = await hasher.sha256(hashedAgain(keying.hash, digest));
  const toSign = bytesToSign(keying, digest, () => canonicalRequest, again);
  const key = await deriveWith(hasher, keying);
  const signature = toHex(await hasher.hmacSha256(key, toSign));
  if (signature !== claimed) throw new Error('the hasher does not make the signature that the search found');

  const inHex = inPlainHex(keying);
  const isPlain = inHex !== undefined && toHex(await deriveWith(hasher, inHex)) === toHex(key);
  const stringToSign = textOf(toSign);
  const told = toldOf(ways, sent, canonicalRequest, (change) => (isPlain ? asHex(change) : change));
  return told.map((one) => ({ ...one, canonicalRequest, stringToSign, signature }));
}

/** Octets as text, one character each where they are not UTF-8. */
export const textOf = (bytes: Bytes): string => fromUtf8(bytes) ?? characters(bytes);

/** What is told of a hit, the likeliest first, each change as `change` has it. */
export function toldOf(
  ways: Reproduction['ways'],
  sent: Sent,
  canonicalRequest: string,
  change: (change: Mistake) => Mistake = (one) => one,
): readonly Told[] {
  const all = choices(ways)
    .sort((a, b) => costOf(a) - costOf(b))
    .map((chosen) => ({
      changes: chosen.flatMap((way) => way.changes()).map(change),
      learned: learnedFrom(
        sent,
        canonicalRequest,
        chosen.flatMap((way) => way.learned ?? []),
      ),
    }));
  return withoutRepeats(all).slice(0, MOST_ANSWERS);
}

/** The same keying with its keys in plain hexadecimal, where they are printed otherwise; undefined where they are not. */
function inPlainHex(keying: Keying): Keying | undefined {
  const { between, last } = keying;
  const plain = (form: KeyForm): KeyForm => (form === 'bytes' ? form : 'hex');
  const inHex = { ...keying, between: plain(between), last: plain(last) };
  return inHex.between === between && inHex.last === last ? undefined : inHex;
}

/** Of two ways to print a key that come to the same digits, the plain one is told. */
const asHex = (change: Mistake): Mistake =>
  change.code === 'derivation-printed' && change.name !== undefined
    ? { ...change, code: 'derivation-hex', name: change.name.replace(/ .*$/s, '') }
    : change;

type Told = Pick<Answer, 'changes' | 'learned'>;

/** Without what says the same as one before, or that and more. */
function withoutRepeats(all: readonly Told[]): readonly Told[] {
  const kept: (readonly string[])[] = [];
  return all.filter(({ changes }) => {
    const said = changes.map(({ dimension, name, did, should }) => [dimension, name, did, should].join('\0'));
    const words = changes.map(({ code, name }) => `${code} ${name}`);
    const all = [...said, ...words];
    if (kept.some((before) => before.length === 0 || before.every((one) => all.includes(one)))) return false;
    kept.push(said, words);
    return true;
  });
}

const costOf = (ways: readonly Way[]): number => ways.reduce((sum, { cost }) => sum + cost, 0);

const choices = (ways: readonly (readonly Way[])[]): Way[][] =>
  ways.reduce<Way[][]>(
    (made, alternatives) => made.flatMap((chosen) => alternatives.map((way) => [...chosen, way])),
    [[]],
  );

const characters = (bytes: Bytes): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
