import type { Sent } from '@/core/solving/candidate/sent';

/** What the header block and the line of signed names are made of. */
export type HeadersRead = Pick<
  Sent,
  | 'scheme'
  | 'path'
  | 'query'
  | 'headers'
  | 'headerNames'
  | 'signed'
  | 'listed'
  | 'payload'
  | 'date'
  | 'scope'
  | 'unknown'
>;

export const headersRead = ({
  scheme,
  path,
  query,
  headers,
  headerNames,
  signed,
  listed,
  payload,
  date,
  scope,
  unknown,
}: Sent): HeadersRead => ({
  scheme,
  path,
  query,
  headers,
  headerNames,
  signed,
  listed,
  payload,
  date,
  scope,
  unknown,
});

/** The header block and the line of signed names. */
export type Headers = {
  /** Names in the block and in the line, as written there. */
  readonly block: readonly string[];
  readonly line: readonly string[];
  /** Values that take the place of those sent, by lower-case name. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly fold: 'all' | 'all-but-quoted' | 'spaces' | 'trimmed' | 'as-sent';
  readonly join: string;
  /** Whether each repeat of a header has a line, and a name, of its own. */
  readonly repeats: boolean;
  /** What follows the name of a header without a value, in the block and in the line. */
  readonly afterEmpty: ':' | ';';
  readonly separator: string;
  readonly lowerValues: boolean;
};

/** What stands between the block and the line in a component's text: neither can hold it. */
export const BLOCK_END = '\0';

const folded: Readonly<Record<Headers['fold'], (value: string) => string>> = {
  all: (value) => value.replace(/[ \t\r\n\f\v]+/g, ' ').replace(/^ | $/g, ''),
  'all-but-quoted': (value) => (/^".*"$/.test(value) ? value : folded.all(value)),
  spaces: (value) =>
    value
      .replace(/^ +| +$/g, '')
      .replace(/ {2,}/g, ' ')
      .trim(),
  trimmed: (value) => value.trim(),
  'as-sent': (value) => value,
};

export const render = (sent: Pick<HeadersRead, 'headers'>) => {
  /** Values as they should be written, by lower-case name: most texts differ in one. */
  const right = new Map<string, readonly string[]>();
  return (state: Headers): string => {
    const { block, line, values, fold, join, repeats, afterEmpty, separator, lowerValues } = state;
    const isRight = fold === 'all' && join === ',' && !repeats && !lowerValues;
    const valuesOf = (name: string): readonly string[] => {
      const key = name.toLowerCase();
      if (!isRight || values.has(key)) return written(key);
      const known = right.get(key) ?? written(key);
      right.set(key, known);
      return known;
    };
    const written = (key: string): readonly string[] => {
      const all = (values.get(key) ?? sent.headers.get(key) ?? []).map(folded[fold]);
      const each = repeats && all.length > 0 ? all : [all.join(join)];
      return lowerValues ? each.map((value) => value.toLowerCase()) : each;
    };
    const lines = block.flatMap((name) =>
      valuesOf(name).map((value) => name + (value === '' && afterEmpty === ';' ? ';\n' : `${separator}${value}\n`)),
    );
    const names = line.flatMap((name) => {
      if (!repeats && afterEmpty === ':') return [name];
      return valuesOf(name).map((value) => (value === '' && afterEmpty === ';' ? `${name};` : name));
    });
    return `${lines.join('')}${BLOCK_END}${names.join(';')}`;
  };
};
