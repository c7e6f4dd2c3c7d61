import { expect, it } from 'vitest';
import { type Instant, parseAmzDate } from '@/core/model/instant';
import { call, curlOf, sign } from '@/testing/corpus/exchange';
import { presign } from '@/testing/sign-v4';
import { inShort, statementsOf, verdictOf } from '@/testing/verdicts';

const DATE = '20260314T092653Z';
const NOW = parseAmzDate('20260314T092700Z') as Instant;
const SECRET = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** A line of a server's log, which names no host. */
const logged = (service: string, host: string): string => {
  const request = { method: 'GET', path: '/clusters', payloadHash: EMPTY, date: DATE, region: 'us-east-1' };
  const query = presign({ ...request, service, host, accessKeyId: 'AKIDEXAMPLE', secret: SECRET }, 900);
  return `10.0.0.1 - - [14/Mar/2026:09:26:54 +0000] "GET /clusters?${query} HTTP/1.1" 403 243 "-" "curl/8"`;
};

it('a host that was signed with its path is found out, however many segments that has', async () => {
  const path = '/v1/a/b/c/d/e/f/';
  const job = call({ path });
  const text = curlOf(job, sign(job, { host: (host) => host + path }));
  const now = parseAmzDate(job.date) as Instant;
  expect(statementsOf(await verdictOf(text, now, job.secret)).map(inShort)[0]).toBe('host-path');
});

it.each([
  ['eks', 'eks.us-east-1.amazonaws.com'],
  ['iam', 'iam.amazonaws.com'],
  ['eks', 'localhost'],
])('a host of %s that was not pasted, %s, is learned and no mistake', async (service, host) => {
  const said = statementsOf(await verdictOf(logged(service, host), NOW, SECRET, { pairs: 0, ms: 5000 })).map(inShort);
  expect(said).toEqual([`signed for host: ${host}`]);
});

it.each([[[0]], [[1]], [[0, 1]], [[0, 3]]])(
  'a host is found that was signed with capital letters, in labels %j',
  async (places) => {
    const job = call({ host: 'press-archive.s3.eu-west-3.amazonaws.com' });
    const capitals = (host: string): string =>
      host
        .split('.')
        .map((label, i) => (places.includes(i) ? label[0]?.toUpperCase() + label.slice(1) : label))
        .join('.');
    const text = curlOf(job, sign(job, { host: capitals }));
    const now = parseAmzDate(job.date) as Instant;
    expect(capitals(job.host)).not.toBe(job.host);
    expect(statementsOf(await verdictOf(text, now, job.secret)).map(inShort)[0]).toBe('host-case');
  },
);
