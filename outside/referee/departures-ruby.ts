import { IN_HEADER } from '@/testing/typed';
import { asWritten, inOrder, writingValues } from './changes';
import { NEVER_NORMALISES, signsChangingHeaders } from './departures-shared';
import type { Departure } from './peer';
import type { Question } from './question';
import { EXAMPLE_URL, HEADERS_RULE, QUERY_RULE } from './sources';

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
function comparesNil({ query, expires }: Question): boolean {
  const pairs = query.map(split);
  const names = new Set([...pairs.map(([name]) => name), ...(expires === undefined ? [] : ['X-Amz-Date'])]);
  if (names.has(undefined) && names.size > 1) return true;
  return pairs.some(([name, value]) => value === undefined && pairs.some(([n, v]) => n === name && v !== undefined));
}

export const RUBY_DEPARTURES: readonly Departure[] = [
  {
    name: 'fails where a key stands with and without a value',
    does: 'Raises “comparison of Array with Array failed” for `a&a=1`, and for a parameter without a name.',
    expects: 'A key without a value is one with an empty value; it sorts before the others.',
    source: QUERY_RULE,
    affects: 'Whoever repeats a key, once without a value.',
    example: { ...IN_HEADER, url: 'https://api.example.com/?a&a=1' },
    refuses: comparesNil,
    saying: /comparison of Array with Array failed/,
  },
  NEVER_NORMALISES,
  {
    name: 'signs the query as it is written',
    does: 'Neither decodes nor encodes: `a=(1)` is signed with its brackets.',
    expects: 'Every byte but A-Z a-z 0-9 - . _ ~ percent-encoded: `a=%281%29`.',
    source: QUERY_RULE,
    affects: 'URLs that were not encoded strictly: `:` `/` `,` `*` `(` `)` and lower-case `%2f`.',
    example: { ...IN_HEADER, url: 'https://api.example.com/?a=(1)' },
    signs: (c, q) => asWritten(c, q, byPieces),
  },
  signsChangingHeaders({
    does: 'Signs Cache-Control, Connection, Referer, User-Agent, Sec-… and the like where they are given.',
    example: 'User-Agent',
    signs: (name) => name !== 'x-amzn-trace-id' && name !== 'expect',
  }),
  {
    name: 'leaves quoted values as they are',
    does: 'Folds no white space in a value that begins and ends with a quotation mark.',
    expects: 'Runs of spaces become one space, in quotation marks too.',
    source: HEADERS_RULE,
    affects: 'Headers such as Content-Disposition with two spaces in quotation marks.',
    example: { ...IN_HEADER, url: EXAMPLE_URL, headers: [['x-a', '"a  b"']] },
    signs: (c, q) => writingValues(c, q, ([value = '']) => (/^".*"$/.test(value) ? value : undefined)),
  },
];
