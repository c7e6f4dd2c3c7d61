import type { HeaderList } from '@/core/model/headers';
import { general, s3, wanted } from './wanted';

const withHeaders = (...headers: HeaderList) => general('/', { headers });

export const HEADERS = [
  wanted('a header is signed in lower case', withHeaders(['X-Custom', 'Value'])),
  wanted('headers are sorted by name', withHeaders(['x-b', '2'], ['x-a', '1'])),
  wanted('headers are sorted in lower case', withHeaders(['X-B', '2'], ['x-a', '1'], ['X-C', '3'])),
  wanted('a header sorts before a longer one that begins with it', withHeaders(['x-a-b', '2'], ['x-a', '1'])),
  wanted('headers sort before and behind Host', withHeaders(['zebra', '2'], ['accept', '*/*'])),
  wanted('space around a value is trimmed', withHeaders(['x-a', '  value  '])),
  wanted('spaces within a value are one', withHeaders(['x-a', 'a   b  c'])),
  wanted('a tab is a space', withHeaders(['x-a', '\ta\t b\t'])),
  wanted('spaces in quotation marks are one too', withHeaders(['x-a', '"a  b"'])),
  wanted('a header without a value is signed empty', withHeaders(['x-a', ''])),
  wanted('a header of white space alone is signed empty', withHeaders(['x-a', '   '])),
  wanted('a repeated header is joined with a comma', withHeaders(['x-a', '1'], ['x-a', '2'])),
  wanted('a repeated header keeps its order', withHeaders(['x-a', '2'], ['X-A', '1'], ['x-a', '3'])),
  wanted('a repeated header keeps a value twice', withHeaders(['x-a', '2'], ['x-a', '2'], ['x-a', '1'])),
  wanted('a repeated header is trimmed value by value', withHeaders(['x-a', ' 1 '], ['x-a', ' 2 '])),
  wanted('a comma within a value stays', withHeaders(['x-a', '1, 2,3'])),
  wanted('a colon within a value stays', withHeaders(['x-a', 'a:b: c'])),
  wanted('Content-Type is signed', withHeaders(['Content-Type', 'application/json; charset=utf-8'])),
  wanted('Range is signed', withHeaders(['Range', 'bytes=0-9'])),
  wanted('If-None-Match is signed', withHeaders(['If-None-Match', '"etag"'])),
  wanted('Content-MD5 is signed', withHeaders(['Content-MD5', '1B2M2Y8AsgTpgAmY7PhCfg=='])),
  wanted('User-Agent is not signed', withHeaders(['User-Agent', 'a/1'])),
  wanted('X-Amzn-Trace-Id is not signed', withHeaders(['X-Amzn-Trace-Id', 'Root=1-2'])),
  wanted('Expect is not signed', withHeaders(['Expect', '100-continue'])),
  wanted('Connection is not signed', withHeaders(['Connection', 'close']), {
    fewer: 'signers differ: these leave it out, the others sign it',
  }),
  wanted('a target is signed', withHeaders(['X-Amz-Target', 'DynamoDB_20120810.ListTables'])),
  wanted('every character of a name may stand in one', withHeaders(['a.b_c~d', '1'])),
  wanted('a Host of one’s own is signed in its place', withHeaders(['Host', 'db.internal:3306'])),
  wanted('X-Amz headers of an S3 link are parameters', s3('/k', { headers: [['X-Amz-Acl', 'public-read']] })),
  wanted('X-Amz headers of an S3 link keep their case', s3('/k', { headers: [['x-amz-meta-a', 'b c']] })),
  wanted(
    'other headers of an S3 link stay headers',
    s3('/k', { method: 'PUT', headers: [['Content-Type', 'text/plain']] }),
  ),
];
