import type { OutgoingRequest } from '@/core/ports';

/** How a request is sent: with no cookies, no Referer and no cache, and with the headers that were typed. */
export function fetchOptions({ method, headers, body }: OutgoingRequest, signal: AbortSignal): RequestInit {
  return {
    method,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
    body: /^(get|head)$/i.test(method) || !body ? null : untyped(body as Blob),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    redirect: 'follow',
    mode: 'cors',
    signal,
  };
}

/** Undefined where the browser refuses to make such a request: CONNECT, a header's name or value, userinfo in the URL. */
export function asRequest(outgoing: OutgoingRequest, signal: AbortSignal): Request | undefined {
  try {
    return new Request(outgoing.url, fetchOptions(outgoing, signal));
  } catch {
    return undefined;
  }
}

/** A file's own type would become a Content-Type header that nobody typed. */
const untyped = (blob: Blob): Blob => blob.slice(0, blob.size, '');
