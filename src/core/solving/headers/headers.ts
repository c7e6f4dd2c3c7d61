import type { ChangeCode } from '@/core/model/mistake';
import type { Candidate, Component } from '@/core/solving/candidate/candidate';
import { MOST_SINGLE, OFTEN, RARE, SELDOM, USUAL } from '@/core/solving/candidate/candidate';
import type { Sent } from '@/core/solving/candidate/sent';
import type { Hints } from '@/core/solving/puzzle/hints';
import { headerSets } from './header-sets';
import { headerValueCandidates } from './header-values';
import { hostCandidates } from './host';

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

const render =
  (sent: Sent) =>
  (state: Headers): string => {
    const { block, line, values, fold, join, repeats, afterEmpty, separator, lowerValues } = state;
    const valuesOf = (name: string): readonly string[] => {
      const key = name.toLowerCase();
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

/** The headers of the canonical request, and what people make of them. */
export function headersComponent(sent: Sent, hints: Hints): Component<Headers> {
  const base: Headers = {
    block: sent.signed,
    line: sent.signed,
    values: new Map(),
    fold: 'all',
    join: ',',
    repeats: false,
    afterEmpty: ':',
    separator: ':',
    lowerValues: false,
  };
  const make = (code: ChangeCode, rarity: number, change: Partial<Headers>, name?: string): Candidate<Headers> => ({
    dimension: 'headers',
    code,
    rarity,
    apply: (state) => ({ ...state, ...change }),
    ...(name === undefined ? {} : { name }),
  });
  return {
    base,
    groups: () => [
      headerSets(sent, hints),
      ...sent.signed
        .filter((name) => name !== 'host')
        .slice(0, MOST_SINGLE)
        .map((name) => headerValueCandidates(sent, hints, name)),
      hostCandidates(sent, hints),
      [
        // Of a value without white space around it both make the same text: the first says more.
        make('header-not-folded', OFTEN, { fold: 'trimmed' }),
        make('header-not-trimmed', OFTEN, { fold: 'as-sent' }),
        make('header-not-folded', USUAL, { fold: 'spaces' }),
        make('header-not-folded', USUAL, { fold: 'all-but-quoted' }),
      ],
      [
        make('header-joined', OFTEN, { join: ', ' }),
        make('header-joined', RARE, { join: ';' }),
        make('header-joined', RARE, { join: '' }),
        make('header-repeated', USUAL, { repeats: true }),
      ],
      [make('header-semicolon', SELDOM, { afterEmpty: ';' })],
      [make('header-separator', USUAL, { separator: ': ' })],
      [make('header-case', SELDOM, { lowerValues: true })],
    ],
    render: render(sent),
  };
}
