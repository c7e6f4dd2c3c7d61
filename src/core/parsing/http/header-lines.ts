import type { Header } from '@/core/model/headers';

/** One header on its line: a token (RFC 9110, 5.6.2), or a pseudo header with its colon first (RFC 9113, 8.3); no time of a log. */
const HEADER = /^(?!\d{4}-\d\d-\d\dT\d\d:\d\d)(:?[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100})[ \t]*:(?!\/\/)[ \t]?(.*)$/;
const FOLD = /^[ \t]+\S/;
const PSEUDO_NAME = /^:(?:method|authority|scheme|path)$|^[a-z][a-z0-9-]{1,60}:$/;

/** A line of a text: its content without what a terminal or a mail put before it, and where it ends. */
export type HeaderLine = { readonly content: string; readonly end: number };

/** The line from an offset on, up to a line break. `marker` is what stands before each line (`> ` of `curl -v`). */
export function lineAt(text: string, from: number, marker: string): HeaderLine {
  const newline = text.indexOf('\n', from);
  const end = newline < 0 ? text.length : newline;
  const raw = text.slice(from, end).replace(/\r$/, '');
  const content = marker !== '' && raw.startsWith(marker.trimEnd()) ? raw.slice(marker.trimEnd().length) : raw;
  return { content: marker === '' ? content : content.replace(/^ /, ''), end };
}

/** The headers from an offset on, up to the first line that is none, folds joined (RFC 9112, 5.2). */
export function headerLines(
  text: string,
  from: number,
  marker: string,
): { readonly headers: readonly Header[]; readonly end: number; readonly folds: number } {
  const headers: [string, string][] = [];
  let end = from;
  let folds = 0;
  while (end < text.length) {
    const line = lineAt(text, end, marker);
    const m = HEADER.exec(line.content);
    const last = headers.at(-1);
    if (m === null && (last === undefined || !FOLD.test(line.content))) break;
    end = Math.min(text.length, line.end + 1);
    if (m !== null) {
      const header: [string, string] = [m[1] as string, m[2] as string];
      headers.push(header);
      if (isNameAlone(header)) end = takeValue(text, end, marker, header);
    } else if (last !== undefined) {
      last[1] += `${last[1] === '' ? '' : ' '}${line.content.trim()}`;
      folds++;
    }
  }
  return { headers: areQuoted(headers) ? headers.map(unquoted) : headers, end, folds };
}

const QUOTED = /^"(?:[^"\\]|\\.)*"$/;

/** Quotes around every value are those of whoever logged them, as Faraday and Postman do; around one they may be the mistake. */
const areQuoted = (headers: readonly Header[]): boolean =>
  headers.length > 1 && headers.every(([, value]) => QUOTED.test(value.trim()));

const unquoted = ([name, value]: Header): Header => [
  name,
  value
    .trim()
    .slice(1, -1)
    .replace(/\\(["\\])/g, '$1'),
];

/** Browsers' developer tools copy a header as two lines: the name with its colon, then the value. */
const isNameAlone = ([name, value]: readonly [string, string]): boolean =>
  value.trim() === '' && PSEUDO_NAME.test(`${name}${name.startsWith(':') ? '' : ':'}`);

function takeValue(text: string, from: number, marker: string, header: [string, string]): number {
  const line = lineAt(text, from, marker);
  if (line.content.trim() === '' || isNotValue(header[0], line.content)) return from;
  header[1] = line.content.trim();
  return Math.min(text.length, line.end + 1);
}

/** Headers may be empty: the next line is the value only where it cannot be a header itself. */
const isNotValue = (name: string, line: string): boolean =>
  HEADER.test(line) && !name.startsWith(':') && !/^https?:/.test(line);
