import { isHopByHop } from './header-kinds';

/** What a page may not set besides headers of one connection and `sec-*` (Fetch Standard, "forbidden request-header"). */
const FORBIDDEN = new Set([
  'accept-charset',
  'accept-encoding',
  'access-control-request-headers',
  'access-control-request-method',
  'content-length',
  'cookie',
  'cookie2',
  'date',
  'dnt',
  'expect',
  'host',
  'origin',
  'referer',
  'set-cookie',
  'via',
]);

/** Whether a page may not set this header, its name in any case, on a request (Fetch Standard, "forbidden request-header"). */
export function isForbiddenInBrowsers(name: string): boolean {
  const lower = name.toLowerCase();
  return FORBIDDEN.has(lower) || isHopByHop(lower) || lower.startsWith('sec-');
}
