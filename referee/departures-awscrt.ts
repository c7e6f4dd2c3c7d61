import { IN_HEADER } from '@/testing/typed';
import { signingAlso } from './changes';
import type { Departure } from './peer';
import { targetOf } from './question';
import { EITHER_IS_ACCEPTED, EXAMPLE_URL, SIGNED_RULE } from './sources';

const IGNORED = [
  'expect',
  'sec-websocket-key',
  'sec-websocket-protocol',
  'sec-websocket-version',
  'upgrade',
  'user-agent',
  'x-amzn-trace-id',
];

export const AWSCRT_DEPARTURES: readonly Departure[] = [
  {
    name: 'takes a colon before a slash for the end of a scheme',
    does: 'Fails for a path like `/v1:/x`, or such a query: it reads the request target as a URL.',
    expects: 'A colon may stand in a path and in a query.',
    source: 'RFC 9112, section 3.2.1; RFC 3986, sections 3.3 and 3.4',
    affects: 'Targets in which the first `:` comes right before `/`.',
    example: { url: 'https://api.example.com/a:/b' },
    refuses: (q) => /^[^:]*:\/(?!\/)/.test(targetOf(q)),
    saying: /AWS_ERROR_MALFORMED_INPUT_STRING/,
  },
  {
    name: 'signs headers that change on the way',
    does: 'Signs Cache-Control, Connection, Referer, most Sec-… and the like where they are given.',
    expects: EITHER_IS_ACCEPTED,
    source: SIGNED_RULE,
    affects: 'Requests through proxies that rewrite such a header.',
    example: { ...IN_HEADER, url: EXAMPLE_URL, headers: [['Cache-Control', 'a']] },
    signs: (c, q) => signingAlso(c, q, (name) => !IGNORED.includes(name)),
  },
];
