/** What an editor does not show as it is, or what ends a line: in code it is written as a number. */
const UNSEEN = /[\p{C}\u2028\u2029]/u;

/** Whether every character of a text can be seen. */
export const isPlain = (text: string): boolean => !UNSEEN.test(text);

/** Escapes a text character by character: what the table has as it says, what cannot be seen as its number. */
export const escaped = (
  text: string,
  table: Readonly<Record<string, string>>,
  number: (codePoint: number) => string,
): string =>
  Array.from(text, (character) => {
    if (Object.hasOwn(table, character)) return table[character];
    const code = character.codePointAt(0) ?? 0;
    // Half of a surrogate pair is no character; encoders make this of it.
    if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
    return UNSEEN.test(character) ? number(code) : character;
  }).join('');

const hex = (code: number, width: number): string => code.toString(16).padStart(width, '0');

/** `\u{1f600}`. */
export const inBraces = (code: number): string => `\\u{${hex(code, 1)}}`;

/** `\u200b`, and `\U0001f600` beyond the first plane. */
export const shortOrLong = (code: number): string => (code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`);

/** `\u200b`, and two of them beyond the first plane. */
export const inUnits = (code: number): string =>
  Array.from(
    { length: code > 0xffff ? 2 : 1 },
    (_, i) => `\\u${hex(String.fromCodePoint(code).charCodeAt(i), 4)}`,
  ).join('');
