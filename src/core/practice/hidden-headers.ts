import { isForbiddenInBrowsers } from '@/core/model/forbidden-in-browsers';

/**
 * What a browser sets by itself besides what a page may not set, some of it after a service worker has seen the request
 * (Fetch Standard, "HTTP-network-or-cache fetch").
 */
const SET_BY_BROWSERS = new Set([
  'accept',
  'accept-language',
  'cache-control',
  'pragma',
  'priority',
  'upgrade-insecure-requests',
  'user-agent',
]);
/** Nobody sends the one, and the URL tells the other. */
const NOT_HIDDEN = new Set(['set-cookie', 'host']);

/** Whether a header may well have been sent although whoever answers inside the browser cannot see it. */
export const isHiddenHeader = (name: string): boolean =>
  SET_BY_BROWSERS.has(name) || (isForbiddenInBrowsers(name) && !NOT_HIDDEN.has(name));

/** What the practice endpoint says of signed headers it cannot see. AWS has no such answer: AWS sees them. */
export const HEADER_NOT_VISIBLE = 'PracticeHeaderNotVisible';
export const notVisibleMessage = (names: readonly string[]): string =>
  `The signature covers ${names.map((name) => `'${name}'`).join(', ')}, which the browser sets itself. ` +
  'The practice endpoint runs inside this browser and cannot see it, so the signature cannot be checked. ' +
  'AWS would see it. Sign without it to practise.';
