import { describe, expect, it } from 'vitest';
import { inferPracticeAt } from '@/core/practice/infer-practice';
import { FULL_KEY } from '@/core/practice/keys';
import { PRACTICE_ROUTES } from '@/core/practice/listed-routes';
import { respond } from '@/core/practice/respond';
import { PRACTICE_REGION } from '@/core/practice/routes';
import { nodeHasher } from '@/testing/node-hasher';
import { headerRequest, practiceWorld, presignedRequest, SIGNED_AT } from '@/testing/practice';
import { searchIn } from '@/testing/verdicts';
import { caseVerdict } from './case-verdict';
import { otherCopy } from './other-copy';
import { readCase } from './reading';

type Asked = ReturnType<typeof headerRequest>;
const { base } = practiceWorld();
const read = (text: string) =>
  readCase(text, SIGNED_AT, nodeHasher, undefined, (host, target) => inferPracticeAt(host, target, base));

/** The request and the reply to it, as Build hands them over. */
async function exchange({ method, url, headers, body }: Asked): Promise<string> {
  const { host, pathname, search } = new URL(url);
  const reply = await respond({ method, url, headers, body }, practiceWorld());
  const lines = (list: readonly (readonly [string, string])[]) => list.map(([name, value]) => `${name}: ${value}`);
  return [
    [`${method} ${pathname}${search} HTTP/1.1`, ...lines([['Host', host], ...headers])].join('\n'),
    [`HTTP/1.1 ${reply.status} ${reply.statusText}`, ...lines(reply.headers)].join('\n'),
    String(reply.body),
  ].join('\n\n');
}

const wrongRegion = [
  ['signed headers', headerRequest({ path: 'execute-api/dev/sample', region: 'us-east-1' })],
  ['a presigned URL', presignedRequest({ path: 'execute-api/dev/sample', region: 'us-east-1' })],
] as const;

describe('a practice request signed for another Region:', () => {
  it.each(wrongRegion)('%s, and the Region that is expected is named', async (_, asked) => {
    const { findings } = await read(await exchange(asked));
    expect(findings[0]).toMatchObject({
      code: 'scope-region-refused',
      severity: 'cause',
      args: { found: 'us-east-1', expected: 'ap-northeast-1' },
      fix: { code: 'set-region', args: { region: 'ap-northeast-1' } },
    });
  });

  it.each(wrongRegion)('%s, and nobody speaks of a tunnel', async (_, asked) => {
    const { findings, case: c } = await read(await exchange(asked));
    expect(c.provider).toBe('practice');
    expect(findings.map(({ code }) => code)).not.toContain('host-tunnel');
  });

  it.each(wrongRegion)('%s, and the key still makes the signature', async (_, asked) => {
    const reading = await read(await exchange(asked));
    const verdict = caseVerdict(reading, await searchIn(reading, FULL_KEY.secretAccessKey));
    expect(verdict.leads).toMatchObject({ kind: 'finding', finding: { code: 'scope-region-refused' } });
    expect(verdict.notes).toContainEqual(expect.objectContaining({ kind: 'right', over: 'sent', remains: [] }));
  });
});

describe('what is below practice/ of', () => {
  const path = '/sigv4/practice/execute-api/dev/sample';
  it('this page is the practice endpoint', () =>
    expect(inferPracticeAt('localhost:5173', path, base)).toMatchObject({ region: 'ap-northeast-1' }));
  it('another host is not', () =>
    expect(inferPracticeAt('bucket.s3.eu-west-1.amazonaws.com', path, base)).toBeUndefined());
  it('another port is not', () => expect(inferPracticeAt('localhost:9000', path, base)).toBeUndefined());
  it('another folder is not', () => expect(inferPracticeAt('localhost:5173', '/dev/sample', base)).toBeUndefined());
});

describe('a practice URL of another copy of this page', () => {
  const there = (text: string) => text.replaceAll(':5173', ':4173');
  const elsewhere = async (asked: Asked) => there(await exchange(asked));

  it.each(wrongRegion)('is known by its path, as %s, and judged as one', async (_, asked) => {
    const { findings, case: c } = await read(await elsewhere(asked));
    expect(c).toMatchObject({ provider: 'practice', isOtherCopy: true, inferred: { region: 'ap-northeast-1' } });
    expect(findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['scope-region-refused', 'host-other-copy']),
    );
    expect(findings.map(({ code }) => code)).not.toContain('host-tunnel');
  });

  it.each(['sigv4.example', 'name.github.io', '192.168.1.5:8080'])('at %s', async (host) => {
    const url = `https://${host}/sub/practice/execute-api/dev/sample?X-Amz-Signature=ab`;
    expect((await read(url)).findings.map(({ code }) => code)).toContain('host-other-copy');
  });

  it('is none of this page, and none of a store that has such a key', async () => {
    for (const text of [
      await exchange(wrongRegion[0][1]),
      'https://box.s3.eu-west-1.amazonaws.com/practice/s3/practice-bucket/a?X-Amz-Signature=ab',
      'https://localhost:4173/practice/s3/own-bucket/a?X-Amz-Signature=ab',
    ])
      expect((await read(text)).case.isOtherCopy).toBe(false);
  });

  it('has the routes of this one', () => {
    for (const { path, service } of PRACTICE_ROUTES)
      expect(otherCopy('local', `/x/practice/${path}`)).toEqual({
        service,
        region: PRACTICE_REGION,
        endpointPath: `/x/practice/${service}`,
      });
  });
});

it('a local address that is not the practice endpoint may still be the end of a tunnel', async () => {
  const text = (await exchange(wrongRegion[1][1])).split('\n\n')[0]?.replace(':5173', ':9000') ?? '';
  const { findings } = await read(text.replace('/sigv4/practice/execute-api', ''));
  expect(findings.map(({ code }) => code)).toContain('host-tunnel');
});
