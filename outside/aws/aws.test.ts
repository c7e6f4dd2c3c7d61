import { expect, it } from 'vitest';
import { instant } from '@/core/model/instant';
import { main, type World } from './main';
import type { Sent } from './mistakes';
import type { Reply } from './told';

const KEYS = { AWS_ACCESS_KEY_ID: 'AKIAMINE', AWS_SECRET_ACCESS_KEY: 'secret/of+mine', AWS_REGION: 'eu-west-1' };
const API = 'https://x8j638cwtf.execute-api.eu-west-1.amazonaws.com/dev/sample';

/** A world that answers each request so, and what was asked and said there. */
function worldOf(answer: (request: Sent) => Reply) {
  const asked: Sent[] = [];
  const said: string[] = [];
  const world: World = {
    say: (line) => void said.push(line),
    send: async (request) => {
      asked.push(request);
      return answer(request);
    },
    now: () => instant(Date.parse('2026-01-02T03:04:05Z')),
  };
  return { world, asked, said };
}

const ok: Reply = { status: 200, headers: [], body: 'ok' };
const denied: Reply = {
  status: 403,
  headers: [
    ['content-type', 'application/json'],
    ['x-amzn-errortype', 'MissingAuthenticationTokenException'],
  ],
  body: '{"message":"Missing Authentication Token"}',
};

it('without keys it says so, and asks nobody', async () => {
  const { world, asked, said } = worldOf(() => ok);
  expect(await main({ AWS_TEST_API: API }, world)).toBe(0);
  expect(asked).toEqual([]);
  expect(said[0]).toContain('there is no key');
});

it('each mistake is made in a link and in headers, and a key goes to nobody but AWS', async () => {
  const { world, asked } = worldOf(() => ok);
  await main(KEYS, world);
  expect(asked).toHaveLength(16);
  expect(new Set(asked.map(({ url }) => new URL(url).host))).toEqual(new Set(['sts.eu-west-1.amazonaws.com']));
  expect(JSON.stringify(asked)).not.toContain(KEYS.AWS_SECRET_ACCESS_KEY);
  const signed = asked.filter(
    ({ url, headers }) => /X-Amz-Signature=/.test(url) || headers.some(([name]) => name === 'Authorization'),
  );
  expect(signed).toHaveLength(14);
});

it('a right request that is refused is told', async () => {
  const { world, said } = worldOf(() => denied);
  expect(await main(KEYS, world)).toBe(1);
  expect(said.filter((line) => line.includes('A right request is refused.'))).toHaveLength(2);
});

it('what AWS says and the practice endpoint does not is told, and what both say is not', async () => {
  const isUnsigned = ({ url, headers }: Sent) =>
    !url.includes('X-Amz-Signature') && !headers.some(([name]) => /^authorization$/i.test(name));
  const { world, said } = worldOf((request) => (isUnsigned(request) ? denied : ok));
  expect(await main({ ...KEYS, AWS_TEST_API: API }, world)).toBe(1);
  const after = (start: string) => said[said.findIndex((line) => line.startsWith(start)) + 1] ?? '';
  expect(after('Amazon API Gateway, query, unsigned')).not.toContain('the practice endpoint');
  expect(after('Amazon API Gateway, query, another secret')).toBe(
    '    status: AWS says 200, the practice endpoint 403',
  );
  expect(after('Amazon API Gateway, query, right')).not.toContain('the practice endpoint');
});

it('neither a key nor a signature is said', async () => {
  const { world, said, asked } = worldOf(({ url }) => ({
    ...denied,
    body: JSON.stringify({ message: `no ${KEYS.AWS_ACCESS_KEY_ID} ${url}` }),
  }));
  await main({ ...KEYS, AWS_TEST_API: API }, world);
  const signatures = asked.flatMap(({ url }) => /X-Amz-Signature=([0-9a-f]{64})/.exec(url)?.[1] ?? []);
  expect(signatures.length).toBeGreaterThan(10);
  for (const secret of [KEYS.AWS_ACCESS_KEY_ID, KEYS.AWS_SECRET_ACCESS_KEY, ...signatures])
    expect(said.join('\n')).not.toContain(secret);
});
