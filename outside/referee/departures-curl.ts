import { CURL } from '@/core/snippets/departures/curl';
import { IN_HEADER } from '@/testing/typed';
import { signsChangingHeaders } from './departures-shared';
import { told } from './peer';
import { EXAMPLE_URL, HEADERS_RULE, PATH_RULE, QUERY_RULE } from './sources';

export const CURL_DEPARTURES = told(CURL, {
  'path-as-written': {
    name: 'neither normalises a path nor encodes it again',
    does: 'Signs `/a%20b//c` as it is, for every service.',
    expects: 'But for S3, `/a%2520b/c`.',
    source: PATH_RULE,
    affects: 'Every service but S3 where a path has characters that are encoded, also `:` or `@`.',
    example: { ...IN_HEADER, url: 'https://api.example.com/a%20b' },
  },
  'query-as-written-unsorted': {
    name: 'signs the query as it is written, unsorted',
    does: 'Signs `?b&a=1` as `b&a=1`.',
    expects: 'Encoded strictly, sorted, `=` after a key without a value: `a=1&b=`.',
    source: QUERY_RULE,
    affects: 'Whoever does not write the query in canonical form.',
    example: { ...IN_HEADER, url: 'https://api.example.com/?b&a=1' },
  },
  'changing-headers-signed': signsChangingHeaders({
    does: 'Signs every header that is given with -H, User-Agent and X-Amzn-Trace-Id too.',
    example: 'User-Agent',
  }),
  'repeats-by-line': {
    name: 'signs every repeat of a header in a line of its own',
    does: 'Signs `x-a:1` and `x-a:2`, and `x-a;x-a` as their names.',
    expects: 'One line, `x-a:1,2`, and one name.',
    source: HEADERS_RULE,
    affects: 'Repeated headers.',
    example: {
      ...IN_HEADER,
      url: EXAMPLE_URL,
      headers: [
        ['x-a', '1'],
        ['x-a', '2'],
      ],
    },
  },
  'empty-header-with-semicolon': {
    name: 'signs the semicolon of an empty header',
    does: 'For -H "x-a;", its own spelling of an empty header, signs the line `x-a;` without a colon, and `x-a;` as its name.',
    expects: 'The line `x-a:`, and the name `x-a`.',
    source: HEADERS_RULE,
    affects: 'Empty headers.',
    example: { ...IN_HEADER, url: EXAMPLE_URL, headers: [['x-a', '']] },
  },
  'lines-sorted': {
    name: 'sorts header lines as a whole',
    does: 'Sorts `x-a-b:2` before `x-a:1`, since `-` comes before `:`.',
    expects: 'Sorted by name: `x-a` first.',
    source: HEADERS_RULE,
    affects: 'A header whose name begins with all of another’s, then `-`: `x-amz-meta-a` beside `x-amz-meta-a-b`.',
    example: {
      ...IN_HEADER,
      url: EXAMPLE_URL,
      headers: [
        ['x-a', '1'],
        ['x-a-b', '2'],
      ],
    },
  },
});
