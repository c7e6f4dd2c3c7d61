/** Characters that nobody sees at either end of a text and that copying, files and pages leave there, beside blanks and line breaks. */
export const INVISIBLES = [
  '\ufeff', // byte order mark
  '\u00a0', // no-break spaces, and that of East Asian text
  '\u202f',
  '\u3000',
  '\u200b', // of no width: space, non-joiner, joiner, word joiner
  '\u200c',
  '\u200d',
  '\u2060',
  '\u00ad', // soft hyphen
  '\u200e', // marks of direction, as dialogs of Windows and web pages copy them
  '\u200f',
  '\u202a',
  '\u202c',
  '\u2028', // line separator
  '\0',
  '\x1a', // end of a file of DOS
] as const;

/** White space, or a character that controls or formats and shows nothing. */
export const UNSEEN = /[\s\p{Cc}\p{Cf}]/u;
