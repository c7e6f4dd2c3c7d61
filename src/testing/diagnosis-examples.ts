import type { DiagnosisCode } from '@/core/diagnosing/rules/all';
import { EMPTY_HASH, headed, link, MISMATCH, NOW, type Pasted, plain, SIGNATURE, says, sha256 } from './cases';

/** A code, what makes its rule find it, and a near miss that must not. */
type Example = readonly [code: DiagnosisCode, found: Pasted, nearMiss: Pasted];

const API = 'x8j638cwtf.execute-api.us-east-1.amazonaws.com';
const api = { host: API, scope: '20150830/us-east-1/execute-api/aws4_request' } as const;
const rds = {
  host: 'db.abc.us-east-1.rds.amazonaws.com:3306',
  scope: '20150830/us-east-1/rds-db/aws4_request',
} as const;
const apiLink = link(api);
const names = (more: string): string => `${more};host;x-amz-content-sha256;x-amz-date`.split(';').sort().join(';');

/** Replaces what must be there. */
const swap = (from: string | RegExp, to: string) => (text: string) => {
  const swapped = text.replace(from, to);
  if (swapped === text && text !== '') throw new Error(`nothing to replace by ${to}`);
  return swapped;
};

const same = (text: string): string => text;
const posted = (more: object = {}) => headed({ method: 'POST', body: 'hello', ...more });
const typed = (type: string) => headed({ names: names('content-type'), headers: [['Content-Type', type]] });
const credentials = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'secret',
  sessionToken: undefined,
  expiration: undefined,
  region: undefined,
};
const ASIA = 'ASIAIOSFODNN7EXAMPLE';

const replies: readonly Example[] = [
  ['outcome-accepted', { reply: says(undefined, '', { status: 200 }) }, { reply: MISMATCH }],
  [
    'outcome-access-denied',
    { request: link(), reply: says('AccessDenied', 'Access Denied') },
    { reply: says('AccessDenied', 'Request has expired') },
  ],
  [
    'outcome-firewall',
    { reply: says(undefined, '<html>403 Forbidden</html>', { headers: [['Content-Type', 'text/html']] }) },
    { reply: says('AccessDenied', '', { headers: [['Content-Type', 'application/xml']] }) },
  ],
  [
    'outcome-forbidden',
    { reply: says(undefined, 'Forbidden') },
    { reply: says(undefined, 'Forbidden words in the body') },
  ],
  ['outcome-server-error', { reply: says('InternalError', '', { status: 500 }) }, { reply: MISMATCH }],
  [
    'outcome-kms-denied',
    { reply: says('AccessDenied', 'User is not authorized to perform: kms:Decrypt on the key') },
    { reply: says('AccessDenied', 'Access Denied') },
  ],
  [
    'outcome-no-such-bucket',
    { reply: says('NoSuchBucket', '', { status: 404 }) },
    { reply: says('NoSuchKey', '', { status: 404 }) },
  ],
  [
    'outcome-no-such-key',
    { reply: says('NoSuchKey', '', { status: 404 }) },
    { reply: says('NoSuchBucket', '', { status: 404 }) },
  ],
  [
    'outcome-not-authorized',
    { reply: says('AccessDenied', 'User: arn is not authorized to perform: s3:GetObject on it') },
    { reply: says('AccessDenied', 'Access Denied') },
  ],
  [
    'outcome-account',
    { reply: says('OptInRequired', 'You are not subscribed') },
    { reply: says('AccessDenied', 'blocked by a policy') },
  ],
  [
    'outcome-slow-down',
    { reply: says('SlowDown', '', { status: 503 }) },
    { reply: says('InternalError', '', { status: 500 }) },
  ],
  [
    'redirect-location-constraint',
    { reply: says('IllegalLocationConstraintException', 'The eu-west-1 location constraint is incompatible') },
    { reply: says('InvalidLocationConstraint', '') },
  ],
  [
    'redirect-reported',
    {
      request: link(),
      reply: says('PermanentRedirect', '', { status: 301, fields: [['Endpoint', 'b.s3.eu-west-1.amazonaws.com']] }),
    },
    { request: plain('a.test', '/'), reply: says(undefined, '', { status: 302 }) },
  ],
];

