/**
 * What a program fills in, as its source has it: `${…}`, `{…}`, `#{…}`, `$(…)`, `$name`, `\(…)`, `%s`, `%NAME%`, or the sign that joins texts
 * whose quotes were lost. It is looked for only in what a signature's own values are made of: there none of these signs stands for itself,
 * and `%` with two hexadecimal digits is an octet.
 */
const IN_CODE =
  /\{|\$\(|(?<![\w%])\$[A-Za-z_]|\\\(|%(?:\(\w{1,60}\)|\d\$|-\d{1,3})?(?:[svqxX@]|d(?![0-9A-Fa-f]))|%(?:(?![0-9A-Fa-f]{2})[A-Za-z_]\w*|[A-Za-z]+_\w+)%|^(?:\+|\.{1,2})$/;
/** What a person is to fill in. */
const IN_WORDS = /<[A-Za-z][\w .-]{0,40}>/;

/** Whether a value of a signature has yet to be filled in by a program. */
export const isOfProgram = (value: string): boolean => IN_CODE.test(value) || isJoined(value);

/** Whether a value of a signature, or a part of it, has yet to be filled in, and so is unknown. */
export const holdsPlaceholder = (value: string): boolean => isOfProgram(value) || IN_WORDS.test(value);

/** How source code goes on behind a text in quotes: `" + name`, `' . $name`, `" .. name`, `'.join(`; also over lines. */
const JOINED = /["'`]\s{0,40}\\?\s{0,40}(?:\+|&|<<|\.{1,2}(?=\s|\$|join\b))\s{0,40}\\?\s{0,40}["'`A-Za-z_$@(]/;
const JOINED_HERE = new RegExp(JOINED.source, 'y');

/** Whether source code puts texts together in it. */
export const isJoined = (text: string): boolean => JOINED.test(text);

/** Whether a text in quotes ends at an offset, and source code adds to it what it computes. */
export function isJoinedAt(text: string, at: number): boolean {
  JOINED_HERE.lastIndex = at;
  return JOINED_HERE.test(text);
}
