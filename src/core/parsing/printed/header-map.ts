import type { Header } from '@/core/model/headers';

/** `{`, `[`, `map[`, `Array (`, `Headers(3) {`, with what languages print before. */
const OPENS =
  /(?:(?:Optional|Some)\()?(?:map|Array|Dictionary|Headers?|HeaderMap|HttpHeaders|AxiosHeaders|Map|Object|HTTPHeaders)?[ \t]{0,2}(?:\[\w{1,20}\][ \t])?(?:\(\d{1,4}\)[ \t]{0,2})?\s{0,4}(?:[([]\s{0,4})?%?[{[(]/y;
const NAME =
  /[\s,;({["':})]{0,40}(?!SignedHeaders|Signature\b|Credential\b)([A-Za-z][A-Za-z0-9_-]{0,80})["'\]]{0,2}[ \t]{0,4}(?:=>|->|[:=,](?!\/\/))(?:\s{1,40}(?=["'])|[ \t]{0,4})/y;
/** Behind a comma the next name, told apart from a parameter of the value by the sign that this map divides with. */
const NEXT_NAME: Readonly<Record<string, RegExp>> = {
  ':': /,\s(?!SignedHeaders|Signature|Credential)["']?[A-Za-z][A-Za-z0-9_-]{0,80}["']?[ \t]{0,4}:/g,
  '=': /,\s(?!SignedHeaders|Signature|Credential)["']?[A-Za-z][A-Za-z0-9_-]{0,80}["']?[ \t]{0,4}(?:=|->)/g,
};
const QUOTED = { '"': /[\\"]/g, "'": /[\\']/g } as const;
/** How aws-smithy prints a value, and a number in a tuple. */
const HEADER_VALUE = /^HeaderValue \{ (?:_private: )?(?:H[01]\()?(?:(?=")|(Sensitive))/;
const OF_TUPLE = /^(\d{1,15})[)}]/;
/** A value of a header is no longer, in UTF-16 units. */
const LONGEST = 20_000;
const MOST = 200;

/** Headers as a language prints a map of them, from its opening on; undefined where none stands there. */
export function headerMap(
  text: string,
  from: number,
): { readonly headers: readonly Header[]; readonly end: number } | undefined {
  OPENS.lastIndex = from;
  const opened = OPENS.exec(text);
  if (opened === null) return undefined;
  const headers: Header[] = [];
  let end = from + opened[0].length;
  for (let i = 0; i < MOST; i++) {
    NAME.lastIndex = end;
    const m = NAME.exec(text);
    if (m === null) break;
    const read = value(text, NAME.lastIndex, m[0].includes('=') || m[0].includes('->') ? '=' : ':');
    for (const one of read.values) headers.push([m[1] as string, one]);
    end = read.end;
    if (/^\s{0,40}[)\]}]{1,4}(?![)\]}]{0,3}\s{0,4}[,;])/.test(text.slice(end, end + 60))) break;
  }
  const closed = /^[\s,]{0,40}[)\]}]{1,4}/.exec(text.slice(end, end + 50))?.[0].length ?? 0;
  return headers.length === 0 ? undefined : { headers, end: end + closed };
}

function value(
  text: string,
  from: number,
  divider: string,
): { readonly values: readonly string[]; readonly end: number } {
  const opener = text[from];
  if (opener === '"' || opener === "'" || /^b['"]/.test(text.slice(from, from + 2))) {
    const start = opener === 'b' ? from + 1 : from;
    const read = quoted(text, start);
    return { values: [read.text], end: read.end };
  }
  if (opener === 'H') {
    const [wrapped, hidden] = HEADER_VALUE.exec(text.slice(from, from + 60)) ?? [];
    if (wrapped !== undefined) {
      const start = from + wrapped.length;
      const read = hidden === undefined ? quoted(text, start) : { text: hidden, end: start };
      const closed = /^\s?\)?\s?\}/.exec(text.slice(read.end, read.end + 8))?.[0].length ?? 0;
      return { values: [read.text], end: read.end + closed };
    }
  }
  const number = OF_TUPLE.exec(text.slice(from, from + 20))?.[1];
  if (number !== undefined) return { values: [number], end: from + number.length };
  if (opener === '[' || opener === '(' || opener === '{') return list(text, from);
  return bare(text, from, divider);
}

function quoted(text: string, from: number): { readonly text: string; readonly end: number } {
  const ends = QUOTED[text[from] as '"' | "'"];
  ends.lastIndex = from + 1;
  let m = ends.exec(text);
  while (m?.[0] === '\\') {
    ends.lastIndex += 1;
    m = ends.exec(text);
  }
  const end = Math.min(m?.index ?? text.length, from + LONGEST);
  // A quote that a cut left open ends with the text.
  return { text: text.slice(from + 1, end).replace(/\\(["'\\/])/g, '$1'), end: Math.min(end + 1, text.length) };
}

/** Several values of one name: `["a", "b"]`, `[a]`. */
function list(text: string, from: number): { readonly values: readonly string[]; readonly end: number } {
  const values: string[] = [];
  let at = from + 1;
  for (let i = 0; i < MOST; i++) {
    at += /^[\s,]{0,40}/.exec(text.slice(at, at + 40))?.[0].length ?? 0;
    const next = text[at];
    if (next !== '"' && next !== "'") break;
    const read = quoted(text, at);
    values.push(read.text);
    at = read.end;
  }
  if (values.length > 0) {
    const closed = /^[\s,]{0,20}[)\]}]/.exec(text.slice(at, at + 22))?.[0].length ?? 0;
    return { values, end: at + closed };
  }
  const line = text.slice(at, at + LONGEST);
  const close = line.search(/[\])}\n]/);
  const inner = close < 0 ? line : line.slice(0, close);
  return { values: [inner], end: at + inner.length + (close < 0 ? 0 : 1) };
}

/** Up to the next name, or to where the map or the line ends. */
function bare(
  text: string,
  from: number,
  divider: string,
): { readonly values: readonly string[]; readonly end: number } {
  const line = /^[^\n]*/.exec(text.slice(from, from + LONGEST))?.[0] ?? '';
  const pattern = NEXT_NAME[divider] as RegExp;
  pattern.lastIndex = 0;
  const next = pattern.exec(line);
  const piece = next === null ? line : line.slice(0, next.index);
  const kept = piece.replace(/[\s,;]*$/, '').replace(next === null ? /[)\]}]{1,3}$/ : /$/, '');
  return { values: [kept], end: from + kept.length };
}
