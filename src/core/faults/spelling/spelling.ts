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

/** How each octet is written. */
type Table = readonly string[];

/** So many spellings are remembered. */
const MOST_TABLES = 512;

const tables = new Map<string, Table>();
const ofSpelling = new WeakMap<Spelling, Table>();

/** The table of a spelling; spellings that say the same have one. */
function tableOf(spelling: Spelling): Table {
  const known = ofSpelling.get(spelling);
  if (known) return known;
  const { left, encoded, space, hex } = spelling;
  const name = [left, encoded, space, hex].join('\0');
  if (tables.size >= MOST_TABLES) tables.clear();
  const table = tables.get(name) ?? octetsOf(spelling);
  tables.set(name, table);
  ofSpelling.set(spelling, table);
  return table;
}

function octetsOf({ left, encoded, space, hex }: Spelling): Table {
  return Array.from({ length: 256 }, (_, byte) => {
    const character = String.fromCharCode(byte);
    const digits = byte.toString(16).padStart(2, '0');
    if (byte === 0x20) return space;
    if (UNRESERVED.test(character) ? !encoded.includes(character) : byte < 0x80 && left.includes(character))
      return character;
    return `%${hex === 'upper' ? digits.toUpperCase() : digits}`;
  });
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

/** As `spell`, for text that is ASCII, once decoded where `isEncoded`; undefined for any other. */
function ofAscii(text: string, spelling: Spelling, isEncoded: boolean): string | undefined {
  const table = tableOf(spelling);
  let spelled = '';
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code === PERCENT && isEncoded) {
      const high = digitOf(text.charCodeAt(i + 1));
      const low = digitOf(text.charCodeAt(i + 2));
      if (high >= 0 && low >= 0) {
        code = 16 * high + low;
        i += 2;
      }
    }
    if (code > 0x7f) return undefined;
    spelled += table[code];
  }
  return spelled;
}

const PERCENT = 0x25;

/** The value of a hexadecimal digit, by its character's code; -1 for any other. */
function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

const isSpelled = (text: string, { encoded }: Spelling): boolean => encoded === '' && PLAIN.test(text);

/** As `spell`, for text that is percent-encoded already. */
export const respell = (text: string, spelling: Spelling): string =>
  isSpelled(text, spelling) ? text : (ofAscii(text, spelling, true) ?? spell(decodeToBytes(text), spelling));

/** As `spell`, for text as it stands, whatever was encoded in it. */
export const spellText = (text: string, spelling: Spelling): string =>
  isSpelled(text, spelling) ? text : (ofAscii(text, spelling, false) ?? spell(utf8(text), spelling));

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
