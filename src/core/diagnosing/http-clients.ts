import { isForbiddenInBrowsers } from '@/core/model/forbidden-in-browsers';
import type { HttpClient, PastedRequest } from '@/core/model/pasted';

/** Clients that resolve `.` and `..` before they send: curl, Wget, what reads URLs as browsers do, and urllib3 below requests. */
const RESOLVING: ReadonlySet<HttpClient> = new Set(['curl', 'wget', 'httpie', 'fetch', 'requests']);

/** Whether what a client sends has no dot segments left. */
export const resolvesDots = ({ name, keepsDots }: NonNullable<PastedRequest['client']>): boolean =>
  RESOLVING.has(name) && keepsDots !== true;

/** What net/http of Go leaves out of the map of headers (src/net/http/request.go, reqWriteExcludeHeader). */
const OF_GO: ReadonlySet<string> = new Set(['host', 'content-length', 'transfer-encoding', 'trailer']);

/**
 * Whether a client writes a header by itself, by lower-case name, and drops what was set. A Host that is the URL's own is no other than
 * what it writes.
 */
export function writesItself(
  client: HttpClient | undefined,
  name: string,
  value: string,
  authority: string | undefined,
): boolean {
  if (name === 'host') return client === 'go' && authority !== undefined && value.trim() !== authority;
  if (client === 'fetch') return isForbiddenInBrowsers(name);
  return client === 'go' && OF_GO.has(name);
}
