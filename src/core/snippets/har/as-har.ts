import type { HeaderList } from '@/core/model/headers';
import { amzDate, type Instant } from '@/core/model/instant';
import { nameIn } from '@/core/snippets/departures/changes';

type Sent = { readonly method: string; readonly url: string; readonly headers: HeaderList };

/** A signed request that was not sent, as an HTTP archive (HAR 1.2). A body that is not text is left out. */
export function asHar({ method, url, headers }: Sent, body: string | undefined, at: Instant): string {
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  const request = {
    method,
    url,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: headers.map(([name, value]) => ({ name, value })),
    queryString: queryOf(url),
    ...(body === undefined ? {} : { postData: { mimeType: type, text: body } }),
    headersSize: -1,
    bodySize: body === undefined ? 0 : -1,
  };
  const response = {
    status: 0,
    statusText: '',
    httpVersion: '',
    cookies: [],
    headers: [],
    content: { size: 0, mimeType: '' },
    redirectURL: '',
    headersSize: -1,
    bodySize: -1,
  };
  const entry = {
    startedDateTime: isoOf(at),
    time: 0,
    request,
    response,
    cache: {},
    timings: { send: 0, wait: 0, receive: 0 },
  };
  const log = { version: '1.2', creator: { name: 'SigV4 Playground', version: '1' }, entries: [entry] };
  return `${JSON.stringify({ log }, undefined, 2)}\n`;
}

const isoOf = (at: Instant): string =>
  amzDate(at).replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6.000Z');

/** The parameters as archives list them: decoded, as a form has them. */
function queryOf(url: string): readonly { readonly name: string; readonly value: string }[] {
  const at = url.indexOf('?');
  if (at < 0) return [];
  return url
    .slice(at + 1)
    .split('&')
    .map((pair) => {
      const name = nameIn(pair);
      return { name: decoded(name), value: decoded(pair.slice(name.length + 1)) };
    });
}

/** As it stands where it is no UTF-8. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
