import { BOTOCORE } from '@/core/snippets/departures/botocore';
import { IN_HEADER } from '@/testing/typed';
import { signsChangingHeaders } from './departures-shared';
import { told } from './peer';
import { QUERY_RULE } from './sources';

export const BOTOCORE_DEPARTURES = told(BOTOCORE, {
  'keeps-first': {
    name: 'keeps the first of repeated keys',
    does: 'A link keeps only the first value of a key, in what is signed and in the URL.',
    expects: 'Every value of a repeated key, sorted.',
    source: QUERY_RULE,
    affects: 'Links with repeated keys: the request means something else.',
    example: { url: 'https://api.example.com/?a=1&a=2' },
  },
  'query-as-written': {
    name: 'signs the query as it is written',
    does: 'With headers, neither decodes nor encodes: `a=(1)` is signed with its brackets.',
    expects: 'Every byte but A-Z a-z 0-9 - . _ ~ percent-encoded: `a=%281%29`.',
    source: QUERY_RULE,
    affects: 'Who hands AWSRequest a URL that was not encoded strictly; its own clients encode.',
    example: { ...IN_HEADER, url: 'https://api.example.com/?a=(1)' },
  },
  'changing-headers-signed': signsChangingHeaders({
    does: 'Signs Cache-Control, Connection, Referer, Sec-… and the like where they are given.',
    example: 'Cache-Control',
  }),
});
