import { fromBase64 } from '@/core/kernel/bytes';
import { encodeStrict } from '@/core/kernel/percent';
import { type Header, type HeaderList, headerValues } from '@/core/model/headers';
import type { PastedBody, PastedRequest } from '@/core/model/pasted';
import { asObject, type Json, textIn } from '@/core/parsing/har/json-objects';
import { unshown } from '@/core/parsing/paste/unshown';
import { isSignedV4, requestOfUrl } from '@/core/parsing/url/request-of-url';

const METHOD = /^(?:http_?)?(?:request_?)?(?:method|verb)$/i;
const URL = /^(?:request_?)?(?:url|uri|endpoint)$/i;
const HEADERS = /^(?:http_?)?(?:request_?)?headers?$/i;
const BODY = /^(?:request_?)?(?:body|data|payload)$/i;
const HOST = /^(?:host(?:name)?|authority|server)$/i;
const PATH = /^(?:path|request_?uri|uri|url)$/i;
const QUERY = /^(?:query|raw_?query|query_?string)$/i;
const METHODS = /^(?:GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS)$/i;
const NAME = /^:?[A-Za-z][A-Za-z0-9_-]{0,80}$/;
/** A program records what it knows; its library adds these. */
const ADDED = ['accept', 'accept-encoding', 'connection', 'content-length', 'transfer-encoding', 'user-agent'];

/** The request that an object records; undefined where it is none that is signed, or will be, or arrived behind API Gateway. */
export function recordedRequest(value: object): PastedRequest | undefined {
  const object = value as Json;
  const event = eventOf(object);
  const request = event ?? plainOf(object);
  if (request === undefined) return undefined;
  const isSigned =
    isSignedV4(request.target) ||
    headerValues(request.headers, 'authorization').some((text) => /^AWS4-/.test(text.trim()));
  return isSigned || event !== undefined || request.signsItself !== undefined ? request : undefined;
}

function plainOf(object: Json): PastedRequest | undefined {
  const recorded = member(object, HEADERS);
  const headers = headersOf(recorded);
  const whole = withQuery(textOf(object, URL), textOf(object, QUERY));
  const place = (whole === undefined ? undefined : requestOfUrl(whole)) ?? placeOf(object, headers);
  const method = textOf(object, METHOD);
  if (place === undefined || headers.length === 0) return undefined;
  if (method !== undefined && !METHODS.test(method)) return undefined;
  const signsItself = signerOf(member(object, /^authentication$/));
  return {
    ...place,
    method: method?.toUpperCase(),
    headers,
    body: bodyOf(member(object, BODY), false),
    ...(isOfEdge(recorded) ? { headersUnknown: true } : {}),
    adds: unshown(ADDED, headers),
    ...(signsItself === undefined ? {} : { signsItself }),
  };
}

