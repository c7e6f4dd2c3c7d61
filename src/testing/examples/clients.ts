import type { PastedRequest } from '@/core/model/pasted';
import { headed, link, says } from '@/testing/cases';
import { type Example, names, swap } from './example';

type Client = NonNullable<PastedRequest['client']>;
const by = (request: PastedRequest, name: Client['name'], more: Partial<PastedRequest> = {}): PastedRequest => ({
  ...request,
  ...more,
  client: { name, ...more.client },
});
const FORM = { adds: [{ name: 'content-type', value: 'application/x-www-form-urlencoded' }] };
const typed = headed({ method: 'POST', body: 'hello', names: names('content-type') });
const dots = link({ method: 'GET', path: '/a/../b.txt' });
const file = { kind: 'file', name: 'a.txt' } as const;

export const CLIENTS_EXAMPLES: readonly Example[] = [
  ['client-adds-header', { request: by(typed, 'curl', FORM) }, { request: by(headed(), 'curl', FORM) }],
  [
    'client-header-not-pasted',
    {
      request: by(typed, 'curl', FORM),
      received: swap('application/x-www-form-urlencoded', 'application/json'),
    },
    { request: by(typed, 'curl', FORM) },
  ],
  [
    'client-sets-header',
    { request: by(headed({ names: names('expect'), headers: [['Expect', '100-continue']] }), 'fetch') },
    { request: by(headed({ names: names('expect'), headers: [['Expect', '100-continue']] }), 'requests') },
  ],
  [
    'client-resolves-dots',
    { request: by(dots, 'curl') },
    { request: by(dots, 'curl', { client: { name: 'curl', keepsDots: true } }) },
  ],
  [
    'client-globs',
    { request: { ...link({ query: 'a[0]=1' }), client: { name: 'curl', pattern: '[0]' } } },
    { request: by(link({ query: 'a[0]=1' }), 'wget') },
  ],
  [
    'client-joins-lines',
    {
      request: { ...headed({ method: 'POST' }), body: { ...file, isJoined: true } },
      reply: says('XAmzContentSHA256Mismatch', ''),
    },
    { request: { ...headed({ method: 'POST' }), body: file }, reply: says('XAmzContentSHA256Mismatch', '') },
  ],
  [
    'client-drops-fragment',
    { request: { ...link(), target: '/a', fragment: 'b?X-Amz-Signature=ab&X-Amz-Credential=c' } },
    { request: { ...link(), fragment: 'page=2' } },
  ],
];
