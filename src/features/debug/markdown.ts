/** What breaks a line, ends a paragraph, or turns the direction of what follows. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const escaped = (character: string): string =>
  ({ '\n': '\\n', '\r': '\\r', '\t': '\\t' })[character] ??
  `\\u${(character.codePointAt(0) as number).toString(16).padStart(4, '0')}`;

/**
 * A text from outside in Markdown, where nothing in it comes alive: a code span whose fence is longer than every run of backticks in it
 * (CommonMark, "Code spans"), on one line.
 */
export function code(text: string): string {
  const line = text.replace(UNSEEN, escaped);
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const room = /^$|^[` ]|[` ]$/.test(line) ? ' ' : '';
  return `${fence}${room}${line}${room}${fence}`;
}

/** A sentence of this page in Markdown: what stands in backticks becomes code, the rest is meant as it stands. */
export const prose = (sentence: string): string =>
  sentence
    .split('`')
    .map((piece, i) => (i % 2 === 1 ? code(piece.replaceAll('\0', '`')) : piece.replace(/[\\*_[\]<>~|#]/g, '\\$&')))
    .join('');
