/**
 * Headers that a browser sets itself, some of them after a service worker has seen the request, and that a page may not set
 * (Fetch Standard, "forbidden request-header" and "HTTP-network-or-cache fetch").
 */
const HIDDEN = new Set([
  'accept',
  'accept-charset',
  'accept-encoding',
  'accept-language',
  'access-control-request-headers',
  'access-control-request-method',
  'cache-control',
  'connection',
  'content-length',
  'cookie',
  'cookie2',
  'date',
  'dnt',
  'expect',
  'keep-alive',
  'origin',
  'pragma',
  'priority',
  'referer',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'upgrade-insecure-requests',
  'user-agent',
  'via',
]);

/** Whether a header may well have been sent although whoever answers inside the browser cannot see it. */
export const isHiddenHeader = (name: string): boolean =>
  HIDDEN.has(name) || name.startsWith('sec-') || name.startsWith('proxy-');

/** What the practice endpoint says of signed headers it cannot see. AWS has no such answer: AWS sees them. */
export const HEADER_NOT_VISIBLE = 'PracticeHeaderNotVisible';
export const notVisibleMessage = (names: readonly string[]): string =>
  `The signature covers ${names.map((name) => `'${name}'`).join(', ')}, which the browser sets itself. ` +
  'The practice endpoint runs inside this browser and cannot see it, so the signature cannot be checked. ' +
  'AWS would see it. Sign without it to practise.';