const scopes: readonly Example[] = [
  ['scope-date', { request: link({ date: '20150831T000000Z' }) }, { request: link({ date: '20150830T235959Z' }) }],
  ['scope-parts', { request: link({ scope: '20150830/us-east-1/s3' }) }, { request: link() }],
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

const authorizations: readonly Example[] = [
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
  ['authorization-quoted', { request: headed({ signature: `"${SIGNATURE}"` }) }, { request: headed() }],
  ['authorization-signature-shape', { request: link({ signature: SIGNATURE.slice(1) }) }, { request: link() }],
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
];

const urls: readonly Example[] = [
  ['url-encoded-twice', { request: link({ scope: '20150830%2Fus-east-1%2Fs3%2Faws4_request' }) }, { request: link() }],
  [
    'url-html-escaped',
    { request: { ...link(), target: link().target.replaceAll('&', '&amp;') } },
    { request: link({ query: 'amp=1' }) },
  ],
  [
    'url-json-escaped',
    { request: { ...link(), target: link().target.replaceAll('&', '\\u0026') } },
    { request: link({ path: '/u0026' }) },
  ],
  ['url-redacted', { request: link({ signature: '<redacted>' }) }, { request: link() }],
  ['url-trailing', { request: link({ after: 'x=1"' }) }, { request: link({ query: 'x=1"' }) }],
  ['url-white-space', { request: link({ path: '/a b' }) }, { request: link({ path: '/a%20b' }) }],
];

const TOLD = { status: 403, fields: [['ServerTime', '2015-08-30T15:36:30Z']] } as const;
const times: readonly Example[] = [
  ['time-auth-failure', { reply: says('AuthFailure', '', { status: 401 }) }, { reply: MISMATCH }],
  [
    'time-calendar',
    { request: link({ date: '25580830T123600Z', scope: '25580830/us-east-1/s3/aws4_request' }) },
    { request: link() },
  ],
  ['time-date-format', { request: link({ date: '2015-08-30T12:36:00Z' }) }, { request: link() }],
  [
    'time-date-missing',
    { request: headed({ date: '' }) },
    { request: headed({ date: '', headers: [['Date', 'Sun, 30 Aug 2015 12:36:00 GMT']] }) },
  ],
  ['time-expired', { request: link({ expires: '239' }) }, { request: link({ expires: '240' }) }],
  [
    'time-expires-over-service',
    { request: link({ ...rds, expires: '901' }) },
    { request: link({ ...rds, expires: '900' }) },
  ],
  [
    'time-expires-over-session',
    { request: link({ token: 't' }), credentials: { ...credentials, expiration: '2015-08-30T12:50:59Z' } },
    { request: link({ token: 't' }), credentials: { ...credentials, expiration: '2015-08-30T12:51:00Z' } },
  ],
  ['time-expires-range', { request: link({ expires: '604801' }) }, { request: link({ expires: '604800' }) }],
  [
    'time-header-too-old',
    { request: headed(api), now: NOW, reply: says('x', '', { headers: [['Date', 'Sun, 30 Aug 2015 12:41:01 GMT']] }) },
    { request: headed(api), reply: says('x', '', { headers: [['Date', 'Sun, 30 Aug 2015 12:41:00 GMT']] }) },
  ],
  [
    'time-in-the-future',
    { request: link({ date: '20150830T124501Z' }) },
    { request: link({ date: '20150830T124500Z' }) },
  ],
  [
    'time-skew',
    { reply: says('RequestTimeTooSkewed', '', TOLD) },
    { reply: says('AccessDenied', 'Request has expired', TOLD) },
  ],
  [
    'time-two-dates',
    { request: headed({ headers: [['Date', 'Sun, 30 Aug 2015 12:36:01 GMT']] }) },
    { request: headed({ headers: [['Date', 'Sun, 30 Aug 2015 12:36:00 GMT']] }) },
  ],
  [
    'time-zone',
    { request: headed(), reply: says('RequestTimeTooSkewed', '', TOLD) },
    {
      request: headed(),
      reply: says('RequestTimeTooSkewed', '', { fields: [['ServerTime', '2015-08-30T15:46:30Z']] }),
    },
  ],
];

const keys: readonly Example[] = [
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
  ['key-differs', { request: link({ key: 'OTHER' }), credentials }, { request: link(), credentials }],
  ['key-prefix', { request: link({ key: 'AROAIOSFODNN7EXAMPLE' }) }, { request: link({ key: ASIA }) }],
  ['key-unknown', { reply: says('InvalidAccessKeyId', '') }, { reply: MISMATCH }],
  ['key-white-space', { credentials: { ...credentials, secretAccessKey: 'secret\n' } }, { credentials }],
];

const hosts: readonly Example[] = [
  ['host-alias', { request: link({ ...rds, host: 'db.example.com:3306' }) }, { request: link(rds) }],
  ['host-bucket-twice', { request: link({ path: '/bucket/a' }) }, { request: link({ path: '/buckets/a' }) }],
  [
    'host-cdn',
    { request: link({ host: 'd111111abcdef8.cloudfront.net' }) },
    { request: plain('d111111abcdef8.cloudfront.net', '/') },
  ],
  [
    'host-database-port',
    { request: link({ ...rds, host: 'db.abc.us-east-1.rds.amazonaws.com' }) },
    { request: link(rds) },
  ],
  ['host-default-port', { request: link({ host: `${API}:443` }) }, { request: link({ host: `${API}:8443` }) }],
  [
    'host-header-differs',
    { request: headed({ headers: [['Host', 'other.test']] }) },
    { request: headed({ headers: [['Host', 'BUCKET.s3.us-east-1.amazonaws.com:443']] }) },
  ],
  [
    'host-in-transit',
    { request: apiLink, received: swap(/host:.*/, 'host:d1.cloudfront.net') },
    { request: apiLink, received: swap(API, `${API}:8443`) },
  ],
  [
    'host-partition',
    { request: link({ host: 'b.s3.cn-north-1.amazonaws.com', scope: '20150830/cn-north-1/s3/aws4_request' }) },
    { request: link({ host: 'b.s3.cn-north-1.amazonaws.com.cn', scope: '20150830/cn-north-1/s3/aws4_request' }) },
  ],
  [
    'host-port-in-transit',
    { request: link({ host: 'minio.test:9000' }), received: swap('host:minio.test:9000', 'host:minio.test') },
    { request: link({ host: 'minio.test:9000' }), received: same },
  ],
  [
    'host-s3-global',
    { request: link({ host: 'b.s3.amazonaws.com', scope: '20150830/eu-west-1/s3/aws4_request' }) },
    { request: link({ host: 'b.s3.amazonaws.com' }) },
  ],
  [
    'host-s3-website',
    { request: link({ host: 'b.s3-website-us-east-1.amazonaws.com' }) },
    { request: plain('b.s3-website-us-east-1.amazonaws.com', '/') },
  ],
  ['host-tunnel', { request: link({ ...rds, host: '127.0.0.1:3306' }) }, { request: link({ host: '127.0.0.1:9000' }) }],
  [
    'method-hashed-otherwise',
    { request: headed({ method: 'PUT', body: '' }), hashed: swap('PUT', 'GET') },
    { request: headed({ method: 'PUT', body: '' }), hashed: same },
  ],
  [
    'method-in-transit',
    { request: headed({ method: 'HEAD' }), received: swap('HEAD', 'GET') },
    { request: link(), received: swap('GET', 'HEAD') },
  ],
  [
    'method-preflight',
    { request: plain(API, '/', 'OPTIONS'), reply: MISMATCH },
    { request: plain(API, '/', 'OPTIONS') },
  ],
  ['method-presigned-for-another', { request: link({ method: 'HEAD' }) }, { request: link({ method: 'GET' }) }],
];

const s3 = (path: string) => link({ path });
const paths: readonly Example[] = [
  ['path-combining', { request: s3('/u%CC%88ber.txt') }, { request: s3('/%C3%BCber.txt') }],
  [
    'path-decoded-in-transit',
    { request: s3('/a%2Cb'), received: swap('%2C', ',') },
    { request: s3('/a%2Cb'), received: same },
  ],
  ['path-dot-segments', { request: s3('/a/../b') }, { request: s3('/a/..b') }],
  ['path-double-slash', { request: s3('/a//b') }, { request: s3('/a/b') }],
  [
    'path-encoded-in-transit',
    { request: s3('/a%20b'), received: swap('%20', '%2520') },
    { request: s3('/a%20b'), received: same },
  ],
  ['path-encoded-percent', { request: s3('/a%2520b') }, { request: s3('/100%25') }],
  ['path-encoded-slash', { request: s3('/a%2Fb') }, { request: link({ ...api, path: '/a%2Fb' }) }],
  [
    'path-hashed-once',
    { request: link({ ...api, path: '/a%20b' }), hashed: swap('%2520', '%20') },
    { request: link({ ...api, path: '/a%20b' }), hashed: same },
  ],
  [
    'path-hashed-otherwise',
    { request: s3('/a//b'), hashed: swap('/a//b', '/a/b') },
    { request: s3('/a%20b'), hashed: swap('%20', '%2520') },
  ],
  [
    'path-hashed-twice',
    { request: s3('/a%20b'), hashed: swap('%20', '%2520') },
    { request: s3('/a%20b'), hashed: same },
  ],
  [
    'path-in-transit',
    { request: s3('/a'), received: swap('/a', '/b') },
    { request: s3('/a'), received: swap('/a', '/prod/a') },
  ],
  ['path-latin1', { request: s3('/%C3%83%C2%A9') }, { request: s3('/%C3%A9') }],
  [
    'path-needs-second-encoding',
    { request: link({ ...api, path: '/a:b' }) },
    { request: link({ ...api, path: '/a-b' }) },
  ],
  [
    'path-no-route-other-authorization',
    {
      reply: says(
        'IncompleteSignatureException',
        "Authorization header requires 'Credential' parameter. Authorization=eyJ0eXAi",
      ),
    },
    {
      reply: says(
        'IncompleteSignatureException',
        "Authorization header requires 'Credential' parameter. Authorization=AWS4-HMAC-SHA256",
      ),
    },
  ],
  [
    'path-no-route',
    { request: apiLink, reply: says(undefined, 'Missing Authentication Token') },
    { request: apiLink, reply: says(undefined, 'Request is missing Authentication Token') },
  ],
  [
    'path-normalised-in-transit',
    { request: s3('/a//b'), received: swap('/a//b', '/a/b') },
    { request: s3('/a//b'), received: same },
  ],
  ['path-plus-in-s3', { request: s3('/a+b') }, { request: link({ ...api, path: '/a+b' }) }],
  [
    'path-prefix-in-transit',
    { request: s3('/a'), received: swap('/a', '/prod/a') },
    { request: s3('/a'), received: swap('/a', '/b') },
  ],
  ['path-unencoded', { request: s3("/it's") }, { request: s3('/it%27s') }],
];

const q = (query: string) => link({ query });
const queries: readonly Example[] = [
  [
    'query-added-in-transit',
    { request: q('a=1'), received: swap('&a=1', '&a=1&b=2') },
    { request: q('a=1'), received: swap('a=1', 'a=2') },
  ],
  ['query-after-signature', { request: link({ after: 'b=2' }) }, { request: link({ after: 'x-id=GetObject' }) }],
  [
    'query-body-as-query',
    { request: posted(), received: swap('/a.txt\n', '/a.txt\n%3CComplete%3E=') },
    { request: posted(), received: same },
  ],
  [
    'query-changed-in-transit',
    { request: q('a=1'), received: swap('a=1', 'a=2') },
    { request: q('a=1'), received: swap('&a=1', '') },
  ],
  [
    'query-hashed-otherwise',
    { request: q('a=b%20c'), hashed: swap('b%20c', 'b+c') },
    { request: q('a=b%20c'), hashed: same },
  ],
  [
    'query-hashed-unsorted',
    { request: q('a=1&b=2'), hashed: swap('&a=1&b=2', '&b=2&a=1') },
    { request: q('b=2&a=1'), hashed: same },
  ],
  [
    'query-lost-at-ampersand',
    { request: { ...link(), target: '/a?X-Amz-Algorithm=AWS4-HMAC-SHA256' } },
    { request: { ...link(), target: '/a?X-Amz-Algorithm=AWS4-HMAC-SHA256&x=1' } },
  ],
  [
    'query-missing-in-transit',
    { request: q('a=1'), received: swap('&a=1', '') },
    { request: q('a=1'), received: swap('a=1', 'a=') },
  ],
  [
    'query-parameter-case',
    { request: { ...link(), target: link().target.replace('X-Amz-Date', 'x-amz-date') } },
    { request: q('x-amz-acl=private') },
  ],
  ['query-percent-broken', { request: q('a=%F') }, { request: q('a=%FF') }],
  ['query-plus', { request: q('a=b+c') }, { request: q('a=b%2Bc') }],
  ['query-repeated', { request: q('a=1&a=2') }, { request: q('a=1&A=2') }],
  [
    'query-required-missing',
    { request: { ...link(), target: link().target.replace(/&X-Amz-Date=[^&]*/, '') } },
    { request: link() },
  ],
  ['query-tracking', { request: link({ after: 'utm_source=mail' }) }, { request: q('utm=1') }],
  ['query-valueless', { request: q('versioning') }, { request: q('versioning=') }],
];

const header = (name: string, value: string) => headed({ names: names(name), headers: [[name, value]] });
const multiple = (change: object) => ({ request: header('x-amz-meta-a', 'one two'), ...change });
const headers: readonly Example[] = [
  [
    'headers-accept-encoding',
    { request: header('accept-encoding', 'gzip'), received: swap('gzip', 'gzip,gzip(gfe)') },
    { request: headed({ headers: [['Accept-Encoding', 'gzip']] }) },
  ],
  [
    'headers-amz-unsigned',
    { request: headed({ headers: [['x-amz-acl', 'private']] }) },
    { request: header('x-amz-acl', 'private') },
  ],
  ['headers-boundary', { request: typed('multipart/form-data; boundary=x') }, { request: typed('text/plain') }],
  [
    'headers-changed-in-transit',
    multiple({ received: swap('one two', 'one') }),
    { request: typed('text/plain'), received: swap('text/plain', 'text/plain; charset=utf-8') },
  ],
  [
    'headers-charset',
    { request: typed('text/plain'), received: swap('text/plain', 'text/plain; charset=utf-8') },
    { request: typed('text/plain'), received: swap('text/plain', 'text/html') },
  ],
  [
    'headers-content-length',
    { request: header('content-length', '5') },
    { request: headed({ headers: [['content-length', '5']] }) },
  ],
  [
    'headers-content-type-unsigned',
    { request: headed({ headers: [['Content-Type', 'a/b']] }) },
    { request: typed('a/b') },
  ],
  [
    'headers-dropped-in-transit',
    multiple({ received: swap('one two', '') }),
    multiple({ received: swap('one two', 'one') }),
  ],
  [
    'headers-empty-received',
    { request: link({ names: 'host;x-amz-te' }), received: same },
    { request: link({ names: 'host' }), received: same },
  ],
  ['headers-hashed-otherwise', multiple({ hashed: swap('one two', 'one  two') }), multiple({ hashed: same })],
  [
    'headers-hop-by-hop',
    { request: header('connection', 'close') },
    { request: headed({ headers: [['Connection', 'close']] }) },
  ],
  [
    'headers-in-query-only',
    { request: link({ names: 'host;x-amz-acl', query: 'x-amz-acl=private' }) },
    {
      request: link({
        names: 'host;x-amz-acl',
        query: 'x-amz-acl=private',
        method: 'PUT',
        headers: [['x-amz-acl', 'private']],
      }),
    },
  ],
  ['headers-non-ascii', { request: header('x-amz-meta-a', 'é') }, { request: header('x-amz-meta-a', '%C3%A9') }],
  [
    'headers-not-signed-reported',
    {
      reply: says('AccessDenied', 'There were headers present in the request which were not signed', {
        fields: [['HeadersNotSigned', 'x-amz-acl, x-amz-tagging']],
      }),
    },
    { reply: says('AccessDenied', 'Access Denied') },
  ],
  ['headers-of-a-reply', { request: header('x-amz-id-2', 'x') }, { request: header('x-amz-acl', 'x') }],
  [
    'headers-presigned-needs',
    { request: link({ names: 'content-type;host' }) },
    { request: link({ names: 'content-type;host', method: 'PUT', headers: [['Content-Type', 'a/b']] }) },
  ],
  [
    'headers-rewritten-by-proxies',
    { request: header('x-forwarded-for', '1.2.3.4') },
    { request: header('x-forward', 'a') },
  ],
  [
    'headers-signed-absent',
    { request: headed({ names: names('x-amz-te') }) },
    { request: header('x-amz-te', 'append-md5') },
  ],
  [
    'headers-white-space',
    { request: header('x-amz-meta-a', 'one  two') },
    { request: header('x-amz-meta-a', ' one two ') },
  ],
];

const CHECKSUM = 'x-amz-checksum-crc32=AAAAAA%3D%3D';
const unsignedPayload = { headers: [['x-amz-content-sha256', 'UNSIGNED-PAYLOAD']] } as const;
const trailer = { headers: [['x-amz-content-sha256', 'STREAMING-UNSIGNED-PAYLOAD-TRAILER']] } as const;
const chunked = { headers: [['x-amz-content-sha256', 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD']] } as const;
const r2 = (region: string) =>
  link({ host: 'a.r2.cloudflarestorage.com', scope: `20150830/${region}/s3/aws4_request` });
const noHash = (change: object) => {
  const request = headed(change);
  return { ...request, headers: request.headers.filter(([name]) => name !== 'x-amz-content-sha256') };
};
const payloads: readonly Example[] = [
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
  ['payload-get-with-body', { request: headed({ body: 'hello' }) }, { request: headed({ body: '' }) }],
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
    'payload-unsigned-refused',
    { request: headed({ ...api, ...unsignedPayload }) },
    { request: headed(unsignedPayload) },
  ],
  [
    'checksum-algorithm-in-url',
    { request: q('x-amz-sdk-checksum-algorithm=CRC32') },
    { request: q('x-amz-checksum-mode=ENABLED') },
  ],
  ['checksum-of-nothing', { request: q(CHECKSUM) }, { request: q('x-amz-checksum-crc32=HYZs4w%3D%3D') }],
  [
    'checksum-refused',
    { reply: says('InvalidArgument', "Unsupported header 'x-amz-checksum-crc32' received for this API call.") },
    { reply: says('InvalidArgument', 'Unsupported header') },
  ],
  [
    'checksum-trailer-at-store',
    { request: headed({ host: 'minio.test:9000', ...trailer }) },
    { request: headed(trailer) },
  ],
  ['store-auto-at-aws', { request: link({ scope: '20150830/auto/s3/aws4_request' }) }, { request: r2('auto') }],
  [
    'store-behind-proxy',
    { request: link({ host: 'files.example.com' }), reply: MISMATCH },
    { request: link(), reply: MISMATCH },
  ],
  ['store-r2-region', { request: r2('eu-central-1') }, { request: r2('auto') }],
];

const log = { signer: 'test', canonicalRequest: undefined, signature: undefined } as const;
const TO_SIGN = (hash: string, scope = '20150830/us-east-1/s3/aws4_request') =>
  `AWS4-HMAC-SHA256\n20150830T123600Z\n${scope}\n${hash}`;
const texts: readonly Example[] = [
  [
    'texts-damaged',
    { request: link(), received: same, reply: { ...MISMATCH, stringToSign: TO_SIGN(EMPTY_HASH) } },
    { request: link(), received: same },
  ],
  [
    'texts-key-or-derivation',
    { request: link(), received: same, hashed: same },
    { request: link(), received: same, hashed: swap('a.txt', 'b.txt') },
  ],
  [
    'texts-log-of-another',
    { request: link(), log: { ...log, stringToSign: TO_SIGN(EMPTY_HASH), signature: EMPTY_HASH } },
    { request: link(), log: { ...log, stringToSign: TO_SIGN(EMPTY_HASH), signature: SIGNATURE } },
  ],
  [
    'texts-reply-of-another',
    { request: link(), reply: { ...MISMATCH, signatureProvided: EMPTY_HASH } },
    { request: link(), reply: { ...MISMATCH, signatureProvided: SIGNATURE } },
  ],
  [
    'texts-received-hash',
    { request: headed({}), reply: { ...MISMATCH, stringToSign: TO_SIGN(SIGNATURE) } },
    { request: link(), reply: { ...MISMATCH, stringToSign: TO_SIGN(SIGNATURE) } },
  ],
  [
    'texts-sent-is-received',
    { request: link(), received: same },
    { request: link(), received: swap('a.txt', 'b.txt') },
  ],
  ['texts-several-replies', { reply: MISMATCH, otherCodes: ['AccessDenied'] }, { reply: MISMATCH, otherCodes: [] }],
  [
    'texts-signer-hash',
    { log: { ...log, canonicalRequest: 'x', stringToSign: TO_SIGN(EMPTY_HASH) } },
    { log: { ...log, canonicalRequest: '', stringToSign: TO_SIGN(EMPTY_HASH) } },
  ],
  [
    'texts-string-to-sign',
    { request: link(), log: { ...log, stringToSign: TO_SIGN(EMPTY_HASH, '20150830/eu-west-1/s3/aws4_request') } },
    { request: link(), log: { ...log, stringToSign: TO_SIGN(EMPTY_HASH) } },
  ],
];

/** Every rule with a case that it finds and a near miss that it does not. */
export const EXAMPLES: readonly Example[] = [
  ...replies,
  ...scopes,
  ...authorizations,
  ...urls,
  ...times,
  ...keys,
  ...hosts,
  ...paths,
  ...queries,
  ...headers,
  ...payloads,
  ...texts,
];
