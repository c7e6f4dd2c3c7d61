import { RUBY } from '@/core/snippets/departures/ruby';
import { IN_HEADER } from '@/testing/typed';
import { NEVER_NORMALISES, signsChangingHeaders } from './departures-shared';
import { told } from './peer';
import { EXAMPLE_URL, HEADERS_RULE, QUERY_RULE } from './sources';

export const RUBY_DEPARTURES = told(RUBY, {
  'key-with-and-without-value': {
    name: 'fails where a key stands with and without a value',
    does: 'Raises “comparison of Array with Array failed” for `a&a=1`, and for a parameter without a name.',
    expects: 'A key without a value is one with an empty value; it sorts before the others.',
    source: QUERY_RULE,
    affects: 'Whoever repeats a key, once without a value.',
    example: { ...IN_HEADER, url: 'https://api.example.com/?a&a=1' },
    saying: /comparison of Array with Array failed/,
  },
  'never-normalises': NEVER_NORMALISES,
  'query-as-written': {
    name: 'signs the query as it is written',
    does: 'Neither decodes nor encodes: `a=(1)` is signed with its brackets.',
    expects: 'Every byte but A-Z a-z 0-9 - . _ ~ percent-encoded: `a=%281%29`.',
    source: QUERY_RULE,
    affects: 'URLs that were not encoded strictly: `:` `/` `,` `*` `(` `)` and lower-case `%2f`.',
    example: { ...IN_HEADER, url: 'https://api.example.com/?a=(1)' },
  },
  'changing-headers-signed': signsChangingHeaders({
    does: 'Signs Cache-Control, Connection, Referer, User-Agent, Sec-… and the like where they are given.',
    example: 'User-Agent',
  }),
  'quoted-values-unfolded': {
    name: 'leaves quoted values as they are',
    does: 'Folds no white space in a value that begins and ends with a quotation mark.',
    expects: 'Runs of spaces become one space, in quotation marks too.',
    source: HEADERS_RULE,
    affects: 'Headers such as Content-Disposition with two spaces in quotation marks.',
    example: { ...IN_HEADER, url: EXAMPLE_URL, headers: [['x-a', '"a  b"']] },
  },
});
