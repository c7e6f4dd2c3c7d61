import { formSlips, type SpellingSlip, spellingSlips } from '@/core/faults/spelling/slips';
import { type Spelling, STRICT } from '@/core/faults/spelling/spelling';
import { decodeToBytes } from '@/core/kernel/percent';
import type { Candidate } from './candidate';

/** The signs and characters outside ASCII in what is encoded, and those that stand for it where it is encoded again. */
export const signsIn = (text: string): string =>
  [...new Set(text + Array.from(decodeToBytes(text), (byte) => String.fromCharCode(byte)).join(''))]
    .filter((character) => !/[A-Za-z0-9]/.test(character))
    .join('');

/**
 * The ways in which encoders depart from the strict spelling, as candidates for the path or the query. What makes no difference to
 * the signs in question is left out; of several that make the same, the first is told.
 */
export function spellingCandidates<S>(
  dimension: 'path' | 'query',
  signs: string,
  apply: (change: Partial<Spelling>) => (state: S) => S,
): readonly (readonly Candidate<S>[])[] {
  const isAscii = /^[\0-\x7f]*$/.test(signs);
  const among = (characters: string): string => [...characters].filter((one) => signs.includes(one)).join('');
  const seen = new Map<string, Candidate<S>>();
  for (const slip of spellingSlips(dimension)) {
    const { left, encoded, space, hex, others } = { ...STRICT, ...slip.change };
    const change: Spelling = {
      left: among(left),
      encoded: among(encoded),
      space: signs.includes(' ') || signs.includes('+') ? space : '%20',
      hex,
      others: isAscii ? 'utf-8' : others,
    };
    const effect = JSON.stringify(change);
    const candidate = candidateOf(dimension, slip, change, apply);
    const known = seen.get(effect);
    if (candidate && (!known || candidate.rarity < known.rarity)) seen.set(effect, candidate);
  }
  const beside = formSlips(dimension).map(
    ({ code, rarity, change }): Candidate<S> => ({ dimension, code, rarity, apply: apply(change) }),
  );
  return [[...seen.values()], ...beside.map((candidate) => [candidate])];
}

/** The candidate, called by what it comes to here: of a function that also encodes otherwise, only signs may be left. */
function candidateOf<S>(
  dimension: 'path' | 'query',
  { rarity, name, by }: SpellingSlip,
  change: Spelling,
  apply: (change: Partial<Spelling>) => (state: S) => S,
): Candidate<S> | undefined {
  const { left, encoded, space, hex, others } = change;
  const make = (
    kind: 'characters-left' | 'characters-encoded' | 'encoder',
    called: string | undefined,
  ): Candidate<S> => ({
    dimension,
    code: `${dimension}-${kind}`,
    rarity,
    apply: apply(change),
    ...(called === undefined ? {} : { name: called }),
  });
  const isPlain = space === '%20' && hex === 'upper' && others === 'utf-8';
  if (isPlain && left === '' && encoded === '') return undefined;
  if (isPlain && encoded === '') return make('characters-left', left);
  if (isPlain && left === '') return make('characters-encoded', encoded);
  // What is left of it has a name of its own.
  if (left === '' && encoded === '' && others === 'utf-8' && (space === '%20') !== (hex === 'upper')) return undefined;
  return make('encoder', by[0] ?? name);
}
