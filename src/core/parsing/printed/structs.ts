import { type Bytes, fromUtf8, utf8 } from '@/core/kernel/bytes';
import { headerValues } from '@/core/model/headers';
import type { PastedBody, PastedRequest } from '@/core/model/pasted';
import type { PasteItem } from '@/core/parsing/paste/paste';
import { replyWith } from '@/core/parsing/server-log/reply-with';
import { isSignedV4, requestOfUrl } from '@/core/parsing/url/request-of-url';
import { headerMap } from './header-map';
import { printed } from './printed';

/** How reqwest prints a request. */
const RUST =
  /\bRequest \{ method: ([A-Z]{3,7}), url: (?:Url \{ scheme: "(https?)"[^}]{0,200}?host: Some\((?:Domain\()?"([^"]{1,300})"\)?\), port: (?:None|Some\((\d{1,5})\)), path: "([^"]{0,20000})", query: (?:None|Some\("([^"]{0,60000})"\)), fragment: [^}]{0,200}\}|"([^"]{1,60000})"), headers: /g;

function ofRust(text: string): readonly PasteItem[] {
  return [...text.matchAll(RUST)].flatMap((m): readonly PasteItem[] => {
    const [all, method, scheme, host, port, path, query, whole] = m;
    const hostAndPort = port === undefined ? host : `${host}:${port}`;
    const place = requestOfUrl(whole ?? `${scheme}://${hostAndPort}${path}${query === undefined ? '' : `?${query}`}`);
    const map = headerMap(text, m.index + all.length);
    if (place === undefined) return [];
    return [printed({ ...place, method, headers: map?.headers ?? [] }, m.index, map?.end ?? m.index + all.length)];
  });
}

/**
 * How other programs begin to print one: the http crate, aws-smithy and undici alike; the clients of Elixir; ExAws with `debug_requests`.
 */
const BEGINS =
  /\bRequest \{\s{1,8}(?=[a-z])|%(?:HTTPoison\.Request|Finch\.Request|Req\.Request|Tesla\.Env)\{|\bRequest URL: (?=")/g;
const MOST = 200;
const LONGEST = 300_000;
const BODY = /\b(?:body|BODY): (?:SdkBody(?: \{ inner: |\())?(?:Once\(Some\()?(b?"(?:[^"\\]|\\[\s\S])*")/;
const HEADERS = /\b(?:headers|HEADERS): (?:Headers \{ headers: )?/;
const METHOD = /\bmethod: ?:?["']?([A-Za-z]{3,7})\b/;
const URL =
  /\b(?:ur[il]|Request URL): (?:Uri \{ as_string: |URI\.parse\()?(?:"(https?:\/\/[^"\s]{1,60000})"|(https?:\/\/\S{1,60000}?)(?=,\s{1,40}version:))/;
/** Parameters that a client of Elixir adds to its URL. */
const MORE_QUERY = /\b(?:params|query): (?:%\{[^}]|\[[^\]])/;
const quoted = (name: string): RegExp => new RegExp(`\\b${name}: (?:"([^"\\n]{1,60000})"|'([^'\\n]{1,60000})')`);
const [HOST, PATH, QUERY, ORIGIN] = [quoted('host'), quoted('path'), quoted('query'), quoted('origin')];

/** Requests as languages print the structure that holds one. */
export function ofStructs(text: string): readonly PasteItem[] {
  const starts = [...text.matchAll(BEGINS)].slice(0, MOST);
  const structs = starts.flatMap((m, i): readonly PasteItem[] => {
    const end = Math.min(starts[i + 1]?.index ?? text.length, m.index + LONGEST);
    const item = structIn(text.slice(m.index, end), m.index);
    return item === undefined ? [] : [item];
  });
  return [...ofRust(text), ...structs, ...ofUndici(text)];
}

/** A text with a part of it blanked out, so that no name is looked for in it. */
const without = (text: string, from: number, end: number): string =>
  text.slice(0, from) + ' '.repeat(end - from) + text.slice(end);

const MARK = /["'[\](){}]/g;
const STRING_END = { '"': /["\\]/g, "'": /['\\]/g } as const;

/** The offset behind the bracket that closes the first from `from` on; the text's end where none does. */
function closing(text: string, from: number): number {
  let depth = 0;
  MARK.lastIndex = from;
  for (let m = MARK.exec(text); m !== null; m = MARK.exec(text)) {
    const [sign] = m;
    if (sign === '"' || sign === "'") MARK.lastIndex = stringEnd(text, m.index + 1, STRING_END[sign]);
    else if ('[({'.includes(sign)) depth++;
    else if (--depth <= 0) return m.index + 1;
  }
  return text.length;
}

function stringEnd(text: string, from: number, mark: RegExp): number {
  mark.lastIndex = from;
  for (let m = mark.exec(text); m !== null; m = mark.exec(text)) {
    if (m[0] !== '\\') return m.index + 1;
    mark.lastIndex += 1;
  }
  return text.length;
}

function structIn(piece: string, start: number): PasteItem | undefined {
  const body = BODY.exec(piece);
  const bodyFrom = body === null ? 0 : body.index + body[0].length - (body[1] as string).length;
  const bodyEnd = body === null ? 0 : body.index + body[0].length;
  const bare = without(piece, bodyFrom, bodyEnd);
  const label = HEADERS.exec(bare);
  const from = label === null ? 0 : label.index + label[0].length;
  const map = label === null ? undefined : headerMap(bare.slice(0, closing(bare, from)), from);
  if (label === null || map === undefined) return undefined;
  const rest = without(bare, label.index, map.end);
  const place = placeIn(rest);
  if (place === undefined || MORE_QUERY.test(rest)) return undefined;
  // Rust hides what is marked as a secret.
  const hidden = map.headers.filter(([, value]) => value === 'Sensitive').map(([name]) => name);
  // Undici tells the length of a body beside the headers, and adds it to them.
  const [, length] = /\bcontentLength: (\d{1,15})\b/.exec(rest) ?? [];
  const shown = map.headers.filter(([name]) => !hidden.includes(name));
  const headers = length === undefined ? shown : [...shown, ['content-length', length] as const];
  const isSigned =
    isSignedV4(place.target) || headerValues(headers, 'authorization').some((value) => /^AWS4-/.test(value));
  if (!isSigned) return undefined;
  const request = {
    ...place,
    method: METHOD.exec(rest)?.[1]?.toUpperCase(),
    headers,
    body: body === null ? undefined : bodyOf(body[1] as string),
  };
  const item = printed(request, start, start + Math.max(map.end, bodyEnd));
  const unknown = hidden.map((name) => ({ name: name.toLowerCase(), value: undefined }));
  return item.kind === 'request' && unknown.length > 0
    ? { ...item, request: { ...item.request, adds: [...(item.request.adds ?? []), ...unknown] } }
    : item;
}

/** Its URL, or the parts of one: a host and a path, or undici's origin and path. */
function placeIn(text: string): PastedRequest | undefined {
  const whole = URL.exec(text);
  if (whole !== null) return requestOfUrl(whole[1] ?? whole[2] ?? '');
  const of = (name: RegExp): string | undefined => {
    const m = name.exec(text);
    return m?.[1] ?? m?.[2];
  };
  const [host, origin, query] = [of(HOST), of(ORIGIN), of(QUERY)];
  const [, scheme = 'https'] = /\bscheme: [:"]?(https?)\b/.exec(text) ?? [];
  const [, port] = /\bport: (\d{1,5})\b/.exec(text) ?? [];
  const isUsual = port === undefined || port === (scheme === 'https' ? '443' : '80');
  const before = origin ?? (host === undefined ? undefined : `${scheme}://${host}${isUsual ? '' : `:${port}`}`);
  return before === undefined ? undefined : requestOfUrl(`${before}${of(PATH) ?? '/'}${query ? `?${query}` : ''}`);
}

const OCTET = /\\(?:x([0-9a-fA-F]{2})|u\{([0-9a-fA-F]{1,6})\}|([\s\S]))/g;
const SIGNS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', 0: '\0', e: '\u001b' };

/** What is between the quotes of Rust or Elixir; octets of Rust that are no text as they are. */
function bodyOf(literal: string): PastedBody | undefined {
  const isOctets = literal.startsWith('b');
  const shown = literal.slice(isOctets ? 2 : 1, -1);
  if (shown === '') return undefined;
  const text = shown.replace(OCTET, (_, hex?: string, point?: string, sign = '') => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    const code = Number.parseInt(point ?? '', 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : (SIGNS[sign] ?? sign);
  });
  if (!isOctets) return { kind: 'text', text };
  const bytes: Bytes = /^[\0-\xff]*$/.test(text) ? Uint8Array.from(text, (sign) => sign.charCodeAt(0)) : utf8(text);
  const plain = fromUtf8(bytes);
  return plain === undefined ? { kind: 'bytes', bytes } : { kind: 'text', text: plain };
}

/** What `NODE_DEBUG=undici` or `fetch` prints of a request: no headers. */
const UNDICI =
  /^[^\n]{0,60}?\b(?:UNDICI|FETCH) \d{1,10}: (?:sending request to|received response to|trailers received from|request to) (GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS) (https?:\/\/[^\s/]{1,300})(\/\S{0,60000})(?: - HTTP (\d{3}))?/gm;

function ofUndici(text: string): readonly PasteItem[] {
  const lines = [...text.matchAll(UNDICI)].slice(0, MOST);
  // Before undici 7 a slash stood between origin and path, which begins with one.
  const isDoubled = lines.every(([, , , path = '']) => path.startsWith('//'));
  const ends = new Map(lines.map((m) => [`${m[1]} ${m[3]}`, m.index + m[0].length]));
  const seen = new Set<string>();
  return lines.flatMap((m): readonly PasteItem[] => {
    const [all, method, origin = '', path = '', status] = m;
    const place = requestOfUrl(origin + (isDoubled ? path.slice(1) : path));
    if (place === undefined || !isSignedV4(place.target)) return [];
    const name = `${method} ${path}`;
    const at = [m.index, m.index + all.length] as const;
    // All lines of a request are of it, also those that tell nothing more.
    const items: PasteItem[] = seen.has(name)
      ? []
      : [printed({ ...place, method, headers: [] }, m.index, ends.get(name) ?? at[1])];
    seen.add(name);
    if (status !== undefined && Number(status) >= 300)
      items.push({
        kind: 'reply',
        format: 'server-log',
        reply: replyWith({ status: Number(status) }),
        at,
        notes: [],
      });
    return items;
  });
}
