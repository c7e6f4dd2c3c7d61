import type { Algorithm } from '@/core/model/algorithm';
import type { HeaderList } from '@/core/model/headers';
import { instant } from '@/core/model/instant';
import type { SigningInput, WireRequest } from '@/core/model/request';
import { authority, type QueryPair, wirePath } from '@/core/model/url';
import { GENERAL } from '@/core/services/rules';
import { bodyOf } from './typed';
import type { VectorCase } from './vectors';

/** What a vector signs, as an input of the signer. */
export function inputOfVector(
  vector: VectorCase,
  form: 'header' | 'query',
  algorithm: Algorithm = 'sigv4',
): SigningInput {
  const { context, request } = vector;
  if (!request) throw new Error('no request');
  const [path = '', query = ''] = splitOnce(request.target, '?');
  const host = request.headers.find(([name]) => name === 'Host')?.[1] ?? '';
  const { access_key_id, secret_access_key, token } = context.credentials;
  return {
    method: request.method,
    scheme: 'https',
    authority: authority(host),
    hostFrom: 'url',
    host,
    path: wirePath(path),
    query: query === '' ? [] : query.split('&').map(pair),
    headers: request.headers.filter(([name]) => name !== 'Host'),
    body: bodyOf(request.body),
    credentials: {
      accessKeyId: access_key_id,
      secretAccessKey: secret_access_key,
      ...(token ? { sessionToken: token } : {}),
    },
    algorithm,
    region: context.region,
    service: context.service,
    rule: {
      ...GENERAL,
      path: context.normalize ? 'twice' : 'once',
      token: context.omit_session_token ? 'appended' : 'signed',
    },
    at: instant(Date.parse(context.timestamp)),
    placement:
      form === 'query'
        ? { in: 'query', expires: context.expiration_in_seconds ?? 0 }
        : { in: 'header', contentSha256: context.sign_body ? 'add' : 'omit' },
  };
}

const splitOnce = (text: string, mark: string): readonly string[] =>
  text.includes(mark) ? [text.slice(0, text.indexOf(mark)), text.slice(text.indexOf(mark) + 1)] : [text];

function pair(text: string): QueryPair {
  const [name = '', value = ''] = splitOnce(text, '=').map(decodeURIComponent);
  return { name, value, text };
}

/** Reads the raw HTTP request that a vector was signed as. */
export function parseRawRequest(raw: string): WireRequest {
  const blank = raw.indexOf('\n\n');
  const [requestLine = '', ...headerLines] = raw.slice(0, blank).split('\n');
  const method = requestLine.slice(0, requestLine.indexOf(' '));
  const target = requestLine.slice(method.length + 1, -' HTTP/1.1'.length);
  const headers: HeaderList = headerLines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1)];
  });
  const host = headers.find(([name]) => name === 'Host')?.[1] ?? '';
  return { method, url: `https://${host}${target}`, headers, body: bodyOf(raw.slice(blank + 2)) };
}
