import { ansiC } from './ansi-c';
import type { Piece } from './piece';

/** How a shell quotes, escapes, ends a command and goes on with it on the next line. */
export type Dialect = {
  readonly name: 'bash' | 'cmd' | 'powershell';
  /** The offset behind a line continuation at `i`, or `i`. */
  readonly continuation: (text: string, i: number) => number;
  readonly endsAt: (text: string, i: number, betweenWords: boolean) => boolean;
  /** The quoted piece that starts at `i`, or undefined where the character stands for itself. */
  readonly quoted: (text: string, i: number) => Piece | undefined;
  readonly plain: (text: string, i: number) => Piece;
};

/** Which quotes close which; word processors make the curly ones of straight ones. */
export const QUOTES: Readonly<Record<string, string>> = {
  "'": "'",
  '"': '"',
  '\u2018': "'\u2019\u2018",
  '\u2019': "'\u2019",
  '\u201c': '"\u201d\u201c',
  '\u201d': '"\u201d',
  $: "'",
  '^': '"',
};

const plainUntil =
  (pattern: RegExp) =>
  (text: string, i: number): Piece => {
    pattern.lastIndex = i + 1;
    const end = pattern.exec(text)?.index ?? text.length;
    return { text: text.slice(i, end), end, closed: true };
  };

/**
 * From behind an opening quote to one of `closers`; `escaper` makes the next character stand for itself, and so does a closer the
 * next one where that is `doubled`.
 */
function until(
  text: string,
  from: number,
  closers: string,
  escaper: string,
  undo: (pair: string) => string,
  doubled = false,
): Piece {
  const pieces: string[] = [];
  let start = from;
  for (let i = from; i < text.length; i++) {
    const char = text[i] as string;
    if (doubled && closers.includes(char) && i + 1 < text.length && closers.includes(text[i + 1] as string)) {
      pieces.push(text.slice(start, i));
      start = ++i;
      continue;
    }
    if (closers.includes(char)) return { text: pieces.join('') + text.slice(start, i), end: i + 1, closed: true };
    if (char !== escaper) continue;
    pieces.push(text.slice(start, i), undo(text.slice(i, i + 2)));
    i++;
    start = i + 1;
  }
  return { text: pieces.join('') + text.slice(start), end: text.length, closed: false };
}

const continuationBy =
  (mark: RegExp) =>
  (text: string, i: number): number => {
    mark.lastIndex = i;
    return mark.test(text) ? mark.lastIndex : i;
  };

const inDouble = (pair: string): string => {
  const next = pair[1] ?? '';
  if (next === '\n') return '';
  return '$`"\\'.includes(next) ? next : pair;
};

/** Octets that a command writes by its number, so that no terminal obeys them: nothing else is put in the place of a command. */
const PRINTED = /"\$\(printf '((?:\\[0-7]{3})+)'\)"/y;

function printed(text: string, i: number): Piece | undefined {
  PRINTED.lastIndex = i;
  const [, octets] = PRINTED.exec(text) ?? [];
  return octets === undefined ? undefined : { ...ansiC(`${octets}'`, 0), end: PRINTED.lastIndex };
}

