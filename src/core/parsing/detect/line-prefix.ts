/** A request line, and all that stands before it in its line. Wireshark shows the line break as `\r\n`, Faraday no version. */
const REQUEST_LINE =
  /^([^\n]{0,300}?)(?<![A-Za-z0-9_])[A-Z]{3,10} (?:\S{1,60000} HTTP\/[\d.]{1,3}(\\r\\n)?|https?:\/\/\S{1,60000})[ \t\r]*$/gm;
const HEADER = /^:?[A-Za-z][A-Za-z0-9-]{0,80}[ \t]?:/;
const INDENT = /^[ \t]{1,40}/;
const SHOWN_BREAK = /\\r\\n[ \t\r]*$/;
/** Requests that different threads or programs log have prefixes of their own. */
const MOST = 8;

/**
 * A text without what its lines have before them where a request stands in it: the time, level and name of a logger, the name and
 * number of grep, an indent. What a request line and the line behind it have in common, whatever its numbers, is taken off every
 * line that has it; the others stay. Undefined where no request stands so.
 */
export function withoutPrefix(text: string): string | undefined {
  const prefixes = new Set<string>();
  let isTree = false;
  for (const m of text.matchAll(REQUEST_LINE)) {
    if (prefixes.size >= MOST) break;
    const [line, before = '', shownBreak] = m;
    // What curl -v sent, whose sign tells it from what came.
    if (/^(?:>|&gt;)$/.test(before.trim())) continue;
    isTree ||= shownBreak !== undefined;
    const next = lineAt(text, m.index + line.length + 1);
    const prefix = shownBreak === undefined ? sharedPrefix(before, next) : patternOf(before);
    if (prefix !== undefined) prefixes.add(prefix);
  }
  if (prefixes.size === 0) return undefined;
  const prefix = new RegExp(`^(?:${[...prefixes].join('|')})`);
  const lines = text.split('\n');
  if (!isTree) return lines.map((line) => line.replace(prefix, '')).join('\n');
  // What Wireshark says of a line stands below it, further in, and shows no line break.
  return lines
    .flatMap((line) => (SHOWN_BREAK.test(line) ? [line.replace(prefix, '').replace(SHOWN_BREAK, '')] : []))
    .join('\n');
}

/** The pattern of what stands before a request line and again before the header that follows; of headers alone their indent. */
function sharedPrefix(before: string, next: string): string | undefined {
  if (before === '') {
    const indent = INDENT.exec(next)?.[0];
    return indent !== undefined && HEADER.test(next.slice(indent.length)) ? indent : undefined;
  }
  const pattern = patternOf(before);
  const found = new RegExp(`^${pattern}`).exec(next)?.[0];
  return found !== undefined && HEADER.test(next.slice(found.length)) ? pattern : undefined;
}

/** The same whatever its numbers are; blanks at its end may be lost, and grep writes a dash before a line that it was not asked for. */
function patternOf(prefix: string): string {
  const isNumbered = /:\d+:$/.test(prefix);
  const pattern = prefix
    .trimEnd()
    .replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
    .replace(/\d+/g, '\\d+');
  const numbered = isNumbered ? pattern.replace(/:(\\d\+):$/, '[:-]$1[:-]') : pattern;
  const blanks = prefix.length - prefix.trimEnd().length;
  return `${numbered}(?:[ \\t]{${blanks}}|[ \\t\\r]*$)`;
}

function lineAt(text: string, from: number): string {
  const end = text.indexOf('\n', from);
  return text.slice(from, end < 0 ? text.length : end);
}
