import { headed, link, MISMATCH, plain } from '@/testing/cases';
import { API, type Example, same, swap } from './example';

export const METHOD_EXAMPLES: readonly Example[] = [
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
