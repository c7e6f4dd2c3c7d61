import { describe, expect, it } from 'vitest';
import { fromBase64, fromBase64Url, fromUtf8 } from '@/core/kernel/bytes';
import { readMade, readMadeOnce } from '@/testing/recipes/made';
import { makeHere } from '@/testing/recipes/make';
import type { FormId } from './recipe';

/** Parameters may stand in any order: tools differ in it, and services sort them. */
const inOrder = (url: string): string => {
  const [base = '', query = ''] = url.split('?');
  return `${base}?${query.split('&').toSorted().join('&')}`;
};
const decoded = (bytes: Uint8Array | undefined): string => (bytes && fromUtf8(bytes)) ?? 'not base64';

/** Tools name themselves behind the signature. */
const nameless = (url: string): string => url.replace(/&User-Agent=[^&]*/, '');

/** What a form holds, byte for byte but for the order of parameters. */
/** The nonce of ECDSA may be any, so that a signature is never made twice: that it holds is asked where it is opened. */
const signedAnyhow = (url: string): string =>
  url.includes('AWS4-ECDSA-P256-SHA256') ? url.replace(/&X-Amz-Signature=[0-9a-f]+/, '') : url;

/** Names are in any case, and lines in any order; who sends a request adds its host. */
const headersIn = (text: string): Readonly<Record<string, string>> => {
  const lines = text.split('\n').map((line) => /^([^:]+): (.*)$/.exec(line) ?? []);
  const { host: _, ...headers } = Object.fromEntries(
    lines.map(([, name = '', value = '']) => [name.toLowerCase(), value]),
  );
  return headers;
};

const lowered = (headers: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

const subprotocol = (text: string): unknown => {
  const [name, header = ''] = text.split(', header-');
  return { name, headers: lowered(JSON.parse(decoded(fromBase64Url(header)))) };
};

const CONTENT: Readonly<Partial<Record<FormId, (text: string) => unknown>>> = {
  url: (url) => inOrder(signedAnyhow(url)),
  headers: headersIn,
  webSocketUrl: inOrder,
  password: inOrder,
  mskToken: (token) => inOrder(nameless(decoded(fromBase64Url(token)))),
  bedrockKey: (key) => inOrder(decoded(fromBase64(key.replace('bedrock-api-key-', '')))),
  execCredential: (text) => {
    const { status, ...rest } = JSON.parse(text);
    const [, url] = /^k8s-aws-v1\.(.*)$/.exec(status.token) ?? [];
    return { ...rest, status: { ...status, token: inOrder(decoded(fromBase64Url(url ?? ''))) } };
  },
  vaultLogin: (text) => {
    const login = JSON.parse(text);
    const { role, iam_http_request_method: method } = login;
    const [url, body, headers] = ['url', 'body', 'headers'].map((part) =>
      decoded(fromBase64(login[`iam_request_${part}`])),
    );
    return { role, method, url, body, headers: lowered(JSON.parse(headers ?? '')) };
  },
  snowflakeToken: (token) => {
    const { headers, ...rest } = JSON.parse(decoded(fromBase64(token)));
    return { ...rest, headers: lowered(headers) };
  },
  rawHttp: (text) => {
    const [head = '', body] = text.split('\r\n\r\n');
    const [line, ...headers] = head.split('\r\n');
    return { line, body, headers: headersIn(headers.join('\n')) };
  },
  appSyncProtocol: subprotocol,
  eventsProtocol: subprotocol,
  // Google's library puts the audience beside the signed headers; its own comment advises to sign it, which is done here.
  gcpToken: (token) => {
    const { url, method, headers } = JSON.parse(decodeURIComponent(token));
    const named = headers
      .map(({ key, value }: Record<string, string>) => [key?.toLowerCase(), value])
      .filter(([key]: readonly string[]) => key !== 'authorization');
    return { url, method, headers: Object.fromEntries(named) };
  },
};

const all = [...readMade(), ...readMadeOnce()];

describe('what others make of the same answers', () => {
  it.each(all)('$recipe, $maker, $region, $answers', async ({ recipe, answers, form, text, ...world }) => {
    const { finished } = await makeHere(recipe, answers, world);
    const ours = finished.find((one) => one.form === form)?.text ?? '';
    expect(CONTENT[form]?.(ours)).toEqual(CONTENT[form]?.(text));
    expect(CONTENT[form]?.(ours)).toBeDefined();
  });
});
