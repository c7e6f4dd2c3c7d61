import { EMPTY_SHA256 } from '@/core/model/body';
import { type CorpusEntry, entry, searched } from '@/testing/corpus/entry';
import {
  both,
  CURL,
  call,
  canonical,
  curlOf,
  JSON_ERROR,
  refusalInJson,
  sign,
  swap,
  upload,
  XML,
  xml,
} from '@/testing/corpus/exchange';
import { S3_HOST, SECRET } from '@/testing/corpus/parts';

const bodied = call({ method: 'POST', body: '{"order":17}' });
const empty = { payload: () => EMPTY_SHA256 };
/** A body in chunks, signed with the seed signature. */
const chunked = call({
  method: 'PUT',
  host: S3_HOST,
  path: '/a.pdf',
  region: 'eu-west-3',
  service: 's3',
  headers: [['x-amz-content-sha256', 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD']],
});

export const PAYLOAD_FAULTS = {
  'hash of the payload': [
    entry(
      'an upload, and the hash of the body that S3 received',
      both(
        curlOf(upload()),
        xml(
          'XAmzContentSHA256Mismatch',
          "The provided 'x-amz-content-sha256' header does not match what was computed.",
          ['ClientComputedContentSHA256', 'a'.repeat(64)],
          ['S3ComputedContentSHA256', 'b'.repeat(64)],
        ),
      ),
      ['payload-hash-reported'],
      CURL,
      XML,
    ),
    entry(
      'a call whose body was lost on its way',
      both(curlOf(bodied), refusalInJson(bodied, canonical(bodied, /[0-9a-f]{64}$/, empty.payload()))),
      ['payload-in-transit'],
      CURL,
      JSON_ERROR,
    ),
    entry(
      'an upload with the hash of another body',
      swap(curlOf(upload()), 'quarterly figures', 'yearly figures'),
      ['payload-hash-of-other-body'],
      CURL,
    ),
    entry(
      'a function URL, called with UNSIGNED-PAYLOAD',
      curlOf(
        call({
          host: 'abcdefghijklmnop.lambda-url.eu-west-3.on.aws',
          path: '/',
          region: 'eu-west-3',
          service: 'lambda',
          headers: [['x-amz-content-sha256', 'UNSIGNED-PAYLOAD']],
        }),
      ),
      ['payload-unsigned-refused'],
      CURL,
    ),
    entry(
      'an unsigned POST through CloudFront, which signs for it',
      both(
        `curl -X POST 'https://d111111abcdef8.cloudfront.net/orders' -H 'content-type: application/json' -d '{}'`,
        JSON.stringify({ message: 'The request signature we calculated does not match the signature you provided.' }),
      ),
      ['payload-behind-oac'],
      CURL,
      JSON_ERROR,
    ),
    searched(
      SECRET,
      'payload-empty',
      entry('a call whose signer hashed no body', curlOf(bodied, sign(bodied, empty)), [], CURL),
    ),
  ],
  'body in chunks': [
    entry('an upload in chunks without the length of its body', curlOf(chunked), ['payload-decoded-length'], CURL),
  ],
} satisfies Readonly<Record<string, readonly CorpusEntry[]>>;
