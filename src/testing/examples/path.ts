import { link, says } from '@/testing/cases';
import { api, apiLink, type Example, s3, same, swap } from './example';

export const PATH_EXAMPLES: readonly Example[] = [
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
  [
    'path-received-as-sent',
    { request: link({ ...api, path: '/a//b' }), received: swap('/a/b', '/a//b') },
    { request: link({ ...api, path: '/a//b' }), received: same },
  ],
  ['path-unencoded', { request: s3("/it's") }, { request: s3('/it%27s') }],
];
