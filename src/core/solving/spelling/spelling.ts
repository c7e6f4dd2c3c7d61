import { utf8 } from '@/core/kernel/bytes';
import { decodeToBytes } from '@/core/kernel/percent';
import type { Candidate } from '@/core/solving/candidate/candidate';
import { OFTEN, RARE, SELDOM, USUAL } from '@/core/solving/candidate/candidate';

/** How somebody percent-encodes. */
export type Spelling = {
  /** Left as they are, besides the unreserved characters of RFC 3986. */
  readonly left: string;
  /** Encoded although they are unreserved. */
  readonly encoded: string;
  readonly space: '%20' | '+';
  readonly hex: 'upper' | 'lower';
};

export const STRICT: Spelling = { left: '', encoded: '', space: '%20', hex: 'upper' };

const UNRESERVED = /[A-Za-z0-9\-._~]/;
const PLAIN = /^[A-Za-z0-9\-._~]*$/;

const tables = new WeakMap<Spelling, readonly string[]>();

/** How each octet is written. */
function tableOf(spelling: Spelling): readonly string[] {
  const known = tables.get(spelling);
  if (known) return known;
  const { left, encoded, space, hex } = spelling;
  const table = Array.from({ length: 256 }, (_, byte) => {
    const character = String.fromCharCode(byte);
    const digits = byte.toString(16).padStart(2, '0');
    if (byte === 0x20) return space;
    if (UNRESERVED.test(character) ? !encoded.includes(character) : byte < 0x80 && left.includes(character))
      return character;
    return `%${hex === 'upper' ? digits.toUpperCase() : digits}`;
  });
  tables.set(spelling, table);
  return table;
}

/** Percent-encodes octets. */
function spell(bytes: Uint8Array, spelling: Spelling): string {
  const table = tableOf(spelling);
  let text = '';
  for (let i = 0; i < bytes.length; i++) text += table[bytes[i] as number];
  return text;
}

const isSpelled = (text: string, { encoded }: Spelling): boolean => encoded === '' && PLAIN.test(text);

/** As `spell`, for text that is percent-encoded already. */
export const respell = (text: string, spelling: Spelling): string =>
  isSpelled(text, spelling) ? text : spell(decodeToBytes(text), spelling);

/** As `spell`, for text as it stands, whatever was encoded in it. */
export const spellText = (text: string, spelling: Spelling): string =>
  isSpelled(text, spelling) ? text : spell(utf8(text), spelling);

/** What well-known encoders leave: JavaScript's encodeURIComponent and encodeURI, path segments of RFC 3986, and single characters. */
const LEFT = [
  ["!'()*", OFTEN],
  ['*', USUAL],
  [":!'()*@&=+$,;/?#", USUAL],
  [":@!$&'()*+,;=", USUAL],
  ...Array.from(":/@=,+$&;!'()[]|?", (character) => [character, SELDOM] as const),
  ["!*'();:@&=+$,/?#[]", SELDOM],
  [':/', SELDOM],
  [':@', SELDOM],
  ["!'()", RARE],
] as const;

const ENCODED = [
  ['~', OFTEN],
  ['-', RARE],
  ['.', RARE],
  ['_', RARE],
  ['-._', RARE],
  ['-._~', RARE],
] as const;

/** The ways in which encoders depart from the strict spelling, as candidates for the path or the query. */
export function spellingCandidates<S>(
  dimension: 'path' | 'query',
  apply: (change: Partial<Spelling>) => (state: S) => S,
): readonly (readonly Candidate<S>[])[] {
  const candidate = (code: SpellingCode, rarity: number, change: Partial<Spelling>, name?: string): Candidate<S> => ({
    dimension,
    code: `${dimension}-${code}`,
    rarity,
    apply: apply(change),
    ...(name === undefined ? {} : { name }),
  });
  return [
    [
      ...LEFT.map(([left, rarity]) => candidate('characters-left', rarity, { left }, left)),
      ...ENCODED.map(([encoded, rarity]) => candidate('characters-encoded', rarity, { encoded }, encoded)),
      // Java's URLEncoder: form encoding.
      candidate('characters-left', USUAL, { left: '*', encoded: '~', space: '+' }, '*+~'),
      candidate('characters-left', SELDOM, { left: '*', encoded: '~' }, '*~'),
    ],
    [candidate('plus-for-space', OFTEN, { space: '+' })],
    [candidate('lower-hex', USUAL, { hex: 'lower' })],
  ];
}

type SpellingCode = 'characters-left' | 'characters-encoded' | 'plus-for-space' | 'lower-hex';
