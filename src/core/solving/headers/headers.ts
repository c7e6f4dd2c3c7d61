import { OFTEN, RARE, SELDOM, USUAL } from '@/core/faults/rarity';
import type { ChangeCode } from '@/core/model/mistake';
import { type Candidate, type Component, leastOf, MOST_SINGLE } from '@/core/solving/candidate/candidate';
import type { Hints } from '@/core/solving/puzzle/hints';
import { type Headers, type HeadersRead, render } from './header-form';
import { headerSets } from './header-sets';
import { headerValueCandidates } from './header-values';
import { hostCandidates } from './host';

/** The headers of the canonical request, and what people make of them. */
export function headersComponent(sent: HeadersRead, hints: Hints): Component<Headers> {
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
  const mayLearn = !sent.headers.has('host') || [...sent.unknown].some((what) => what.startsWith('header:'));
  return {
    base,
    least: leastOf(['headers', 'host', 'token'], mayLearn),
    groups: (upTo) => [
      headerSets(sent, hints, upTo),
      ...sent.signed
        .filter((name) => name !== 'host')
        .slice(0, MOST_SINGLE)
        .map((name) => headerValueCandidates(sent, hints, name)),
      hostCandidates(sent, hints, upTo),
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
