import { AWSCRT } from '@/core/snippets/departures/awscrt';
import { signsChangingHeaders } from './departures-shared';
import { told } from './peer';

export const AWSCRT_DEPARTURES = told(AWSCRT, {
  'colon-before-slash': {
    name: 'takes a colon before a slash for the end of a scheme',
    does: 'Fails for a path like `/v1:/x`, or such a query: it reads the request target as a URL.',
    expects: 'A colon may stand in a path and in a query.',
    source: 'RFC 9112, section 3.2.1; RFC 3986, sections 3.3 and 3.4',
    affects: 'Targets in which the first `:` comes right before `/`.',
    example: { url: 'https://api.example.com/a:/b' },
    saying: /AWS_ERROR_MALFORMED_INPUT_STRING/,
  },
  'changing-headers-signed': signsChangingHeaders({
    does: 'Signs Cache-Control, Connection, Referer, most Sec-… and the like where they are given.',
    example: 'Cache-Control',
  }),
});
