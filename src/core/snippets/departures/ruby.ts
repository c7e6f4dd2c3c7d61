import type { Asked } from '@/core/snippets/asked';
import { asWritten, inOrder, writingValues } from './changes';
import type { DepartureRule } from './departure';
import { NEVER_NORMALISES, signsChangingHeaders } from './shared';

/** What Ruby's `split('=')` makes of a pair: empty pieces at the end are dropped, so a name or a value may be nil. */
function split(pair: string): readonly [name: string | undefined, value: string | undefined] {
  const pieces = pair.split('=');
  while (pieces.at(-1) === '') pieces.pop();
  return [pieces[0], pieces[1]];
}

/** The order of the gem, where nothing that is nil meets what is not. */
function byPieces(a: string, b: string): number {
  const [aName = '', aValue = ''] = split(a);
  const [bName = '', bValue = ''] = split(b);
  return inOrder(aName, bName) || inOrder(aValue, bValue);
}

/** Whether sorting compares nil with a text: a nameless parameter among others, or a key with and without a value. */
function comparesNil({ query, expires }: Asked): boolean {
  const pairs = query.map(split);
  const names = new Set([...pairs.map(([name]) => name), ...(expires === undefined ? [] : ['X-Amz-Date'])]);
  if (names.has(undefined) && names.size > 1) return true;
  return pairs.some(([name, value]) => value === undefined && pairs.some(([n, v]) => n === name && v !== undefined));
}

/** Of the gem aws-sigv4, in the order in which they act on a canonical request. */
export const RUBY: readonly DepartureRule[] = [
  { id: 'key-with-and-without-value', refuses: comparesNil },
  NEVER_NORMALISES,
  { id: 'query-as-written', outcome: 'refused', signs: (c, q) => asWritten(c, q, byPieces) },
  signsChangingHeaders((name) => name !== 'x-amzn-trace-id' && name !== 'expect'),
  {
    id: 'quoted-values-unfolded',
    outcome: 'refused',
    signs: (c, q) => writingValues(c, q, ([value = '']) => (/^".*"$/.test(value) ? value : undefined)),
  },
];
