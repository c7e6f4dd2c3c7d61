import { AWS4 } from '@/core/snippets/departures/aws4';
import { IN_HEADER, S3 } from '@/testing/typed';
import { KEEPS_FIRST_FOR_S3, signsChangingHeaders } from './departures-shared';
import { told } from './peer';
import { EITHER_IS_ACCEPTED, EXAMPLE_URL, QUERY_RULE, S3_KEYS, SIGNED_RULE } from './sources';

export const AWS4_DEPARTURES = told(AWS4, {
  'no-utf8-fails': {
    name: 'fails for an S3 key that is not UTF-8',
    does: 'Throws “URI malformed” for `/%FF`.',
    expects: 'Octets are encoded as they are.',
    source: S3_KEYS,
    affects: 'Paths to S3-compatible stores whose octets are not UTF-8.',
    example: { ...S3, url: 'https://b.s3.amazonaws.com/%FF' },
    saying: /URI malformed/,
  },
  'keeps-first-for-s3': KEEPS_FIRST_FOR_S3,
  'drops-nameless': {
    name: 'drops parameters without a name',
    does: 'Signs nothing for `=1`.',
    expects: '`=1`, before all others.',
    source: QUERY_RULE,
    affects: 'URLs with a parameter that has no name.',
    example: { ...IN_HEADER, url: 'https://api.example.com/?=1' },
  },
  'range-unsigned': {
    name: 'leaves Range unsigned',
    does: 'Does not sign Range.',
    expects: EITHER_IS_ACCEPTED,
    source: SIGNED_RULE,
    affects: 'Nobody, until a policy wants it signed.',
    example: { ...IN_HEADER, url: EXAMPLE_URL, headers: [['Range', 'bytes=0-1']] },
  },
  'names-of-javascript-unsigned': {
    name: 'leaves headers unsigned that are named as JavaScript’s own',
    does: 'Does not sign a header named `constructor`, since its list of ignored names is a plain object.',
    expects: 'It is a header like others.',
    source: SIGNED_RULE,
    affects: 'Headers named constructor, valueOf and the like.',
    example: { ...IN_HEADER, url: EXAMPLE_URL, headers: [['constructor', 'a']] },
  },
  'changing-headers-signed': signsChangingHeaders({
    does: 'Signs Cache-Control, Referer, Sec-… and the like where they are given.',
    example: 'Cache-Control',
  }),
  'adds-type-and-length': {
    name: 'adds Content-Type and Content-Length to a body',
    does: 'With headers, adds the type of a form and the length to a body without them, and signs both.',
    expects: EITHER_IS_ACCEPTED,
    source: SIGNED_RULE,
    affects: 'Who sends the body with another type than the one it added.',
    example: { ...IN_HEADER, method: 'POST', text: 'a' },
  },
});
