import type { ChangeCode } from '@/core/model/mistake';
import type { Candidate, Component } from './candidate';
import { OFTEN, RARE, SELDOM, USUAL } from './candidate';
import { headerSets } from './header-sets';
import { headerValueCandidates } from './header-values';
import type { Hints } from './hints';
import { hostCandidates } from './host';
import type { Sent } from './sent';

/** The header block and the line of signed names. */
export type Headers = {
  /** Names in the block and in the line, as written there. */
  readonly block: readonly string[];
  readonly line: readonly string[];
  /** Values that take the place of those sent, by lower-case name. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly fold: 'all' | 'trimmed' | 'as-sent';
  readonly join: string;
  readonly separator: string;
  readonly lowerValues: boolean;
};

/** What stands between the block and the line in a component's text: neither can hold it. */
export const BLOCK_END = '\0';

const folded: Readonly<Record<Headers['fold'], (value: string) => string>> = {
  all: (value) => value.replace(/[ \t\r\n\f\v]+/g, ' ').replace(/^ | $/g, ''),
  trimmed: (value) => value.trim(),
  'as-sent': (value) => value,
};

const render =
  (sent: Sent) =>
  (state: Headers): string => {
    const { block, line, values, fold, join, separator, lowerValues } = state;
    const lines = block.map((name) => {
      const key = name.toLowerCase();
      const value = (values.get(key) ?? sent.headers.get(key) ?? []).map(folded[fold]).join(join);
      return `${name}${separator}${lowerValues ? value.toLowerCase() : value}\n`;
    });
    return `${lines.join('')}${BLOCK_END}${line.join(';')}`;
  };

/** The headers of the canonical request, and what people make of them. */
export function headersComponent(sent: Sent, hints: Hints): Component<Headers> {
  const base: Headers = {
    block: sent.signed,
    line: sent.signed,
    values: new Map(),
    fold: 'all',
    join: ',',
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
      ...sent.signed.filter((name) => name !== 'host').map((name) => headerValueCandidates(sent, hints, name)),
      hostCandidates(sent, hints),
      [make('header-not-trimmed', OFTEN, { fold: 'as-sent' }), make('header-not-folded', OFTEN, { fold: 'trimmed' })],
      [
        make('header-joined', OFTEN, { join: ', ' }),
        make('header-joined', RARE, { join: ';' }),
        make('header-joined', RARE, { join: '' }),
      ],
      [make('header-separator', USUAL, { separator: ': ' })],
      [make('header-case', SELDOM, { lowerValues: true })],
    ],
    render: render(sent),
  };
}
