import { expect, it } from 'vitest';
import { sign } from '@/core/signing/sign';
import { SNIPPET_REQUESTS } from '@/testing/snippet-requests';
import { inputOf } from '@/testing/typed';
import { CLIENTS } from './clients';
import { codeRequestOf } from './code-request';
import { firstClient } from './first-client';
import { hasCode } from './verdict';

const requests = async () =>
  Promise.all(
    SNIPPET_REQUESTS.map(async ({ name, typed, body }) => {
      const input = inputOf(typed);
      return { name, request: codeRequestOf(input, await sign(input), body) };
    }),
  );

it('code is shown first of the most usual program that makes the request', async () => {
  const first = new Map((await requests()).map(({ name, request }) => [name, firstClient(request).id]));
  expect(first.get('headers for an API')).toBe('curl-sigv4');
  expect(first.get('headers for a JSON body')).toBe('curl-sigv4');
  expect(first.get('a link to an object')).toBe('aws-cli');
  expect(first.get('a link to an API')).toBe('botocore');
  expect(first.get('a link to POST a body that is signed')).toBe('javascript-node');
});

it('no request opens on a client without code for it, where another has some', async () => {
  for (const { name, request } of await requests()) {
    const some = CLIENTS.some((client) => hasCode(client.can(request)));
    expect(hasCode(firstClient(request).can(request)), name).toBe(some);
  }
});

it('where nobody makes it, curl says why', async () => {
  const input = inputOf({});
  const request = codeRequestOf(input, await sign(input), { kind: 'none' });
  expect(firstClient({ ...request, algorithm: 'sigv4a' }).id).toBe('curl-sigv4');
});
