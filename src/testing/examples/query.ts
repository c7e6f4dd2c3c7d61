import { link } from '@/testing/cases';
import { type Example, posted, q, same, swap } from './example';

export const QUERY_EXAMPLES: readonly Example[] = [
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
  ['query-order', { request: q('b=1&a=2') }, { request: q('a=1&b=2&response-expires=1&list-type=2') }],
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
