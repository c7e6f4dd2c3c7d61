import { describe, expect, it } from 'vitest';
import { sign } from '@/core/signing/sign';
import { IN_HEADER, inputOf, S3, type TypedChange } from '@/testing/typed';
import { CLIENTS } from './clients';
import { codeRequestOf, PLACEHOLDER } from './code-request';
import { hasCode } from './verdict';

const URL = 'https://examplebucket.s3.us-east-1.amazonaws.com/a.txt';
const request = async (typed: TypedChange) => {
  const input = inputOf({ ...S3, url: URL, ...typed });
  return codeRequestOf(input, await sign(input), { kind: 'none' });
};

describe('where nobody has given a body, code has a place for it', () => {
  it.each(['PUT', 'POST', 'PATCH'])('in a link for %s that leaves it open', async (method) => {
    expect((await request({ method })).body).toBe(PLACEHOLDER);
  });

  it.each([
    ['a method without a body', { method: 'DELETE' }],
    ['GET', {}],
    ['a link that signs the body: it is empty', { method: 'PUT', service: 'execute-api' }],
    ['signed headers: they sign it', { ...IN_HEADER, method: 'PUT' }],
  ] as const)('not with %s', async (_, typed) => expect((await request(typed)).body).toEqual({ kind: 'none' }));
});

it('every client writes it', async () => {
  const open = await request({ method: 'PUT' });
  const able = CLIENTS.filter((client) => hasCode(client.can(open)));
  expect(able.length).toBeGreaterThan(10);
  expect(able.filter((client) => !client.code(open).includes(PLACEHOLDER.text)).map(({ id }) => id)).toEqual([]);
});
