import { hashTable } from './hash-table';

/** The value is undefined where an expression makes it. */
type Entry = readonly [name: string, value: string | undefined];
/** What a script keeps in a variable: a text, or the entries of a table; neither where an expression makes it. */
export type Variable = { readonly text: string | undefined; readonly entries: readonly Entry[] | undefined };
/** By lower-case name, without the dollar. */
export type Variables = ReadonlyMap<string, Variable>;

const LONGEST_SCRIPT = 20_000;
/** A text that others are put into, in UTF-16 units: what doubles with every line is unknown beyond. */
const LONGEST_TEXT = 65_536;
const TEXT = `"(?<double>(?:[^"\`]|\`[\\s\\S])*)"|'(?<single>[^']*)'`;
const STATEMENT = new RegExp(
  [
    `(?:^|[\\n;])[ \\t]*(?:\\[[\\w.,\\[\\] ]{1,80}\\][ \\t]*)?\\$(?<name>\\w{1,60})`,
    `(?:`,
    `[ \\t]*=[ \\t]*(?:\\[\\w{1,20}\\][ \\t]*)?(?:@(?<here>["'])[ \\t]*\\r?\\n(?<lines>[\\s\\S]{0,8000}?)\\r?\\n\\k<here>@|(?<table>@\\{)|${TEXT}(?=[ \\t\\r]*(?:[\\n;]|$))|(?<other>[^\\n]*))`,
    `|(?:\\[(?:"(?<index>[^"\\n]{1,100})"|'(?<raw>[^'\\n]{1,100})')\\]|\\.['"]?(?<member>[\\w-]{1,100})['"]?)[ \\t]*=[ \\t]*(?<value>[^\\n]*)`,
    `|\\.(?:Add|Set)\\([ \\t]*["'](?<key>[\\w-]{1,100})["'][ \\t]*,[ \\t]*(?<added>[^\\n]*?)[ \\t]*\\)[ \\t\\r]*(?=[\\n;]|$)`,
    `)`,
  ].join(''),
  'g',
);
const MEMBER = new RegExp(`[\\s;]*["']?(?<name>\\w{1,60})["']?[ \\t]*=[ \\t]*(?:${TEXT}|(?<bare>[^\\s;}]+))`, 'y');
const WHOLE_TEXT = new RegExp(`^(?:${TEXT})[ \\t\\r;]*$`);
const UNKNOWN: Variable = { text: undefined, entries: undefined };

/** What the variables of a script hold before a place, as far as it is written out. Tables are words, as `hashTable` reads them. */
export function variablesBefore(script: string, end: number): Variables {
  const text = script.slice(Math.max(0, end - LONGEST_SCRIPT), end);
  const known = new Map<string, Variable>();
  for (const { groups = {}, index: at, 0: all } of text.matchAll(STATEMENT)) {
    const { lines, table, other, index, raw, member, value, key, added } = groups;
    const name = (groups['name'] ?? '').toLowerCase();
    const entry = index ?? raw ?? member ?? key;
    if (entry !== undefined) {
      const list = known.get(name)?.entries;
      // Of a table that an expression made, not all is known by what is put in.
      if (list) known.set(name, { text: undefined, entries: [...list, [entry, textOf(value ?? added ?? '', known)]] });
    } else if (table !== undefined) known.set(name, nested(text, at + all.length, known));
    else if (lines !== undefined) known.set(name, { text: lines, entries: undefined });
    else known.set(name, other === undefined ? written(groups, known) : made(other));
  }
  return known;
}

/** A table that holds others: its members are the words of a command by name. */
function nested(text: string, from: number, known: Variables): Variable {
  const entries: Entry[] = [];
  MEMBER.lastIndex = from;
  for (let m = MEMBER.exec(text)?.groups; m; m = MEMBER.exec(text)?.groups)
    entries.push([m['name'] ?? '', m['bare'] ?? written(m, known).text]);
  return { text: undefined, entries };
}

/** A list that starts empty, or what only a run of the script would tell. */
const made = (expression: string): Variable =>
  /^New-Object\b[^\n]*Dictionary|^\[[^\n]{1,200}\]::new\(/i.test(expression)
    ? { text: undefined, entries: [] }
    : UNKNOWN;

type Quoted = Readonly<Record<string, string | undefined>>;

function written({ double, single = '' }: Quoted, known: Variables): Variable {
  if (double !== undefined) return { text: expanded(double, known), entries: undefined };
  return {
    text: single.replaceAll('\ue001', "'").replaceAll('\ue002', '\n'),
    entries: single.startsWith('{') ? tableIn(single, known) : undefined,
  };
}

function textOf(value: string, known: Variables): string | undefined {
  const m = WHOLE_TEXT.exec(value.trim());
  return m?.groups ? written(m.groups, known).text : variableIn(value, known)?.text;
}

/** What a word stands for that is a variable and nothing else. */
export function variableIn(word: string, known: Variables): Variable | undefined {
  const name = /^\s*[$@](?:(\w+)|\{(\w+)\})\s*$/.exec(word);
  return name === null ? undefined : (known.get((name[1] ?? name[2] ?? '').toLowerCase()) ?? UNKNOWN);
}

/** The text of double quotes; undefined where it holds an expression. */
function expanded(text: string, known: Variables): string | undefined {
  let isKnown = true;
  let length = 0;
  const said = text.replace(EXPANDS, (all, escaped?: string, name?: string, braced?: string) => {
    if (escaped !== undefined) return escaped;
    const value = known.get((name ?? braced ?? '').toLowerCase())?.text;
    length += value?.length ?? 0;
    isKnown &&= value !== undefined && length <= LONGEST_TEXT;
    return isKnown && value !== undefined ? value : all;
  });
  return isKnown ? said : undefined;
}
const EXPANDS = /`([\s\S])|\$(?:(\w+)|\{(\w+)\}|(?=\())/g;

/** The entries of a table with what variables hold. */
export const tableIn = (text: string, known: Variables): readonly Entry[] =>
  hashTable(text).map(([name, value]) => [name, expanded(value, known)]);
