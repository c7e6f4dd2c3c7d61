import type { OutgoingRequest } from '@/core/ports';
import { chunkedBody } from './chunked-body';

/** How a request is sent: with no cookies, no Referer and no cache, and with the headers that were typed. */
export function fetchOptions(outgoing: OutgoingRequest, signal: AbortSignal): RequestInit {
  const { method, headers } = outgoing;
  return {
    method,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
    body: /^(get|head)$/i.test(method) ? null : bodyOf(outgoing),
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
