import { signsChangingHeaders } from './departures-shared';
import type { Departure } from './peer';
import { targetOf } from './question';

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
  signsChangingHeaders({
    does: 'Signs Cache-Control, Connection, Referer, most Sec-… and the like where they are given.',
    example: 'Cache-Control',
    signs: (name) => !IGNORED.includes(name),
  }),
];
