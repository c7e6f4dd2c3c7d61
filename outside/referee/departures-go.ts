import { GO } from '@/core/snippets/departures/go';
import { IN_HEADER } from '@/testing/typed';
import { NEVER_NORMALISES, signsChangingHeaders } from './departures-shared';
import { told } from './peer';
import { EITHER_IS_ACCEPTED, EXAMPLE_URL, HEADERS_RULE, QUERY_RULE, SIGNED_RULE } from './sources';

export const GO_DEPARTURES = told(GO, {
  'drops-semicolons': {
    name: 'drops parameters with a raw semicolon',
    does: 'Leaves a parameter with a raw `;` out of what is signed and sent, silently (net/url since Go 1.17).',
    expects: '`;` is a character like others, signed as %3B.',
    source: QUERY_RULE,
    affects: 'URLs with a raw `;` in the query.',
    example: { ...IN_HEADER, url: 'https://api.example.com/?a=1;b' },
  },
  'query-sorted-decoded': {
    name: 'sorts the query before encoding it',
    does: 'Sorts names and values decoded, so that `z` stands before `é`.',
    expects: 'The encoded forms are sorted: `%C3%A9` before `z`.',
    source: QUERY_RULE,
    affects: 'Repeated keys, or names, of which one has to be encoded.',
    example: { ...IN_HEADER, url: 'https://api.example.com/?k=z&k=%C3%A9' },
  },
  'never-normalises': NEVER_NORMALISES,
  'changing-headers-signed': signsChangingHeaders({
    does: 'Signs Cache-Control, Connection, Expect, Referer, Sec-… and the like where they are given.',
    example: 'Cache-Control',
  }),
  'content-length-signed': {
    name: 'signs Content-Length',
    does: 'Signs the length of a body that is not empty, in links too.',
    expects: EITHER_IS_ACCEPTED,
    source: SIGNED_RULE,
    affects: 'Links for an upload: whoever opens one has to send just as many bytes.',
    example: { ...IN_HEADER, url: EXAMPLE_URL, method: 'PUT', text: 'a' },
  },
  'tabs-unfolded': {
    name: 'folds spaces but not tabs',
    does: 'Leaves tabs inside a header’s value.',
    expects: 'Runs of white space become one space.',
    source: HEADERS_RULE,
    affects: 'Header values with a tab inside.',
    example: { ...IN_HEADER, url: EXAMPLE_URL, headers: [['x-a', 'a\tb']] },
  },
});
