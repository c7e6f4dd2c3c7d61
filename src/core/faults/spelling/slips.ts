import { ENCODERS } from '@/core/faults/encoders';
import { OFTEN, RARE, SELDOM, USUAL } from '@/core/faults/rarity';
import type { Slip } from '@/core/faults/slip';
import { type Spelling, STRICT, spellingOf, spellText } from './spelling';

/** Another way to percent-encode, and what of it is told: the signs, or the functions that encode so. */
export type SpellingSlip = Slip & { readonly change: Partial<Spelling>; readonly name: string | undefined };

type Kind = 'characters-left' | 'characters-encoded' | 'encoder' | 'plus-for-space' | 'lower-hex';

/** What people leave by a list of their own. */
const OWN_LISTS: readonly (readonly [left: string, rarity: number])[] = [
  ['*', USUAL],
  ...Array.from(':/@=,+$&;!\'()[]|?"<>^`{}#%\\', (sign) => [sign, SELDOM] as const),
  ['[]', USUAL],
  ['()', SELDOM],
  [':/', SELDOM],
  [':@', SELDOM],
  [":@!$&'()*+,;=", USUAL],
  ["!*'();:@&=+$,/?#[]", SELDOM],
  ["!'()", RARE],
];

const OWN_ENCODED: readonly (readonly [encoded: string, rarity: number])[] = [
  ['~', OFTEN],
  ['-', RARE],
  ['.', RARE],
  ['_', RARE],
  ['-._', RARE],
];

/** Every way to percent-encode that departs from the strict one, the functions of libraries first. */
export function spellingSlips(part: 'path' | 'query'): readonly SpellingSlip[] {
  const slip = (
    kind: Kind,
    rarity: number,
    change: Partial<Spelling>,
    by: readonly string[],
    name: string | undefined,
  ): SpellingSlip => {
    const spelling = { ...STRICT, ...change };
    const signs = `${spelling.left}|${spelling.encoded}|${spelling.space}|${spelling.hex}|${spelling.others}`;
    return {
      id: `${part}/encoding ${signs}`,
      at: 'signer',
      part,
      code: `${part}-${kind}`,
      rarity,
      by,
      change,
      name,
      variants: (text) => [spellText(text, spelling)],
    };
  };
  const ofLibraries = ENCODERS.flatMap((encoder): readonly SpellingSlip[] => {
    const { by } = encoder;
    const spelling = spellingOf(encoder);
    const { left, encoded, space, hex, others } = spelling;
    const isPlain = space === '%20' && hex === 'upper' && others === 'utf-8';
    if (isPlain && left === '' && encoded === '') return [];
    if (isPlain && encoded === '')
      return [slip('characters-left', left === "!'()*" ? OFTEN : USUAL, { left }, by, left)];
    if (isPlain && left === '') return [slip('characters-encoded', SELDOM, { encoded }, by, encoded)];
    // A plus for each space alone has a name of its own.
    if (left === '' && encoded === '') return hex === 'upper' ? [] : [slip('encoder', SELDOM, spelling, by, by[0])];
    return [slip('encoder', USUAL, spelling, by, by[0])];
  });
  return [
    ...ofLibraries,
    ...OWN_LISTS.map(([left, rarity]) => slip('characters-left', rarity, { left }, [], left)),
    ...OWN_ENCODED.map(([encoded, rarity]) => slip('characters-encoded', rarity, { encoded }, [], encoded)),
  ];
}

/** What can be done beside: a plus for each space, and digits in lower case. */
export function formSlips(part: 'path' | 'query'): readonly SpellingSlip[] {
  const make = (kind: Kind, rarity: number, change: Partial<Spelling>, by: readonly string[]): SpellingSlip => ({
    id: `${part}/${kind}`,
    at: 'signer',
    part,
    code: `${part}-${kind}`,
    rarity,
    by,
    change,
    name: undefined,
    variants: (text) => [spellText(text, { ...STRICT, ...change })],
  });
  const byHex = ENCODERS.filter(({ hex }) => hex === 'lower').flatMap(({ by }) => by);
  const bySpace = ENCODERS.filter(({ space }) => space === '+').flatMap(({ by }) => by);
  return [make('plus-for-space', OFTEN, { space: '+' }, bySpace), make('lower-hex', USUAL, { hex: 'lower' }, byHex)];
}
