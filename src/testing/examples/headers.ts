import { headed, link, says } from '@/testing/cases';
import { type Example, header, names, same, swap } from './example';

const typed = (type: string) => headed({ names: names('content-type'), headers: [['Content-Type', type]] });
const multiple = (change: object) => ({ request: header('x-amz-meta-a', 'one two'), ...change });

export const HEADERS_EXAMPLES: readonly Example[] = [
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
  [
    'headers-form-envelope',
    {
      request: {
        ...link({ method: 'PUT', names: 'content-type;host' }),
        adds: [{ name: 'content-type', value: undefined, multipart: true }],
      },
    },
    { request: link({ method: 'PUT', names: 'content-type;host', headers: [['Content-Type', 'image/png']] }) },
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
  ['headers-doubled', multiple({ received: swap('one two', 'one two,one two') }), multiple({ received: same })],
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
