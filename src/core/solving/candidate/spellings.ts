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
  const candidateOf = ({ change, ...said }: Row): Candidate<S> => ({ dimension, ...said, apply: apply(change) });
  return [
    rowsAmong(dimension, signs).map(candidateOf),
    ...formSlips(dimension).map((slip) => [rowOfForm(slip)].map(candidateOf)),
  ];
}

type Row = Pick<Candidate<unknown>, 'code' | 'rarity' | 'name'> & { readonly change: Partial<Spelling> };

const rowOfForm = ({ code, rarity, change }: SpellingSlip): Row => ({ code, rarity, change });

/** So many sets of signs are remembered. */
const MOST = 64;
const known = new Map<string, readonly Row[]>();

/** As `rowsOf`, which is asked for again and again. */
function rowsAmong(dimension: 'path' | 'query', signs: string): readonly Row[] {
  const name = `${dimension} ${signs}`;
  const old = known.get(name);
  if (old) return old;
  if (known.size >= MOST) known.clear();
  const rows = rowsOf(dimension, signs);
  known.set(name, rows);
  return rows;
}

function rowsOf(dimension: 'path' | 'query', signs: string): readonly Row[] {
  const isAscii = /^[\0-\x7f]*$/.test(signs);
  const among = (characters: string): string => [...characters].filter((one) => signs.includes(one)).join('');
  const seen = new Map<string, Row>();
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
    const row = rowOf(dimension, slip, change);
    const before = seen.get(effect);
    if (row && (!before || row.rarity < before.rarity)) seen.set(effect, row);
  }
  return [...seen.values()];
}

/** The row, called by what it comes to here: of a function that also encodes otherwise, only signs may be left. */
function rowOf(dimension: 'path' | 'query', { rarity, name, by }: SpellingSlip, change: Spelling): Row | undefined {
  const { left, encoded, space, hex, others } = change;
  const make = (kind: 'characters-left' | 'characters-encoded' | 'encoder', called: string | undefined): Row => ({
    code: `${dimension}-${kind}`,
    rarity,
    change,
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
