import { describe, expect, it } from 'vitest';
import type { PastedRequest } from '@/core/model/pasted';
import type { Trace } from '@/core/model/trace';
import { readPaste } from '@/core/parsing/detect/read-paste';
import { sign } from '@/core/signing/sign';
import { SNIPPET_REQUESTS } from '@/testing/snippet-requests';
import { bodyOf as bodyFor, IN_HEADER, inputOf } from '@/testing/typed';
import { targetOf } from './asked';
import { brunoClient } from './bruno/bruno';
import { type CodeRequest, codeRequestOf } from './code-request';
import { curl } from './curl/curl';
import { asHar } from './har/as-har';
import { httpFileClient } from './http-file/http-file';
import { postmanClient } from './postman/postman';
import { hasCode } from './verdict';

/** Each request of the list, as code is written for it, with its trace. */
async function requests(): Promise<readonly { name: string; request: CodeRequest; trace: Trace; text?: string }[]> {
  return Promise.all(
    SNIPPET_REQUESTS.map(async ({ name, typed, body }) => {
      const input = inputOf(typed);
      const trace = await sign(input);
      const request = codeRequestOf(input, trace, body);
      return { name, request, trace, ...(body.kind === 'text' ? { text: body.text } : {}) };
    }),
  );
}

/** The one request in a text. */
function read(text: string, format: string): PastedRequest {
  const items = readPaste(text).items.filter(({ kind }) => kind === 'request');
  expect(items.map((item) => item.format)).toEqual([format]);
  const [item] = items;
  if (item?.kind !== 'request') throw new Error('no request');
  return item.request;
}

const bodyOf = ({ body }: PastedRequest): string | undefined => (body?.kind === 'text' ? body.text : undefined);
const withoutHash = ({ headers }: PastedRequest) =>
  headers.filter(([name]) => name.toLowerCase() !== 'x-amz-content-sha256');

describe.each([
  { client: postmanClient, format: 'postman' },
  { client: brunoClient, format: 'bruno' },
  { client: httpFileClient, format: 'http-request' },
])('a file for $client.title', ({ client, format }) => {
  it('is read back as the same request, to be signed for the same Region and service', async () => {
    let files = 0;
    for (const { name, request } of await requests()) {
      if (!hasCode(client.can(request))) continue;
      files++;
      const back = read(client.code(request), format);
      const expires = request.expires === undefined ? '' : `X-Amz-Expires=${request.expires}`;
      const target = targetOf(request);
      const wanted = expires === '' ? target : `${target}${target.includes('?') ? '&' : '?'}${expires}`;
      expect(back, name).toMatchObject({
        method: request.method,
        scheme: request.scheme,
        authority: request.authority,
        target: wanted,
        signsItself: { region: request.region, service: request.service },
      });
      expect(withoutHash(back), name).toEqual(request.headers);
      expect(bodyOf(back), name).toBe(request.body.kind === 'text' ? request.body.text : undefined);
    }
    expect(files).toBeGreaterThan(8);
  });
});

describe('a body in a .http file', () => {
  it.each([
    ['DELETE', 'x'],
    ['OPTIONS', 'x'],
    ['POST', 'a\n\n\nb'],
    ['POST', '\\u0041 \\"'],
    ['POST', "\\'"],
    ['POST', '\u001b[0m'],
  ])('is all that stands there, with %s: %j', async (method, text) => {
    const input = inputOf({ ...IN_HEADER, method, body: bodyFor(text) });
    const request = codeRequestOf(input, await sign(input), { kind: 'text', text });
    expect(bodyOf(read(httpFileClient.code(request), 'http-request'))).toBe(text);
  });

  it('ends where the next request begins', () => {
    const first = 'POST https://a.example/\nAuthorization: AWS a b region:r service:s\n\nbody\n\n';
    const items = readPaste(`${first}###\n${first}`).items.filter(({ kind }) => kind === 'request');
    expect(items.map((item) => (item.kind === 'request' ? bodyOf(item.request) : undefined))).toEqual(['body', 'body']);
  });
});

describe('a command for curl', () => {
  it.each(['a\rb', '\tx', '\u001b[0m', '\u007f', '\u0085\v', "it's\r\n\r'", '$(printf x)'])(
    'is read back with what a terminal would obey: %j',
    (text) => {
      const made = curl(
        { method: 'POST', url: 'https://a.example/', headers: [], body: { kind: 'text', text } },
        'posix',
      );
      if (!made.ok) throw new Error(made.error);
      expect(bodyOf(read(made.value, 'curl'))).toBe(text);
    },
  );
});

describe('an archive', () => {
  it('is read back as the request that was signed', async () => {
    for (const { name, trace, text } of await requests()) {
      const { method, url, headers } = trace.signed;
      const back = read(asHar(trace.signed, text, inputOf({}).at), 'har');
      expect(`${back.scheme}://${back.authority}${back.target}`, name).toBe(url);
      expect(back.method, name).toBe(method);
      expect(back.headers, name).toEqual(headers);
      expect(bodyOf(back), name).toBe(text);
    }
  });

  it('tells when it was signed, and its parameters decoded', () => {
    const { at } = inputOf({});
    const url = 'https://b.s3.amazonaws.com/k?a=%C3%A9%26&b=%ff&c';
    const { log } = JSON.parse(asHar({ method: 'GET', url, headers: [] }, undefined, at));
    expect(log.entries[0].startedDateTime).toBe('2015-08-30T12:36:00.000Z');
    expect(log.entries[0].request.queryString).toEqual([
      { name: 'a', value: 'é&' },
      { name: 'b', value: '%ff' },
      { name: 'c', value: '' },
    ]);
  });
});
