import { encodeStrict } from '@/core/kernel/percent';
import type { PastedBody, PastedRequest } from '@/core/model/pasted';
import { redactions } from '@/core/parsing/escapes/redactions';
import type { PasteItem } from '@/core/parsing/paste/paste';
import { isSignedV4, requestOfUrl } from '@/core/parsing/url/request-of-url';
import { headersOf } from './find-fetch';
import { isObject, type Literal, literalAt, member } from './literal';

const NAMES = 'method|host|hostname|path|region|service|protocol|port|url|headers|body|query|signQuery|fragment|data';
/** What a log says first: a level, a time, a message. */
const SAID_FIRST = '(?:"[\\w@.-]{1,40}"\\s{0,4}:\\s{0,4}(?:"[^"\\n]{0,200}"|[\\w.+-]{1,40})\\s{0,4},\\s{0,40}){0,8}';
const OBJECT = new RegExp(
  `(?:\\bHttpRequest\\s{0,4}|[=(:,]\\s{0,40}|^\\s{0,40})\\{\\s{0,40}${SAID_FIRST}["']?(?:${NAMES})["']?\\s{0,4}:`,
  'gm',
);

/** What jQuery is given is code, with names of its own. */
const JQUERY = /\bajax\s{0,4}\($/;

/** Reads requests as Node prints them and aws4 signs them: an object with a host, a path and signed headers. */
export function findOptions(text: string): readonly PasteItem[] {
  const items: PasteItem[] = [];
  let from = 0;
  for (const m of text.matchAll(OBJECT)) {
    if (m.index < from || JQUERY.test(text.slice(Math.max(0, m.index - 20), m.index + 1))) continue;
    const start = text.indexOf('{', m.index);
    const { value, end } = literalAt(text, start);
    from = end;
    const request = requestOf(value);
    if (request === undefined) continue;
    const notes = redactions([request.target, ...request.headers.flat()].join('\n'));
    items.push({ kind: 'request', format: 'fetch', request, at: [m.index + m[0].search(/\S/), end], notes });
  }
  return items;
}

function requestOf(value: Literal): PastedRequest | undefined {
  const url = textOf(member(value, 'url')) ?? textOf(member(value, 'uri'));
  // Sentry has the query beside the URL.
  const beside = textOf(member(value, 'query_string'));
  const place = url === undefined ? undefined : requestOfUrl(beside && !url.includes('?') ? `${url}?${beside}` : url);
  if (place !== undefined) return ofUrl(value, place);
  const host = textOf(member(value, 'hostname')) ?? textOf(member(value, 'host'));
  const headers = headersOf(member(value, 'headers'));
  const path = textOf(member(value, 'path')) ?? '/';
  const isSigned = headers.some(([name]) => /^authorization$/i.test(name)) || /X-Amz-Signature=/i.test(path);
  if (host === undefined || !isSigned) return undefined;
  const port = member(value, 'port');
  const query = queryOf(member(value, 'query'));
  return {
    method: textOf(member(value, 'method')) ?? 'GET',
    scheme: textOf(member(value, 'protocol')) === 'http:' ? 'http' : 'https',
    authority: typeof port === 'number' || typeof port === 'string' ? `${host}:${port}` : host,
    target: `${path.startsWith('/') ? path : `/${path}`}${query === '' ? '' : `?${query}`}`,
    headers,
    body: bodyOf(member(value, 'body')),
    adds: ['connection', 'content-length', 'user-agent'].map((name) => ({ name, value: undefined })),
  };
}

/** The configuration of axios and its kin: the URL whole, the body as `data`. */
function ofUrl(value: Literal, place: PastedRequest): PastedRequest | undefined {
  const headers = headersOf(member(value, 'headers'));
  const isSigned = headers.some(([name, text]) => /^authorization$/i.test(name) && text.startsWith('AWS4-'));
  if (!isSigned && !isSignedV4(place.target)) return undefined;
  const stated = isObject(value) && value.members.some(([name]) => name === 'method');
  // A URL alone in JSON is no request.
  if (!stated && headers.length === 0) return undefined;
  return {
    ...place,
    method: textOf(member(value, 'method'))?.toUpperCase() ?? (stated ? undefined : 'GET'),
    headers,
    body: bodyOf(member(value, 'body')) ?? bodyOf(member(value, 'data')),
    adds: ['accept', 'accept-encoding', 'connection', 'content-length', 'user-agent']
      .filter((name) => !headers.some(([other]) => other.toLowerCase() === name))
      .map((name) => ({ name, value: undefined })),
  };
}

const textOf = (value: Literal): string | undefined => (typeof value === 'string' ? value : undefined);

/** The SDK's requests keep the query apart and decoded; a list is a repeated name. */
function queryOf(value: Literal): string {
  if (!isObject(value)) return '';
  return value.members
    .flatMap(([name, one]) => (Array.isArray(one) ? one : [one]).map((each: Literal) => [name, each] as const))
    .map(([name, one]) => `${encodeStrict(name)}=${encodeStrict(typeof one === 'string' ? one : '')}`)
    .join('&');
}

const bodyOf = (value: Literal): PastedBody | undefined =>
  typeof value === 'string' && value !== '' ? { kind: 'text', text: value } : undefined;