const BASH: Dialect = {
  name: 'bash',
  // A blank behind the backslash breaks the command in a shell; in a paste it is an accident of copying, as is a blank for the line break.
  continuation: continuationBy(/\\[ \t]{0,8}\r?\n|(?<=[ \t])\\[ \t]{1,8}(?=--?[A-Za-z]|['"]?https?:)/y),
  endsAt: (text, i, betweenWords) =>
    ';|)`<>'.includes(text[i] as string)
      ? betweenWords || text[i] === '|' || text[i] === '`'
      : text[i] === '&' && (betweenWords || /^&?(?:\s|$)/.test(text.slice(i + 1, i + 3))),
  quoted: (text, i) => {
    const char = text[i] as string;
    if (char === '$') return text[i + 1] === "'" ? ansiC(text, i + 2) : undefined;
    if (char === '^') return undefined;
    const closers = QUOTES[char] as string;
    return closers.includes('"')
      ? (printed(text, i) ?? until(text, i + 1, closers, '\\', inDouble))
      : until(text, i + 1, closers, '', String);
  },
  plain: (text, i) => {
    if (text[i] === '\\') return { text: text.slice(i + 1, i + 2), end: i + 2, closed: true };
    return plainUntil(/[\s\\'"$^|;&)`<>\u2018\u2019\u201c\u201d]/g)(text, i);
  },
};

const inCmd = (pair: string): string => (pair[1] === '"' || pair[1] === '\\' ? pair.slice(1) : pair);

const CMD: Dialect = {
  name: 'cmd',
  continuation: continuationBy(/\^[ \t]{0,8}\r?\n[ \t]{0,80}/y),
  endsAt: (text, i, betweenWords) => betweenWords && '|&'.includes(text[i] as string),
  quoted: (text, i) => {
    const caret = text[i] === '^' && text[i + 1] === '"';
    if (!caret && text[i] !== '"') return undefined;
    return caret ? caretQuoted(text, i + 2) : until(text, i + 1, '"', '\\', inCmd);
  },
  plain: (text, i) => {
    if (text[i] === '^') return { text: text.slice(i + 1, i + 2), end: i + 2, closed: true };
    return plainUntil(/[\s"^|&]/g)(text, i);
  },
};

/**
 * Between `^"` and `^"`, where `^` escapes whatever follows, as browsers copy a request for cmd. Of backslashes before a quote every
 * second one counts, and an odd one makes the quote stand for itself (Microsoft, "Parsing C command-line arguments").
 */
function caretQuoted(text: string, from: number): Piece {
  const pieces: string[] = [];
  const TOKEN = /((?:\^\\)*)\^"|\^\r?\n\r?\n?|\^([\s\S])|[^^]+/y;
  TOKEN.lastIndex = from;
  for (;;) {
    const m = TOKEN.exec(text);
    if (m === null) return { text: pieces.join(''), end: text.length, closed: false };
    const [all, slashes, escaped] = m;
    if (slashes !== undefined) {
      pieces.push('\\'.repeat(slashes.length >> 2));
      if (slashes.length % 4 === 0) return { text: pieces.join(''), end: TOKEN.lastIndex, closed: true };
      pieces.push('"');
    } else pieces.push(/^\^[\r\n]/.test(all) ? '\n' : (escaped ?? all));
  }
}

const BACKTICK: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' };

export const POWERSHELL: Dialect = {
  name: 'powershell',
  continuation: continuationBy(/`[ \t]{0,8}\r?\n/y),
  endsAt: (text, i, betweenWords) => betweenWords && '|;'.includes(text[i] as string),
  quoted: (text, i) => {
    const char = text[i] as string;
    if (char === '$' || char === '^') return undefined;
    const closers = QUOTES[char] as string;
    if (!closers.includes('"')) return until(text, i + 1, closers, '', String, true);
    return until(text, i + 1, closers, '`', (pair) => BACKTICK[pair[1] ?? ''] ?? pair.slice(1), true);
  },
  plain: (text, i) => {
    if (text[i] === '`') return { text: text.slice(i + 1, i + 2), end: i + 2, closed: true };
    return plainUntil(/[\s`'"|;\u2018\u2019\u201c\u201d]/g)(text, i);
  },
};

/** The shell that a command was written for, by the way it goes on with its next line, escapes a quote, or names the program. */
export function dialectOf(text: string, from: number): Dialect {
  const head = text.slice(from, from + 4000);
  if (/^[^\n]*\^(?:\r?\n|["&])/.test(head)) return CMD;
  const asPowershell =
    /^[^\n]*`[ \t]*\r?\n/.test(head) || (text.startsWith('.exe', from - 4) && !head.includes("'\\''"));
  return asPowershell ? POWERSHELL : BASH;
}

/** A word that PowerShell handed on in the quotes of the program, which wanted them until 7.2 and wants them with `Legacy`; as it is. */
export const asHandedOn = (word: string): string =>
  /^"(?:[^"\\]|\\[\s\S])*"$/.test(word)
    ? word
        .slice(1, -1)
        .replace(/(\\+)("|$)/g, (_, slashes: string, quote: string) => '\\'.repeat(slashes.length >> 1) + quote)
    : word;
