/** No longer is what stands before a line, in UTF-16 units. */
const WIDEST = 300;
/** What a number is followed by before the line itself begins; of blanks only as many as all lines have. */
const BEHIND = /^(?:[:-]|\t|\u2192|[ \t]*[\u2502\u2503\u2506|\u22ee][ \t]?|[.)\]][ \t]|[ \t]+|$)/;
/** What is written as a value, or as code, is no place in a file. */
const NO_PLACE = /["'`{}=<>]/;
/** A line that `bat` drew, and one that it broke at the width of its window. */
const DRAWN = /^[ \t]*\d{1,7}[ \t]*\u2502/;
const DRAWN_ON = /^[ \t]{3,}\u2502 ?/;
const FRAME = /^[ \t]*[\u2500\u252c\u253c\u2534]{8,}[ \t]*$/;

type Numbered = { readonly width: number; readonly behind: number };

/**
 * A text without the numbers before its lines, and what stands around them: what editors, `cat -n`, `less -N`, `bat` and grep write, grep
 * with the name of the file, and with dashes before the lines around a match. Only numbers that count lines are taken off, so that what
 * else begins with one stays; undefined where none do.
 */
export function withoutNumbers(text: string): string | undefined {
  const lines = undrawn(text.split('\n'));
  const filled = lines.filter((line) => line.trim() !== '').length;
  let taken = 0;
  for (let from = 0; from < lines.length - 1; from++) {
    const run: Numbered[] = [];
    for (let i = from; ; i++) {
      const pair = countsOn(lines[i] ?? '', lines[i + 1] ?? '');
      if (pair === undefined) break;
      if (run.length === 0) run.push(pair[0]);
      run.push(pair[1]);
    }
    if (run.length === 0 || (run.length < 3 && run.length < filled)) continue;
    const isBlank = run.every(({ width, behind }, i) => isBlankOf(lines[from + i] ?? '', width, behind));
    const behinds = run.flatMap(({ width, behind }, i) =>
      (lines[from + i] ?? '').trim().length > width ? [behind] : [],
    );
    const least = behinds.reduce((a, b) => Math.min(a, b), WIDEST);
    for (const [i, { width, behind }] of run.entries()) {
      const line = lines[from + i] ?? '';
      lines[from + i] = line.slice(width + (isBlank ? Math.min(least, behind) : behind));
    }
    taken += run.length;
    from += run.length - 1;
  }
  return taken === 0 ? undefined : lines.join('\n');
}

const isBlankOf = (line: string, width: number, behind: number): boolean =>
  line.slice(width, width + behind).trim() === '' && line[width] !== '\t';

/** Where the number of each of two lines ends, and how much of what is behind it is no part of the line; undefined where they do not count. */
function countsOn(one: string, next: string): readonly [Numbered, Numbered] | undefined {
  const [a, b] = [placeOf(one), placeOf(next)];
  const most = Math.min(a.length, b.length);
  let same = 0;
  while (same < most && a[same] === b[same]) same++;
  while (same > 0 && isDigit(a[same - 1])) same--;
  const head = a.slice(0, same);
  if (NO_PLACE.test(head)) return undefined;
  const [number, after] = [NUMBER.exec(a.slice(same))?.[0], NUMBER.exec(b.slice(same))?.[0]];
  if (number === undefined || after === undefined || Number(after) !== Number(number) + 1) return undefined;
  const [mine, its] = [numbered(one, same + number.length), numbered(next, same + after.length)];
  return mine && its && [mine, its];
}

const NUMBER = /^\d{1,7}(?!\d)/;
const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';

/** The beginning of a line, without its indent; grep's colons and dashes are one. */
const placeOf = (line: string): string =>
  line
    .slice(0, WIDEST)
    .trimStart()
    .replace(/[:-](\d{1,7})[:-]/, '-$1-');

function numbered(line: string, width: number): Numbered | undefined {
  const end = line.length - line.trimStart().length + width;
  const behind = BEHIND.exec(line.slice(end, end + WIDEST).replace(/\r$/, ''))?.[0];
  return behind === undefined ? undefined : { width: end, behind: behind.length };
}

/** Lines without the frame that `bat` draws, and without the breaks that it puts in at the width of its window. */
function undrawn(lines: readonly string[]): string[] {
  if (!lines.some((line) => DRAWN.test(line))) return [...lines];
  const whole: string[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    if (FRAME.test(line)) continue;
    if (last !== undefined && DRAWN.test(last) && DRAWN_ON.test(line))
      whole[whole.length - 1] = last + line.replace(DRAWN_ON, '');
    else whole.push(line);
  }
  return whole;
}

const TOKEN = /\d+|[ \t]+|[\s\S]/g;
/** What Node writes in each of its lines, which is its own. */
const OWN = /(?:UNDICI|FETCH) \d+: $/;
/** What ends something that is put before a line. */
const ENDS = /[\s|:>\])#*+\u2502\u2503/]/;

/**
 * A text without what all its lines begin with, whatever its numbers: a sign, the name of a container, a time, a logger. Undefined where
 * that is nothing but blanks.
 */
export function withoutShared(text: string): string | undefined {
  const lines = text.split('\n');
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.length < 2) return undefined;
  let shared = tokensOf(filled[0] as string);
  for (const line of filled) {
    shared = sharedTokens(shared, tokensOf(line));
    if (shared.length === 0) return undefined;
  }
  while (shared.length > 0 && !ENDS.test(shared.at(-1) as string)) shared = shared.slice(0, -1);
  const own = shared.join('').search(OWN);
  if (own >= 0) shared = cutAt(shared, own);
  if (shared.join('').trim() === '') return undefined;
  return lines.map((line) => (line.trim() === '' ? line : line.slice(widthOf(line, shared)))).join('\n');
}

function cutAt(tokens: readonly string[], width: number): readonly string[] {
  let at = 0;
  return tokens.filter((token) => {
    at += token.length;
    return at <= width;
  });
}

/** Stands for as many blanks as others have. */
const LOST = '\n';

/** Blanks at the end of a line may have been lost. */
const tokensOf = (line: string): readonly string[] => `${line.slice(0, WIDEST).trimEnd()}${LOST}`.match(TOKEN) ?? [];

const isNumber = (token: string): boolean => /^\d/.test(token);
const isBlank = (token: string): boolean => token.trim() === '';

function sharedTokens(a: readonly string[], b: readonly string[]): readonly string[] {
  const shared: string[] = [];
  for (const [i, token] of a.entries()) {
    const its = b[i];
    if (its === undefined || NO_PLACE.test(token)) break;
    if (isBlank(token) && isBlank(its) && token !== its) {
      const isMine = its === LOST || (token !== LOST && token.length < its.length);
      shared.push(isMine ? token : its);
      break;
    }
    if (token !== its && !(isNumber(token) && isNumber(its))) break;
    shared.push(token);
  }
  return shared;
}

function widthOf(line: string, shared: readonly string[]): number {
  const tokens = line.slice(0, WIDEST).match(TOKEN) ?? [];
  return shared.reduce(
    (width, token, i) =>
      width + (isBlank(token) ? Math.min(token.length, (tokens[i] ?? '').length) : (tokens[i] ?? '').length),
    0,
  );
}
