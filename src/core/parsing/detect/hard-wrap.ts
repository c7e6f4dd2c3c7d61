/** Narrower than this no window is, and a line that is as long may be one by chance. */
const NARROWEST = 40;
const MOST_WIDTHS = 2;
/** Whoever wraps at words looks for a blank: longer words stand for themselves. */
const WORD = /^\S+/;
/** A shell goes on behind one of these, whatever the width is. */
const GOES_ON = /[\\^`]$/;
/** An escape of a text in quotes, with what it escapes in the next line: a shell's back-slash stands behind a blank. */
const ESCAPE_ENDS = /[^\s\\]\\(?:\\\\)*$/;
const ESCAPED = /^[nrtu"'\\/]/;
/** What begins a line of its own, wherever the one before ends. */
const BEGINS =
  /^(?:[<>*] |[<>]$|HTTP\/\d|[A-Z]{3,8} \S{1,8000} HTTP\/|(?:curl|wget|awscurl|https?) [-'"a-zA-Z]|(?:UNDICI|FETCH) \d{1,10}: )/;
/** What begins one but behind a quote, or what else a value or a word stands behind. */
const BEGINS_MOSTLY =
  /^(?:https?:\/\/|(?:Host|Accept|Authorization|Cookie|Date|Range|User-Agent|Content-[A-Za-z0-9-]{2,20}|X-Amz-[A-Za-z0-9-]{2,40}):)/i;
const OPEN = /[\s'"(=:,-]$/;
/** A key read from a file brings its line break along: that is the mistake itself, unless a window broke other lines there too. */
const KEY_ENDS = /Credential=[A-Z0-9]{16,128}$/;
/** A canonical request begins so, and its path stands in the next line. */
const METHOD_ENDS = /(?:^|[^A-Za-z])[A-Z]{3,8}$/;

type Lines = {
  readonly texts: readonly string[];
  /** Of each, whether it may go on with the next; at a width, where it does so only if others are broken at that width. */
  readonly goesOn: readonly (boolean | 'at a width')[];
};

/**
 * A text with its lines joined again where a window or a mail program broke them: at a width that all lines of a block have but its last
 * ones, or at blanks, where the next word would not have fitted. Several where that can be read in more than one way; none of any text
 * that shows no width.
 */
export function unbroken(text: string): readonly string[] {
  const texts = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const lines = { texts, goesOn: texts.map((line, i) => mayGoOn(line, texts[i + 1])) };
  const joined = widthsOf(lines).flatMap((width) => [atWidth(lines, width), atWidth(lines, width, true)]);
  const others = [...new Set([...joined, atWords(lines)])].filter((one) => one !== texts.join('\n'));
  // Only what is joined changes, or the rest would be read better for its line ends alone.
  return text.includes('\r\n') ? others.map((one) => one.replaceAll('\n', '\r\n')) : others;
}

const INDENTED = /^[ \t]{2}/;
/** What may stand before the beginning of every line. */
const MARGIN = /^(?:\d{4}-\d\d-\d\dT\S{8,30})?[^A-Za-z<>*'"]{0,20}/;

function mayGoOn(line: string, next: string | undefined): Lines['goesOn'][number] {
  if (next === undefined || line.trim() === '' || next.trim() === '') return false;
  if (GOES_ON.test(line)) return ESCAPE_ENDS.test(line) && ESCAPED.test(next) ? 'at a width' : false;
  // A window indents nothing: whoever wrote the text did.
  if (INDENTED.test(next)) return false;
  const start = next.replace(MARGIN, '');
  if (BEGINS.test(start) || (!OPEN.test(line) && BEGINS_MOSTLY.test(start))) return false;
  if (!next.startsWith('/') || !(KEY_ENDS.test(line) || METHOD_ENDS.test(line))) return true;
  return 'at a width';
}

/** The widths that lines were most often broken at: the longest lines of blocks which go on behind them. */
function widthsOf({ texts, goesOn }: Lines): readonly number[] {
  const counts = new Map<number, number>();
  for (const [from, to] of blocks(texts)) {
    const width = longest(texts, from, to);
    if (width < NARROWEST) continue;
    for (let i = from; i < to - 1; i++)
      if (texts[i]?.length === width && goesOn[i] === true) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_WIDTHS)
    .map(([width]) => width);
}

/** The lines between blank ones, as the first and the one behind the last. */
function blocks(lines: readonly string[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let from = 0;
  for (let i = 0; i <= lines.length; i++) {
    if (i < lines.length && lines[i]?.trim() !== '') continue;
    if (i - from > 1) found.push([from, i]);
    from = i + 1;
  }
  return found;
}

function longest(lines: readonly string[], from: number, to: number): number {
  let most = 0;
  for (let i = from; i < to; i++) most = Math.max(most, lines[i]?.length ?? 0);
  return most;
}

/** The lines, with what `between` says between two of which the first may go on with the second. */
function joinedBy(
  { texts, goesOn }: Lines,
  between: (line: string, next: string, mayGoOn: true | 'at a width') => '' | ' ' | '\n',
): string {
  const pieces = texts.map((line, i) => {
    const [next, mayGoOn] = [texts[i + 1], goesOn[i]];
    if (next === undefined) return line;
    return line + (mayGoOn ? between(line, next, mayGoOn) : '\n');
  });
  return pieces.join('');
}

/** `isTrimmed`: a line that is one short ended in a blank, which was lost. */
const atWidth = (lines: Lines, width: number, isTrimmed = false): string =>
  joinedBy(lines, (line) => {
    if (line.length === width) return '';
    return isTrimmed && line.length === width - 1 && !/\s$/.test(line) ? ' ' : '\n';
  });

/** Lines that end where the next word would have gone over the width of the longest line that has words. */
function atWords(lines: Lines): string {
  const width = lines.texts.reduce((most, line) => (/\S\s+\S/.test(line) ? Math.max(most, line.length) : most), 0);
  if (width < NARROWEST) return lines.texts.join('\n');
  return joinedBy(lines, (line, next, mayGoOn) => {
    const word = WORD.exec(next)?.[0].length ?? 0;
    return mayGoOn === true && word > 0 && line.length + 1 + word > width ? ' ' : '\n';
  });
}
