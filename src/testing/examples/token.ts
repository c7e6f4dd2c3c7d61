import { headed, link, says } from '@/testing/cases';
import { ASIA, credentials, type Example, names } from './example';

export const TOKEN_EXAMPLES: readonly Example[] = [
  [
    'token-differs',
    { request: link({ token: 'one' }), credentials: { ...credentials, sessionToken: 'two' } },
    { request: link({ token: 'one' }), credentials: { ...credentials, sessionToken: 'one' } },
  ],
  ['token-encoding', { request: link({ token: 'a%252B' }) }, { request: link({ token: 'a%2B' }) }],
  [
    'token-expired',
    { reply: says('ExpiredToken', 'The provided token has expired.') },
    { reply: says('AccessDenied', 'Request has expired') },
  ],
  [
    'token-invalid',
    { reply: says('UnrecognizedClientException', 'The security token included in the request is invalid.') },
    { reply: says('ExpiredTokenException', 'The security token included in the request is expired') },
  ],
  ['token-missing', { request: link({ key: ASIA }) }, { request: link({ key: ASIA, token: 't' }) }],
  [
    'token-signed-for-iot',
    { request: link({ token: 't', scope: '20150830/us-east-1/iotdevicegateway/aws4_request' }) },
    { request: link({ after: 'X-Amz-Security-Token=t', scope: '20150830/us-east-1/iotdevicegateway/aws4_request' }) },
  ],
  [
    'token-twice',
    { request: link({ token: 't', method: 'GET', headers: [['x-amz-security-token', 't']] }) },
    { request: link({ token: 't' }) },
  ],
  [
    'token-unsigned',
    { request: headed({ token: 't' }) },
    { request: headed({ token: 't', names: names('x-amz-security-token') }) },
  ],
  [
    'token-with-long-term-key',
    { request: link({ key: 'AKIAIOSFODNN7EXAMPLE', token: 't' }) },
    { request: link({ key: 'AKIAIOSFODNN7EXAMPLE' }) },
  ],
];
