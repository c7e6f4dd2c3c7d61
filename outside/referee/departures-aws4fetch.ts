import { AWS4FETCH } from '@/core/snippets/departures/aws4fetch';
import { IN_HEADER, S3 } from '@/testing/typed';
import { KEEPS_FIRST_FOR_S3, signsChangingHeaders } from './departures-shared';
import { told } from './peer';
import { EXAMPLE_URL, HEADERS_RULE, QUERY_RULE, S3_KEYS, SIGNED_RULE } from './sources';

export const AWS4FETCH_DEPARTURES = told(AWS4FETCH, {
  'dot-segments-resolved': {
    name: 'resolves dot segments in S3 keys',
    does: 'Reads the URL as browsers do: `/a/../b` becomes `/b`, signed and sent.',
    expects: '`/a/../b`: S3 normalises no key.',
    source: S3_KEYS,
    affects: 'S3 keys with a segment `.` or `..`: another object is asked for.',
    example: { ...S3, url: 'https://b.s3.amazonaws.com/a/../b' },
  },
  'no-utf8-encoded-twice': {
    name: 'encodes twice an S3 key that is not UTF-8',
    does: 'Signs `/%FF` as `/%25FF`.',
    expects: '`/%FF`, as it is on the wire.',
    source: S3_KEYS,
    affects: 'Paths to S3-compatible stores whose octets are not UTF-8.',
    example: { ...S3, url: 'https://b.s3.amazonaws.com/%FF' },
  },
  'keeps-first-for-s3': KEEPS_FIRST_FOR_S3,
  'drops-nameless': {
    name: 'drops parameters without a name',
    does: 'Signs nothing for `=1`, and sends it.',
    expects: '`=1`, before all others.',
    source: QUERY_RULE,
    affects: 'URLs with a parameter that has no name.',
    example: { ...IN_HEADER, url: 'https://api.example.com/?=1' },
  },
  'content-type-and-range-unsigned': {
    name: 'leaves Content-Type and Range unsigned',
    does: 'Does not sign them, unless told to sign all headers.',
    expects: 'Content-Type is to be signed where it is sent.',
    source: SIGNED_RULE,
    affects: 'Links that shall bind an upload to a type: they do not.',
    example: { ...IN_HEADER, url: EXAMPLE_URL, headers: [['Content-Type', 'text/plain']] },
  },
  'changing-headers-signed': signsChangingHeaders({
    does: 'Signs Cache-Control, Referer, Sec-… and the like where they are given.',
    example: 'Cache-Control',
  }),
  'repeats-with-space': {
    name: 'joins repeated headers with a comma and a space',
    does: 'Signs `1, 2`, as Headers of the Fetch standard joins.',
    expects: '`1,2` where two lines are sent; `1, 2` only where one is.',
    source: HEADERS_RULE,
    affects: 'Nobody whose client sends the joined line, as fetch does.',
    example: {
      ...IN_HEADER,
      url: EXAMPLE_URL,
      headers: [
        ['x-a', '1'],
        ['x-a', '2'],
      ],
    },
  },
});
