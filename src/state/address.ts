import { amzDate, type HeaderRow, instant, parseSigningTime } from '@/core';
import { isName, mayBeTold, shareableUrl, tracesOf } from '@/core/sharing';
import { readUpload, uploadParams } from './address-upload';
import type { CredentialFields } from './credentials';
import { type ExampleId, exampleOf, isExampleId } from './examples';
import type { RequestFields } from './request-fields';
import { BUILD } from './view';

/** What the address says of Build: the request to compose. Of Debug it says nothing: what is pasted there is not for sharing. */
export type Place = { readonly request: RequestFields; readonly example: ExampleId | undefined };

/** What no address holds, whatever the name of the value that it stands in. */
export type Secrets = Pick<CredentialFields, 'secretAccessKey' | 'sessionToken'>;
const NO_SECRETS: Secrets = { secretAccessKey: '', sessionToken: '' };

/** Longer addresses are dropped by chat programs and some browsers. */
const LONGEST = 8000;

/**
 * What is longer is told only in the form of its field, so that a key or a secret pasted into the wrong field stays out: no key ID has
 * fewer than 16 characters (AWS IAM API Reference, "AccessKey"), and AWS's secrets have more.
 */
const SHORT = /^[^\p{C}]{0,15}$/u;
const SHAREABLE: Readonly<Record<'method' | 'service' | 'region' | 'expires' | 'at', RegExp>> = {
  method: /^[A-Z-]{1,17}$/,
  service: /^[a-z0-9-]{1,32}$/,
  region: /^[a-z0-9*-]{1,24}(, ?[a-z0-9*-]{1,24}){0,19}$/,
  expires: SHORT,
  at: /^[\d\s.:/+TZ-]{1,32}$/i,
};
/** What is typed for a name, right or wrong, so that a load finds it as it was. */
const mayStand = (field: keyof typeof SHAREABLE, text: string): boolean =>
  SHORT.test(text) || SHAREABLE[field].test(text);

/**
 * Writes the part of the address after `#`: everything shareable, nothing secret. Practice URLs are relative to `base`. What holds one of
 * `secrets`, as a path with the key in it, is left out.
 */
export function encodePlace({ request, example }: Place, base: string, secrets = NO_SECRETS): string {
  if (example) return `/${BUILD}?${new URLSearchParams({ example })}`;
  const params = new URLSearchParams();
  // What is too long for any address need not be searched.
  const holdsNone = (text: string) => text.length >= LONGEST || !holds(text, secrets);
  for (const name of ['method', 'service', 'region', 'expires'] as const) {
    const text = name === 'method' ? request.method.trim().toUpperCase() : request[name];
    if (mayStand(name, text) && holdsNone(text)) params.set(name, text);
  }
  if (request.algorithm === 'sigv4a') params.set('algorithm', request.algorithm);
  params.set('sign', request.signatureIn);
  for (const [name, value] of uploadParams(request)) if (holdsNone(value)) params.append(name, value);
  const at = timeOf(request.signingTime);
  if (at !== '' && holdsNone(at)) params.set('at', at);
  for (const { name, value } of request.headers) {
    const header = shareableHeader(name, holdsNone(value) ? value : '');
    params.append('header', holdsNone(name) ? header : '');
  }
  if (!request.contentSha256) params.set('content-sha256', 'omit');
  const url = shareableUrl(request.url);
  if (url !== undefined && url.length + params.toString().length < LONGEST && holdsNone(url))
    params.set('url', relativeTo(base, url));
  const text = params.toString();
  return text.length < LONGEST ? `/${BUILD}?${text}` : `/${BUILD}`;
}

/** Reads it back; undefined where it says nothing of a request. What it leaves out is as in the first example. */
export function decodePlace(hash: string, base: string): Place | undefined {
  const [path = '', query = ''] = split(hash, '?');
  if (path !== `/${BUILD}` || query === '') return undefined;
  const params = new URLSearchParams(query);
  const named = params.get('example') ?? '';
  if (isExampleId(named)) return { request: exampleOf(named, base).request, example: named };
  const start = exampleOf('practice-execute-api', base).request;
  const url = params.get('url');
  return {
    example: undefined,
    request: {
      method: params.get('method') ?? start.method,
      url: url === null ? '' : absolute(base, url),
      service: params.get('service') ?? '',
      region: params.get('region') ?? '',
      algorithm: params.get('algorithm') === 'sigv4a' ? 'sigv4a' : 'sigv4',
      signatureIn: PLACES.find((place) => place === params.get('sign')) ?? 'query',
      expires: params.get('expires') ?? start.expires,
      signingTime: params.get('at') ?? '',
      headers: params.getAll('header').slice(0, 100).map(readHeader),
      contentSha256: params.get('content-sha256') !== 'omit',
      ...readUpload(params),
    },
  };
}

/** Of a request what its address may hold; undefined where the address can say nothing of it. */
export const shareable = (request: RequestFields, base: string, secrets = NO_SECRETS): RequestFields | undefined =>
  decodePlace(encodePlace({ request, example: undefined }, base, secrets), base)?.request;

/** Whether one of the secrets stands in a text, or most of it, however it is spelled. */
export const holds = (text: string, { secretAccessKey, sessionToken }: Secrets): boolean =>
  tracesOf(text, [secretAccessKey, sessionToken]).length > 0;

/** A signing time in one form; what is none as it was typed, where that may stand in an address. */
function timeOf(typed: string): string {
  const at = typed.trim() === '' ? undefined : parseSigningTime(typed, instant(0)).value;
  return at !== undefined ? amzDate(at) : mayStand('at', typed) ? typed.trim() : '';
}

const PLACES = ['query', 'header', 'form'] as const;

const shareableHeader = (name: string, value: string): string =>
  mayBeTold(name, value) ? `${name}: ${value}` : isName(name) ? `${name}:` : '';

function readHeader(text: string): HeaderRow {
  const [name = '', value = ''] = split(text, ':');
  return { name, value: value.trimStart() };
}

function split(text: string, mark: string): readonly string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

const relativeTo = (base: string, url: string): string =>
  url.startsWith(`${base}practice/`) ? url.slice(base.length) : url;
const absolute = (base: string, url: string): string => (url.startsWith('practice/') ? base + url : url);
