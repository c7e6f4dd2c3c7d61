import type { Span } from '@/core/model/pasted';

type Line = { readonly indent: number; readonly text: string };
type Read = { readonly value: unknown; readonly next: number };

/** Longer lines and texts are no YAML that somebody pastes; in UTF-16 units. */
const LONGEST = 200_000;
const ENTRY = /^(?:"([^"\n]{1,200})"|'([^'\n]{1,200})'|([A-Za-z_][\w.-]{0,100}))[ \t]?:(?:[ \t]+(.*))?$/;
const DEEPEST = 20;

/** The maps and lists of a text as YAML has them, as far as requests are written in it: no anchors, no flow style but JSON's own. */
export function yamlBlocks(text: string): readonly { readonly value: unknown; readonly at: Span }[] {
  if (text.length > LONGEST || !/^[ \t]*(?:- )?["']?headers?["']?[ \t]*:[ \t]*\r?$/im.test(text)) return [];
  const lines = text.split('\n').map((line): Line => {
    const bare = line.replace(/\r$/, '').replace(/\t/g, '  ');
    return { indent: bare.length - bare.trimStart().length, text: bare.trim() };
  });
  const start = lines.findIndex(({ text }) => ENTRY.test(text) || text.startsWith('- '));
  if (start < 0) return [];
  const { value, next } = block(lines, start, (lines[start] as Line).indent, 0);
  const offset = (line: number): number => text.split('\n', line).reduce((sum, { length }) => sum + length + 1, 0);
  return [{ value, at: [offset(start), Math.min(text.length, offset(next))] }];
}

const isSkipped = ({ text }: Line): boolean => text === '' || text.startsWith('#') || text === '---';

function block(lines: Line[], from: number, indent: number, depth: number): Read {
  const map: Record<string, unknown> = Object.create(null);
  const list: unknown[] = [];
  let at = from;
  while (at < lines.length && depth < DEEPEST) {
    const line = lines[at] as Line;
    if (isSkipped(line)) {
      at++;
      continue;
    }
    if (line.indent !== indent) break;
    const item = /^-(?:[ ]+|$)/.exec(line.text)?.[0];
    if (item !== undefined) {
      const rest = line.text.slice(item.length);
      const isMap = ENTRY.test(rest);
      // Its first entry stands in the line of the dash, further in.
      if (isMap) lines[at] = { indent: indent + item.length, text: rest };
      const read = isMap ? block(lines, at, indent + item.length, depth + 1) : { value: scalar(rest), next: at + 1 };
      list.push(read.value);
      at = read.next;
      continue;
    }
    const entry = ENTRY.exec(line.text);
    if (entry === null) break;
    const name = entry[1] ?? entry[2] ?? entry[3] ?? '';
    const read = valueAt(lines, at, entry[4]?.trim() ?? '', indent, depth);
    map[name] = read.value;
    at = read.next;
  }
  return { value: list.length > 0 ? list : map, next: Math.max(at, from + 1) };
}

/** What stands behind a name: in its line, or in the lines below that are indented further. */
function valueAt(lines: Line[], at: number, told: string, indent: number, depth: number): Read {
  if (/^[|>][+-]?\d?$/.test(told)) return lengthy(lines, at + 1, indent, told);
  if (told !== '' && !told.startsWith('#')) return { value: scalar(told), next: at + 1 };
  let next = at + 1;
  while (next < lines.length && isSkipped(lines[next] as Line)) next++;
  const below = lines[next];
  const isBelow =
    below !== undefined && (below.indent > indent || (below.indent === indent && below.text.startsWith('- ')));
  return isBelow ? block(lines, next, below.indent, depth + 1) : { value: '', next: at + 1 };
}

/** Lines that are kept as they are (`|`), or folded into one (`>`). */
function lengthy(lines: readonly Line[], from: number, indent: number, style: string): Read {
  let next = from;
  const first = lines[from]?.indent ?? 0;
  const kept: string[] = [];
  while (next < lines.length) {
    const line = lines[next] as Line;
    if (line.text !== '' && line.indent <= indent) break;
    kept.push(' '.repeat(Math.max(0, line.indent - first)) + line.text);
    next++;
  }
  const text = kept.join(style.startsWith('>') ? ' ' : '\n').replace(/\s+$/, '');
  return { value: style.includes('-') ? text : `${text}\n`, next };
}

function scalar(told: string): string {
  const double = /^"(?:[^"\\]|\\.)*"/.exec(told)?.[0];
  if (double !== undefined) {
    try {
      return String(JSON.parse(double));
    } catch {
      return double.slice(1, -1);
    }
  }
  const single = /^'((?:[^']|'')*)'/.exec(told)?.[1];
  return single?.replaceAll("''", "'") ?? told.replace(/[ \t]+#.*$/, '');
}
