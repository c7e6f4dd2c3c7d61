import { link, says } from '@/testing/cases';
import { API, api, apiLink, type Example } from './example';

const inCode = (region: string, service = 'sqs') => ({
  inCode: { host: 'sqs.eu-west-1.amazonaws.com', region, service },
});

export const SCOPE_EXAMPLES: readonly Example[] = [
  ['scope-in-code', inCode('us-east-1'), inCode('eu-west-1')],
  ['scope-date', { request: link({ date: '20150831T000000Z' }) }, { request: link({ date: '20150830T235959Z' }) }],
  ['scope-parts', { request: link({ scope: '20150830/us-east-1/s3' }) }, { request: link() }],
  [
    'scope-parts-reported',
    {
      reply: says(
        'AuthorizationHeaderMalformed',
        'The authorization header is malformed; the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".',
      ),
    },
    {
      reply: says(
        'AuthorizationHeaderMalformed',
        "The authorization header is malformed; the region 'a' is wrong; expecting 'b'",
      ),
    },
  ],
  [
    'scope-region-host',
    { request: link({ host: 'bucket.s3.eu-west-1.amazonaws.com' }) },
    { request: link({ host: 'bucket.s3.amazonaws.com', scope: '20150830/eu-west-1/s3/aws4_request' }) },
  ],
  [
    'scope-region-refused',
    {
      request: apiLink,
      reply: says('SignatureDoesNotMatch', "Credential should be scoped to a valid region, not 'eu-west-1'. "),
    },
    { reply: says('SignatureDoesNotMatch', "Credential should be scoped to correct service: 'ses'. ") },
  ],
  [
    'scope-region-shape',
    { request: link({ scope: '20150830/us_east_1/s3/aws4_request' }) },
    { request: link({ scope: '20150830/us-east-1/s3/aws4_request' }) },
  ],
  [
    'scope-region-reported',
    { reply: says('AuthorizationHeaderMalformed', "the region 'us-east-1' is wrong; expecting 'eu-central-1'") },
    { reply: says('AuthorizationHeaderMalformed', 'the date is wrong') },
  ],
  [
    'scope-service-host',
    { request: link({ host: API }) },
    { request: link({ host: 'a.s3-accesspoint.us-east-1.amazonaws.com' }) },
  ],
  [
    'scope-service-name',
    { request: link({ ...api, host: 'a.test', scope: '20150830/us-east-1/email/aws4_request' }) },
    {
      request: link({
        host: 'apigateway.us-east-1.amazonaws.com',
        scope: '20150830/us-east-1/apigateway/aws4_request',
      }),
    },
  ],
  [
    'scope-service-reported',
    { reply: says('SignatureDoesNotMatch', "Credential should be scoped to correct service: 'execute-api'. ") },
    { reply: says('SignatureDoesNotMatch', 'Credential should be scoped to a valid region. ') },
  ],
  ['scope-terminator', { request: link({ scope: '20150830/us-east-1/s3/aws4request' }) }, { request: link() }],
];
