import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { readCase } from '@/core/diagnosing/reading';
import { instant } from '@/core/model/instant';
import { nodeHasher } from '@/testing/node-hasher';
import { SINGLES, solved } from '@/testing/planted/solved';
import { presign, signHeaders, type ToSign } from '@/testing/sign-v4';
import { tokenMistake } from './token';

it('a part of the token that was signed was cut, whether or not it is encoded', () => {
  const token = `IQoJb3JpZ2luX2VjEJr+/${'AbCd/+='.repeat(20)}`;
  expect(tokenMistake(undefined, token)).toBe('token-added');
  for (const cut of [1, 3, 50]) {
    expect(tokenMistake(token.slice(0, -cut), token)).toBe('token-cut');
    expect(tokenMistake(token.slice(cut), token)).toBe('token-cut');
    expect(tokenMistake(encodeURIComponent(token).slice(0, -cut), token)).toBe('token-cut');
  }
  expect(tokenMistake(token, `x${token.slice(2)}`)).toBe('token-other');
  expect(tokenMistake('', token)).toBe('token-other');
  expect(tokenMistake('Iqo', token)).toBe('token-other');
});

const TOKEN = `IQoJb3JpZ2luX2VjEJr//////////wEa${'x/+A='.repeat(40)}`;
const GET: ToSign = {
  method: 'GET',
  host: 'abcdef1234.execute-api.eu-west-1.amazonaws.com',
  path: '/dev/sample',
  payloadHash: createHash('sha256').digest('hex'),
  accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
  secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  date: '20260102T030405Z',
  region: 'eu-west-1',
  service: 'execute-api',
  token: TOKEN,
};
const address = `https://${GET.host}${GET.path}`;
const url = `${address}?${presign(GET, 900)}`;
const curl = (token: string) =>
  [
    'curl',
    ...signHeaders(GET).map(([name, value]) => `-H '${name}: ${value.replace(TOKEN, token)}'`),
    `'${address}'`,
  ].join(' ');
const encoded = encodeURIComponent(TOKEN);

it.each([1, 2, 3, 5, 17, 50])(
  'a token short by %i characters is told as cut, in a URL and in a header',
  async (cut) => {
    for (const text of [url.replace(encoded, encoded.slice(0, -cut)), curl(TOKEN.slice(0, -cut))]) {
      expect(text).not.toContain(TOKEN);
      const { pieces } = await readCase(text, instant(Date.parse('2026-01-02T03:05:00Z')), nodeHasher);
      const outcome = await solved(
        {
          ...{ request: pieces.request, reply: undefined, log: undefined, body: undefined },
          ...{ key: { secret: GET.secret }, sessionToken: TOKEN, rule: undefined },
        },
        SINGLES,
      );
      const first = outcome.phase === 'found' ? outcome.answers[0]?.changes.map(({ code }) => code) : outcome;
      expect(first, text).toEqual(['token-cut']);
    }
  },
);
