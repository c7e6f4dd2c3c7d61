import type { OutgoingRequest } from '@/core/ports';
import { chunkedBody } from './chunked-body';

const WITHOUT_BODY = /^(get|head)$/i;

/** How a request is sent: with no cookies, no Referer and no cache, and with the headers that were typed. */
export function fetchOptions(outgoing: OutgoingRequest, signal: AbortSignal): RequestInit {
  const { method, headers } = outgoing;
  return {
    method,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
    body: WITHOUT_BODY.test(method) ? null : bodyOf(outgoing),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    redirect: takesNothingAlong(outgoing) ? 'follow' : 'manual',
    mode: 'cors',
    signal,
  };
}

/**
 * Whether whoever a redirect leads to hears no more than the address that the host before wrote: then it is followed, as a tab would.
 * A browser takes headers along to any host, all but Authorization, and after 307 and 308 the method and the body too (Fetch standard,
 * "HTTP-redirect fetch").
 */
const takesNothingAlong = ({ method, headers }: OutgoingRequest): boolean =>
  WITHOUT_BODY.test(method) && headers.length === 0;

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

function bodyOf({ body, chunks, form }: OutgoingRequest): BodyInit | null {
  if (!body) return null;
  const blob = untyped(body as Blob);
  if (chunks) return chunkedBody(blob, chunks);
  return form ? formData(form, blob) : blob;
}

/** The file comes last: S3 reads no field after it. */
function formData({ fields, fileName }: NonNullable<OutgoingRequest['form']>, file: Blob): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  data.append('file', file, fileName);
  return data;
}
