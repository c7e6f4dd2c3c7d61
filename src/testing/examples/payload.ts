import { EMPTY_HASH, headed, MISMATCH, plain, SIGNATURE, says, sha256 } from '@/testing/cases';
import { api, type Example, posted, same } from './example';

const unsignedPayload = { headers: [['x-amz-content-sha256', 'UNSIGNED-PAYLOAD']] } as const;
const chunked = { headers: [['x-amz-content-sha256', 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD']] } as const;
/** A domain of OpenSearch, which reads the body of a GET. */
const search = {
  host: 'search-logs-abc.us-east-1.es.amazonaws.com',
  scope: '20150830/us-east-1/es/aws4_request',
} as const;
/** An object of MediaStore, whose body need not be signed. */
const media = {
  host: 'abc.data.mediastore.us-east-1.amazonaws.com',
  scope: '20150830/us-east-1/mediastore/aws4_request',
} as const;
const noHash = (change: object) => {
  const request = headed(change);
  return { ...request, headers: request.headers.filter(([name]) => name !== 'x-amz-content-sha256') };
};

const CHUNK_LINES = ['20150830T123600Z', '20150830/us-east-1/s3/aws4_request', SIGNATURE, EMPTY_HASH, EMPTY_HASH];

export const PAYLOAD_EXAMPLES: readonly Example[] = [
  [
    'payload-behind-oac',
    { request: plain('d1.cloudfront.net', '/', 'POST', [['accept', '*/*']]), reply: MISMATCH },
    { request: plain('d1.cloudfront.net', '/', 'POST', [['x-amz-content-sha256', EMPTY_HASH]]), reply: MISMATCH },
  ],
  [
    'payload-decoded-length',
    { request: headed(chunked) },
    { request: headed({ headers: [...chunked.headers, ['x-amz-decoded-content-length', '5']] }) },
  ],
  ['payload-get-with-body', { request: headed({ body: 'hello' }) }, { request: headed({ ...search, body: 'hello' }) }],
  [
    'payload-hash-of-other-body',
    { request: posted({ headers: [['x-amz-content-sha256', EMPTY_HASH]] }) },
    { request: posted() },
  ],
  [
    'payload-hash-reported',
    { reply: says('XAmzContentSHA256Mismatch', '', { fields: [['ClientComputedContentSHA256', EMPTY_HASH]] }) },
    { reply: MISMATCH },
  ],
  [
    'payload-hashed-otherwise',
    { request: posted(), hashed: (text) => text.replaceAll(sha256('hello'), EMPTY_HASH) },
    { request: posted(), hashed: same },
  ],
  [
    'payload-header-required',
    { request: noHash({ names: 'host;x-amz-date' }) },
    { request: noHash({ ...api, names: 'host;x-amz-date' }) },
  ],
  [
    'payload-in-transit',
    { request: posted(), received: (text) => text.replaceAll(sha256('hello'), EMPTY_HASH) },
    { request: posted(), received: same },
  ],
  [
    'payload-chunk-refused',
    {
      reply: says('SignatureDoesNotMatch', '', {
        stringToSign: ['AWS4-HMAC-SHA256-PAYLOAD', ...CHUNK_LINES].join('\n'),
      }),
    },
    { reply: says('SignatureDoesNotMatch', '', { stringToSign: ['AWS4-HMAC-SHA256', ...CHUNK_LINES].join('\n') }) },
  ],
  [
    'payload-unsigned-refused',
    { request: headed({ ...api, ...unsignedPayload }) },
    { request: headed({ ...media, ...unsignedPayload }) },
  ],
];
