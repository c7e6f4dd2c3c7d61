import { encodeStrict } from '@/core/kernel/percent';
import type { Header } from '@/core/model/headers';
import type { AddedHeader, PastedBody, PastedCredentials, PastedRequest } from '@/core/model/pasted';
import type { PasteNote } from '@/core/parsing/paste/paste';
import { holdsPlaceholder } from '@/core/parsing/paste/placeholders';
import { cleanUrl } from '@/core/parsing/url/clean-url';
import { requestOfUrl } from '@/core/parsing/url/request-of-url';
import type { Option } from './options';

/** Whether a quote ends a text that ends a word: then nothing behind it is the sentence’s in which the command stands. */
export type IsQuoted = (end: string) => boolean;

export type CurlRequest = {
  readonly request: PastedRequest;
  readonly credentials: PastedCredentials | undefined;
  readonly notes: readonly PasteNote[];
};

/** The request that curl sends for its options (curl manual), or undefined where they name no URL. */
export function curlRequest(
  options: readonly Option[],
  isQuoted: IsQuoted,
  client: 'curl' | 'wget' = 'curl',
): CurlRequest | undefined {
  const last = (name: string): string | undefined => options.findLast(([n]) => n === name)?.[1];
  const has = (name: string): boolean => options.some(([n]) => n === name);
  const places = options.filter(([n]) => n === 'url').flatMap(([, url]) => urlOf(url, isQuoted(url)) ?? []);
  const [place] = places;
  if (place === undefined) return undefined;
  const data = options.flatMap(([name, value]) => dataOf(name, value) ?? []);
  const isGet = has('get');
  const upload = last('upload-file');
  const given = headersOf(options);
  const added: Header[] = [];
  const add = (name: string, value: string): void => {
    if (!given.some(([n]) => n.toLowerCase() === name.toLowerCase())) added.push([name, value]);
  };
  if (has('json')) for (const name of ['Content-Type', 'Accept']) add(name, 'application/json');
  else if (data.length > 0 && !isGet) add('Content-Type', 'application/x-www-form-urlencoded');
  const hasBody = data.length > 0 || upload !== undefined || has('form');
  const region = sigv4Scope(last('aws-sigv4'));
  const moved = isGet ? data.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('&') : '';
  return {
    request: {
      ...place,
      target: moved === '' ? place.target : `${place.target || '/'}${place.target.includes('?') ? '&' : '?'}${moved}`,
      method:
        last('request') ?? defaultMethod(has('head'), upload !== undefined, isGet, data.length > 0 || has('form')),
      headers: [...given, ...added].filter(([, value]) => value !== REMOVED),
      body: upload !== undefined ? { kind: 'file', name: upload } : isGet ? undefined : joined(data),
      adds: [
        ...(client === 'wget' ? ADDED_BY_WGET : []),
        ...addedByCurl(hasBody && !isGet, has('form'), has('compressed')),
      ]
        .filter(({ name }) => !given.some(([n]) => n.toLowerCase() === name))
        .concat(has('json') ? [] : added.map(([name, value]) => ({ name: name.toLowerCase(), value }))),
      client: clientOf(client, place.target, has('path-as-is'), has('globoff')),
      ...(has('aws-sigv4') ? { signsItself: region } : {}),
    },
    credentials: has('aws-sigv4') ? credentialsOf(last('user'), given, region.region) : undefined,
    notes: [
      ...(added.length > 0 ? [{ code: 'header-added-by-client', count: added.length } as const] : []),
      ...(has('form') ? [{ code: 'multipart-body-unknown', count: 1 } as const] : []),
    ],
  };
}

/** What curl sends besides (curl manual, -H, -A, -F, --compressed). */
const addedByCurl = (hasBody: boolean, form: boolean, compressed: boolean): readonly AddedHeader[] => [
  { name: 'accept', value: '*/*' },
  { name: 'user-agent', value: undefined },
  ...(hasBody ? [{ name: 'content-length', value: undefined }] : []),
  ...(form ? [{ name: 'content-type', value: undefined, multipart: true } as const] : []),
  ...(compressed ? [{ name: 'accept-encoding', value: undefined }] : []),
];

/** What Wget sends besides (src/http.c of Wget). */
const ADDED_BY_WGET: readonly AddedHeader[] = [
  { name: 'accept-encoding', value: 'identity' },
  { name: 'connection', value: 'Keep-Alive' },
];

