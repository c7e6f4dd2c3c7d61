import { headed, link, plain, SIGNATURE, says } from '@/testing/cases';
import type { Example } from './example';

export const AUTHORIZATION_EXAMPLES: readonly Example[] = [
  ['authorization-algorithm', { request: link({ algorithm: 'AWS4-HMAC-SHA1' }) }, { request: link() }],
  [
    'authorization-commas',
    {
      request: headed({
        headers: [
          [
            'Authorization',
            `AWS4-HMAC-SHA256 Credential=A/20150830/us-east-1/s3/aws4_request SignedHeaders=host Signature=${SIGNATURE}`,
          ],
        ],
      }),
    },
    { request: headed() },
  ],
  [
    'authorization-other-scheme',
    {
      request: headed({
        headers: [
          [
            'Authorization',
            `Bearer AWS4-HMAC-SHA256 Credential=A/20150830/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=${SIGNATURE}`,
          ],
        ],
      }),
    },
    { request: headed() },
  ],
  [
    'authorization-host-not-signed',
    { request: link({ names: 'x-amz-acl' }) },
    { request: link({ names: 'host;x-amz-acl' }) },
  ],
  [
    'authorization-incomplete',
    {
      request: headed({
        headers: [['Authorization', 'AWS4-HMAC-SHA256 Credential=A/20150830/us-east-1/s3/aws4_request']],
      }),
    },
    { request: headed() },
  ],
  [
    'authorization-line-break',
    { request: headed({ key: 'AKID\n' }) },
    {
      request: headed({
        headers: [
          [
            'Authorization',
            `AWS4-HMAC-SHA256 Credential=A/20150830/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=${SIGNATURE}\n`,
          ],
        ],
      }),
    },
  ],
  [
    'authorization-not-key-value',
    {
      reply: says(
        'IncompleteSignature',
        "'/20210316/us-east-1/sts/aws4_request' not a valid key=value pair (missing equal-sign)",
      ),
    },
    { reply: says('IncompleteSignature', "'eyJ0' not a valid key=value pair in Authorization header: 'Bearer eyJ0'") },
  ],
  [
    'authorization-not-signed',
    { request: plain('bucket.s3.us-east-1.amazonaws.com', '/a') },
    { request: plain('bucket.s3.us-east-1.amazonaws.com', '/a', 'OPTIONS') },
  ],
  [
    'authorization-refused-by-client',
    {
      reply: says(
        undefined,
        'net/http: invalid header field value "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\\n/20150830/us-east-1/s3/aws4_request, SignedHeaders=host" for key Authorization',
      ),
    },
    { reply: says('InvalidArgument', 'Unsupported header value') },
  ],
  ['authorization-quoted', { request: headed({ signature: `"${SIGNATURE}"` }) }, { request: headed() }],
  [
    'authorization-signature-shape',
    { request: link({ signature: SIGNATURE.slice(1) }) },
    { request: link({ signature: SIGNATURE.slice(0, 39) }) },
  ],
  ['authorization-signed-headers-names', { request: headed({ names: 'host;;x-amz-date' }) }, { request: headed() }],
  [
    'authorization-signed-headers-order',
    { request: headed({ names: 'x-amz-date;host' }) },
    { request: headed({ names: 'host;x-amz-date' }) },
  ],
  [
    'authorization-twice',
    {
      request: headed({
        headers: [
          ['X-Amz-Date', '20150830T123600Z'],
          ['x-amz-date', '20150830T123601Z'],
        ],
      }),
    },
    { request: headed() },
  ],
  [
    'authorization-two-mechanisms',
    { request: link({ method: 'GET', headers: [['Authorization', 'Bearer x']] }) },
    { request: headed() },
  ],
  [
    'authorization-unread',
    { request: plain('bucket.s3.us-east-1.amazonaws.com', '/a'), isSignatureUnread: true },
    { request: headed(), isSignatureUnread: true },
  ],
];