/** Sentry has the query beside the URL. */
const withQuery = (url: string | undefined, query: string | undefined): string | undefined =>
  url === undefined || !query || /[?#]/.test(url) ? url : `${url}?${query.replace(/^\?/, '')}`;

/** Host and path in members of their own; a server's log has the host among the headers too. */
function placeOf(object: Json, headers: HeaderList): PastedRequest | undefined {
  const host = textOf(object, HOST) ?? headerValues(headers, 'host')[0];
  const path = textOf(object, PATH);
  const query = textOf(object, QUERY)?.replace(/^\?/, '') ?? queryOfEdge(member(object, QUERY));
  // As undici has it, whose headers are one list.
  const origin = Array.isArray(member(object, HEADERS)) ? textIn(object, 'origin') : undefined;
  const before = origin ?? (host === undefined ? undefined : `https://${host}`);
  if (before === undefined || !path?.startsWith('/')) return undefined;
  return requestOfUrl(`${before}${path}${query ? `?${query}` : ''}`);
}

/** What Lambda@Edge and CloudFront Functions are handed has lists of values, or objects; CloudFront adds headers and takes some off. */
const isOfEdge = (headers: unknown): boolean =>
  !Array.isArray(headers) && Object.values(asObject(headers)).some((value) => valuesOfEdge(value).length > 0);

/** The values of a header or a parameter as CloudFront has them, and the name as it was sent, where that is told. */
function valuesOfEdge(value: unknown): readonly (readonly [name: string | undefined, text: string])[] {
  const { multiValue } = asObject(value) as { readonly multiValue?: unknown };
  const all: readonly unknown[] = Array.isArray(value) ? value : Array.isArray(multiValue) ? multiValue : [value];
  return all.map(asObject).flatMap((one) => {
    const text = textIn(one, 'value');
    return text === undefined ? [] : [[textIn(one, 'key'), text] as const];
  });
}

/** The parameters of a function at CloudFront, which stay encoded. */
const queryOfEdge = (value: unknown): string =>
  Object.entries(asObject(value))
    .flatMap(([name, values]) => valuesOfEdge(values).map(([, text]) => (text === '' ? name : `${name}=${text}`)))
    .join('&');

/**
 * What API Gateway and function URLs hand to a function, which is what arrived: with headers that were added on the way, and maybe without
 * some (AWS Lambda Developer Guide and Amazon API Gateway Developer Guide, "payload format").
 */
function eventOf(event: Json): PastedRequest | undefined {
  const context = asObject(event['requestContext']);
  const host = textIn(context, 'domainName');
  if (host === undefined) return undefined;
  const http = asObject(context['http']);
  const isSecond = textIn(event, 'rawPath') !== undefined;
  const method = isSecond ? textIn(http, 'method') : textIn(event, 'httpMethod');
  const path = isSecond ? textIn(event, 'rawPath') : (textIn(context, 'path') ?? textIn(event, 'path'));
  const query = isSecond ? textIn(event, 'rawQueryString') : queryOf(event);
  const place = requestOfUrl(`https://${host}${path ?? '/'}${query ? `?${query}` : ''}`);
  const repeated = headersOf(event['multiValueHeaders']);
  const headers = repeated.length > 0 ? repeated : headersOf(event['headers']);
  if (place === undefined || headers.length === 0) return undefined;
  return {
    ...place,
    method,
    headers,
    body: bodyOf(event['body'], event['isBase64Encoded'] === true),
    headersUnknown: true,
  };
}

/** The parameters of the first format are decoded: as a query writes them. */
function queryOf(event: Json): string {
  const many = Object.entries(asObject(event['multiValueQueryStringParameters'] ?? event['queryStringParameters']));
  return many
    .flatMap(([name, values]) => (Array.isArray(values) ? values : [values]).map((value) => [name, String(value)]))
    .map((pair) => pair.map((text) => encodeStrict(text as string)).join('='))
    .join('&');
}

const isPair = (value: unknown): value is Header =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every((one) => typeof one === 'string') &&
  NAME.test(String(value[0]));

/** A map of values, or of lists of them as Go's http.Header has it, or a list of names and values, each pair by itself or one after the other. */
function headersOf(value: unknown): HeaderList {
  if (Array.isArray(value)) {
    if (value.every((one, i) => typeof one === 'string' && (i % 2 === 1 || NAME.test(one))))
      return value.flatMap((name: string, i) => (i % 2 === 0 ? [[name, String(value[i + 1] ?? '')] as const] : []));
    if (value.every(isPair)) return value;
    return value.map(asObject).flatMap((one) => {
      const [name, text] = [textIn(one, 'name') ?? textIn(one, 'key'), textIn(one, 'value')];
      return name === undefined || text === undefined || one['disabled'] === true ? [] : [[name, text] as const];
    });
  }
  return Object.entries(asObject(value)).flatMap(([name, values]) => [
    ...(Array.isArray(values) ? values : [values]).flatMap((text) =>
      typeof text === 'string' || typeof text === 'number' ? [[name, String(text)] as const] : [],
    ),
    ...valuesOfEdge(values).map(([own = name, text]) => [own, text] as const),
  ]);
}

/** An object that was recorded as one may have been written in any way: then the body is not known. */
function bodyOf(value: unknown, isBase64: boolean): PastedBody | undefined {
  const object = asObject(value);
  // As Lambda@Edge is handed a body, whole or cut (Amazon CloudFront Developer Guide, "Lambda@Edge event structure").
  if (textIn(object, 'data') !== undefined && 'inputTruncated' in object)
    return object['inputTruncated'] === true ? undefined : bodyOf(object['data'], object['encoding'] === 'base64');
  const text = typeof value === 'string' ? value : textIn(object, 'text');
  if (text === undefined || text === '') return undefined;
  const bytes = isBase64 ? fromBase64(text) : undefined;
  if (bytes !== undefined) return { kind: 'bytes', bytes };
  // A line break at the end may be of the file alone, as behind a `|` of YAML.
  const [, bare = '', ending = ''] = /^([\s\S]*?)((?:\r?\n)*)$/.exec(text) ?? [];
  return ending === '' ? { kind: 'text', text } : { kind: 'text', text: bare, ending };
}

/** Insomnia signs when it sends. */
function signerOf(value: unknown): PastedRequest['signsItself'] {
  const auth = asObject(value);
  if (textIn(auth, 'type') !== 'iam' || auth['disabled'] === true) return undefined;
  return { region: textIn(auth, 'region') || undefined, service: textIn(auth, 'service') || undefined };
}

const member = (object: Json, name: RegExp): unknown => Object.entries(object).find(([key]) => name.test(key))?.[1];
const textOf = (object: Json, name: RegExp): string | undefined => {
  const value = Object.entries(object).find(([key, one]) => name.test(key) && typeof one === 'string')?.[1];
  return value as string | undefined;
};
