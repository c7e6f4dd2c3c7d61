import { NEAREST, OFTEN, RARE, SELDOM, USUAL } from '@/core/faults/rarity';
import { SORTERS } from '@/core/faults/sorters';
import { respell, STRICT } from '@/core/faults/spelling/spelling';
import type { ChangeCode } from '@/core/model/mistake';
import { unsignedParameters } from '@/core/services/rules';
import { type Candidate, type Component, leastOf } from '@/core/solving/candidate/candidate';
import type { Sent } from '@/core/solving/candidate/sent';
import { signsIn, spellingCandidates } from '@/core/solving/candidate/spellings';
import { parametersOf, type Query, render } from './query-form';
import { parameterCandidates } from './query-parameters';

/** What the query line is made of. */
export type QueryRead = Pick<Sent, 'in' | 'query'> & { readonly leftOut: readonly string[] };

export const queryRead = ({ in: place, query, rule }: Sent): QueryRead => ({
  in: place,
  query,
  leftOut: unsignedParameters(rule),
});

/** The query line of the canonical request, and what people make of it. */
export function queryComponent(sent: QueryRead, sessionToken: string | undefined): Component<Query> {
  const { leftOut } = sent;
  const all = parametersOf(sent.query);
  const base: Query = {
    parameters: sent.in === 'header' ? all : all.filter(({ name }) => !leftOut.includes(respell(name, STRICT))),
    plus: 'space',
    encoding: 'canonical',
    order: 'canonical',
    equals: 'always',
    separator: '&',
    prefix: '',
    suffix: '',
    spelling: STRICT,
  };
  const make = (code: ChangeCode, rarity: number, change: Partial<Query>): Candidate<Query> => ({
    dimension: 'query',
    code,
    rarity,
    apply: (state) => ({ ...state, ...change }),
  });
  return {
    base,
    least: leastOf(['query', 'token'], false),
    groups: () => [
      parameterCandidates(sent, all, base.parameters, sessionToken),
      [
        make('query-order-as-sent', OFTEN, { order: 'sent' }),
        make('query-order-before-encoding', USUAL, { order: 'octets' }),
        make('query-order-before-encoding', USUAL, { order: 'characters' }),
        make('query-order-before-encoding', SELDOM, { order: 'raw' }),
        make('query-order-whole', USUAL, { order: 'whole' }),
        make('query-order-names-only', USUAL, { order: 'names' }),
        make('query-order-ignoring-case', SELDOM, { order: 'ignoring-case' }),
        ...SORTERS.filter(({ id }) => id !== 'ignoring-case').map(({ id }) =>
          make('query-order-of-language', SELDOM, { order: id }),
        ),
      ],
      [
        make('query-raw', OFTEN, { encoding: 'raw' }),
        make('query-raw', USUAL, { encoding: 'raw', order: 'sent', equals: 'as-sent' }),
        make('query-decoded', OFTEN, { encoding: 'decoded' }),
        make('query-encoded-twice', OFTEN, { encoding: 'again' }),
      ],
      // Where a plus stands, it is read as one of two things: that is nearer than any encoding.
      [make('query-plus-kept', NEAREST, { plus: 'plus' })],
      [
        make('query-equals-missing', OFTEN, { equals: 'before-values' }),
        make('query-equals-missing', OFTEN, { equals: 'as-sent' }),
      ],
      [
        make('query-separator', SELDOM, { separator: '&amp;' }),
        make('query-separator', RARE, { separator: ';' }),
        make('query-separator', RARE, { separator: '' }),
        make('query-separator', RARE, { separator: '\n' }),
      ],
      [make('query-question-mark', SELDOM, { prefix: '?' }), make('query-trailing', SELDOM, { prefix: '&' })],
      [
        make('query-trailing', USUAL, { suffix: '&' }),
        ...[' ', '\n', '=', '?'].map((suffix) => make('query-trailing', SELDOM, { suffix })),
      ],
      ...spellingCandidates<Query>('query', signsIn(sent.query.replace(/[=&]/g, '')), (change) => (state) => ({
        ...state,
        spelling: { ...state.spelling, ...change },
      })),
    ],
    render,
  };
}
