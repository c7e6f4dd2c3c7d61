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

/** The signs by which some twenty languages put texts together; a dot alone may begin a method. */
const SIGN = String.raw`\+{1,2}&?|&|<<|<>|\|\||\^|\.{1,2}(?=\s|\$|join\b)`;
/** How source code goes on behind a text in quotes: `" + name`, `'.$name`, `" .. name`, `")<<name`, `'.join(`; also over lines. */
const JOINED = new RegExp(String.raw`["'\x60]\)?\s{0,40}\\?\s{0,40}(?:${SIGN})\s{0,40}\\?\s{0,40}["'\x60A-Za-z_$@(]`);
const JOINED_HERE = new RegExp(JOINED.source, 'y');
/**
 * How it goes on behind a text that stops where a value should begin: a name beside it, the next argument, the next statement, a call of
 * it. A name with a colon begins another member.
 */
const GOES_ON_HERE =
  /["'`]\)?(?:\.{1,2}[A-Za-z_$]|[ \t]{0,8}\$?[A-Za-z_$][\w.$-]{0,60}(?![\w.$-]|\s{0,8}[:=])|;?(?:\s|\\n){0,40}[A-Za-z_$][\w.$-]{0,60}(?:[([]|\s{0,8}\+=)|,\s{0,40}[A-Za-z_$][\w.$-]{0,60}\s{0,8}[,)([+])/y;

/** Whether source code puts texts together in it. */
export const isJoined = (text: string): boolean => JOINED.test(text);

/** Whether a text in quotes ends at an offset, and source code adds to it what it computes. */
export function isJoinedAt(text: string, at: number): boolean {
  const isOpen = /[=/]\\{0,8}$/.test(text.slice(Math.max(0, at - 9), at));
  return [JOINED_HERE, ...(isOpen ? [GOES_ON_HERE] : [])].some((form) => {
    form.lastIndex = at;
    return form.test(text);
  });
}