/** What curl reads as a pattern in a URL: a list in braces, a range in brackets; `[]` is none (curl manual, "URL" and --globoff). */
const PATTERN = /\[[^\]\s]{1,40}\]|\{[^}\s]{0,200}\}|[\]}]/;

function clientOf(
  name: 'curl' | 'wget',
  target: string,
  keepsDots: boolean,
  takesAsIs: boolean,
): NonNullable<PastedRequest['client']> {
  const found = PATTERN.exec(target.replaceAll('[]', ''))?.[0];
  const isPattern = name === 'curl' && !takesAsIs && found !== undefined && !holdsPlaceholder(target);
  return { name, ...(keepsDots ? { keepsDots } : {}), ...(isPattern ? { pattern: found } : {}) };
}

/** `-H 'Name;'` sends an empty value and `-H 'Name:'` sends none. */
const REMOVED = '\u0000';

function headersOf(options: readonly Option[]): readonly Header[] {
  return options.flatMap(([name, value]): readonly Header[] => {
    if (name === 'user-agent') return [['User-Agent', value]];
    if (name === 'referer') return [['Referer', value]];
    if (name === 'range') return [['Range', `bytes=${value}`]];
    if (name === 'cookie') return value.includes('=') ? [['Cookie', value]] : [];
    if (name !== 'header') return [];
    const m = /^([^:;]+)(?::\s*([\s\S]*)|;\s*)$/.exec(value);
    if (m === null) return [];
    return [[(m[1] as string).trim(), m[2] === undefined ? '' : m[2].trim() === '' ? REMOVED : m[2].trimEnd()]];
  });
}

function dataOf(name: string, value: string): PastedBody | undefined {
  if (name === 'data-raw') return { kind: 'text', text: value };
  if (name === 'data-urlencode') return { kind: 'text', text: urlEncoded(value) };
  if (!['data', 'data-ascii', 'data-binary', 'json'].includes(name)) return undefined;
  if (!value.startsWith('@')) return { kind: 'text', text: value };
  // Carriage returns, line feeds and NULs are taken out of a file (curl manual, -d).
  const isJoined = name === 'data' || name === 'data-ascii';
  return { kind: 'file', name: value.slice(1), ...(isJoined ? { isJoined } : {}) };
}

function urlEncoded(value: string): string {
  const at = value.indexOf('=');
  return at < 0
    ? encodeStrict(value)
    : `${value.slice(0, at + 1).replace(/^=$/, '')}${encodeStrict(value.slice(at + 1))}`;
}

/** Several pieces of data are sent with `&` between them; one file among them hides the rest. */
function joined(data: readonly PastedBody[]): PastedBody | undefined {
  const file = data.find(({ kind }) => kind === 'file');
  if (file !== undefined || data.length === 0) return file;
  return { kind: 'text', text: data.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('&') };
}

function defaultMethod(head: boolean, upload: boolean, get: boolean, data: boolean): string {
  if (head) return 'HEAD';
  if (upload) return 'PUT';
  return data && !get ? 'POST' : 'GET';
}

/** curl takes `http` where no scheme is given. */
function urlOf(text: string, isWhole: boolean): PastedRequest | undefined {
  const { url } = cleanUrl(text, isWhole);
  if (/^[a-z]+:[/\\]/i.test(url)) return requestOfUrl(url);
  return /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?::\d+)?(?:[/?]|$)|^localhost(?::\d+)?(?:[/?]|$)/.test(url)
    ? requestOfUrl(`http://${url}`)
    : undefined;
}

/** `provider1[:provider2[:region[:service]]]` (curl manual, --aws-sigv4). */
function sigv4Scope(value: string | undefined): {
  readonly region: string | undefined;
  readonly service: string | undefined;
} {
  const [, , region, service] = (value ?? '').split(':');
  return { region: region || undefined, service: service || undefined };
}

/** The colon between name and password, which is not the one of PowerShell's `$env:NAME`. */
const BETWEEN = /(?<!\$[({]?\$?env):/i;

function credentialsOf(
  user: string | undefined,
  headers: readonly Header[],
  region: string | undefined,
): PastedCredentials | undefined {
  const at = user?.search(BETWEEN) ?? -1;
  if (user === undefined || at < 0) return undefined;
  return {
    accessKeyId: user.slice(0, at) || undefined,
    secretAccessKey: user.slice(at + 1) || undefined,
    sessionToken: headers.find(([name]) => name.toLowerCase() === 'x-amz-security-token')?.[1],
    expiration: undefined,
    region,
  };
}
