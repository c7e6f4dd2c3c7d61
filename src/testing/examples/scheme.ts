import { link, MISMATCH, says } from '@/testing/cases';
import type { Example } from './example';

export const SCHEME_EXAMPLES: readonly Example[] = [
  [
    'scheme-checked-as-v2',
    { reply: { ...MISMATCH, stringToSign: 'GET\n\n\n1440938160\n/bucket/a.txt' } },
    {
      reply: {
        ...MISMATCH,
        stringToSign: 'AWS4-HMAC-SHA256\n20150830T123600Z\n20150830/us-east-1/s3/aws4_request\n00',
      },
    },
  ],
  ['scheme-cloudfront', { foreign: ['cloudfront-url'] }, { foreign: ['goog4'] }],
  ['scheme-google', { foreign: ['goog2'] }, { foreign: ['aws-v2-query'] }],
  ['scheme-other-cloud', { foreign: ['azure-sas'] }, { foreign: ['goog4'] }],
  ['scheme-x509', { foreign: ['aws4-x509'] }, { foreign: ['oss4'] }],
  ['scheme-v2', { foreign: ['aws-v2-query'] }, { foreign: ['goog2'] }],
  [
    'scheme-v4-required',
    {
      reply: says(
        'InvalidRequest',
        'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.',
      ),
    },
    { reply: says('InvalidRequest', 'Missing required header') },
  ],
  ['scheme-v4a-needed', { request: link({ host: 'mfzwi.accesspoint.s3-global.amazonaws.com' }) }, { request: link() }],
  [
    'scheme-v4a',
    { request: link({ algorithm: 'AWS4-ECDSA-P256-SHA256', scope: '20150830/s3/aws4_request' }) },
    { request: link() },
  ],
];
