import type { Encoder } from '@/core/faults/encoders';
import { fromUtf8, utf8 } from '@/core/kernel/bytes';
import { decodeToBytes } from '@/core/kernel/percent';

/** How somebody percent-encodes. */
export type Spelling = {
  /** Left as they are, besides the unreserved characters of RFC 3986. */
  readonly left: string;
  /** Encoded although they are unreserved. */
  readonly encoded: string;
  readonly space: '%20' | '+';
  readonly hex: 'upper' | 'lower';
  /** What becomes of characters outside ASCII. */
  readonly others: Encoder['others'];
};

export const STRICT: Spelling = { left: '', encoded: '', space: '%20', hex: 'upper', others: 'utf-8' };

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
  const text = spelling.others === 'utf-8' ? undefined : fromUtf8(bytes);
  if (text !== undefined) return Array.from(text, (character) => spellCharacter(character, spelling, table)).join('');
  let octets = '';
  for (let i = 0; i < bytes.length; i++) octets += table[bytes[i] as number];
  return octets;
}

/** A character where those outside ASCII stay, or are written as code units, which is what JavaScript's `escape` does. */
function spellCharacter(character: string, { others }: Spelling, table: readonly string[]): string {
  const code = character.charCodeAt(0);
  if (code < 0x80) return table[code] as string;
  if (others === 'kept') return character;
  if (code < 0x100) return table[code] as string;
  return Array.from(
    { length: character.length },
    (_, i) => `%u${character.charCodeAt(i).toString(16).toUpperCase().padStart(4, '0')}`,
  ).join('');
}

const isSpelled = (text: string, { encoded }: Spelling): boolean => encoded === '' && PLAIN.test(text);

/** As `spell`, for text that is percent-encoded already. */
export const respell = (text: string, spelling: Spelling): string =>
  isSpelled(text, spelling) ? text : spell(decodeToBytes(text), spelling);

/** As `spell`, for text as it stands, whatever was encoded in it. */
export const spellText = (text: string, spelling: Spelling): string =>
  isSpelled(text, spelling) ? text : spell(utf8(text), spelling);

const without = (characters: string, others: string): string =>
  [...characters].filter((character) => !others.includes(character)).join('');

/** How a function of a standard library departs from the strict spelling. */
export const spellingOf = ({ leaves, space, hex, others }: Encoder): Spelling => ({
  left: without(leaves, '-._~'),
  encoded: without('-._~', leaves),
  space,
  hex,
  others,
});
