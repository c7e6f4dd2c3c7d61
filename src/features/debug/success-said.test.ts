import { describe, expect, it } from 'vitest';
import { readCase } from '@/core/diagnosing/reading';
import { type Instant, parseAmzDate } from '@/core/model/instant';
import { enCause } from '@/i18n/en/cause/all';
import { enDebug } from '@/i18n/en/debug/labels';
import { enDiagnosis } from '@/i18n/en/diagnosis/all';
import type { Cause } from '@/state/debug';
import { PASTED } from '@/testing/corpus/entry';
import { both, call, curlOf, link, sign, upload, urlOf } from '@/testing/corpus/exchange';
import { SECRET } from '@/testing/corpus/parts';
import { nodeHasher } from '@/testing/node-hasher';
import type { Job } from '@/testing/planted/signer';
import { inShort, searchIn } from '@/testing/verdicts';
import { leadOf } from './lead';
import { inWords } from './said';

const OTHER = 'x'.repeat(40);
const EN = { debug: enDebug, diagnosis: enDiagnosis, cause: enCause };

const har = (job: Job, status: number, signed = sign(job)): string =>
  JSON.stringify({
    log: {
      entries: [
        {
          request: {
            method: job.method,
            url: urlOf(job, signed),
            headers: [['Host', job.host], ...signed.headers].map(([name, value]) => ({ name, value })),
            ...(job.body === undefined ? {} : { postData: { text: job.body } }),
          },
          response: { status, headers: [], content: { text: '' } },
        },
      ],
    },
  });

async function said(text: string, secret?: string) {
  const reading = await readCase(text, parseAmzDate(PASTED) as Instant, nodeHasher);
  const cause: Cause =
    secret === undefined ? { phase: 'idle' } : { phase: 'done', outcome: await searchIn(reading, secret) };
  const lead = leadOf(reading, cause);
  const words = [lead.leads, ...lead.also, ...lead.notes].map((one) =>
    Object.values(inWords(one, EN, lead.isKeyTried)),
  );
  return {
    leads: inShort(lead.leads),
    others: [...lead.also, ...lead.notes].map(inShort).filter((one) => !one.includes('content-type-unsigned')),
    keySays: lead.keySays,
    asksKey: lead.asksKey,
    text: words.flat().join('\n'),
  };
}

const S3 = [
  ['an archive of an upload', (job: Job, signed = sign(job)) => har(job, 200, signed)],
  [
    'a command and its reply',
    (job: Job, signed = sign(job)) => both(curlOf(job, signed), 'HTTP/1.1 200 OK\nContent-Length: 0\n'),
  ],
] as const;

describe.each(S3)('a success of who checks every signature: %s', (_, of) => {
  const job = upload({ path: '/a%20b.txt' });

  it('is what is said first, and asks for nothing', async () => {
    expect(await said(of(job))).toMatchObject({ leads: 'note:outcome-success', others: [], asksKey: false });
  });

  it('leaves nothing to look for where the key makes the signature', async () => {
    const { text, ...rest } = await said(of(job), SECRET);
    expect(rest).toMatchObject({ leads: 'note:outcome-success', others: [], keySays: 'seen' });
    expect(text).not.toContain(enDebug.verdict.right.sent.fix);
  });

  it('is said once where the key does not make it, and doubts key and paste, not the signature', async () => {
    const { text, ...rest } = await said(of(job), OTHER);
    expect(rest).toMatchObject({ leads: 'not-found', others: [], keySays: 'not' });
    expect(text).toContain(enCause.notFound.accepted);
    expect(text).toContain('belong together');
    expect(text).not.toContain(enCause.notFound.title);
  });

  it('is not explained by a mistake: what is pasted was not sent', async () => {
    const { leads, others, text } = await said(of(job, sign(job, { pathPasses: () => 2 })), SECRET);
    expect({ leads, others }).toEqual({ leads: 'note:outcome-success', others: ['path-encoded-twice'] });
    const { title } = enCause.changes['path-encoded-twice'];
    expect(text).toContain(enCause.pasted(title).what);
    expect(text).not.toContain(enDebug.verdict.cause);
  });

  it('leads whatever the paste lacks', async () => {
    const undated = of(job).replaceAll('X-Amz-Date', 'X-Amzn-Date');
    for (const secret of [undefined, SECRET]) {
      const { leads, text } = await said(undated, secret);
      expect(leads).toBe('note:outcome-success');
      expect(text.split('\n')).not.toContain(enDiagnosis.severities.cause);
    }
  });
});

describe('a success of who may check none', () => {
  const job = call({ method: 'POST', body: '{"a":1}', headers: [['Content-Type', 'application/json']] });

  it('says so first, with the right key too', async () => {
    for (const secret of [undefined, SECRET]) {
      const { leads, others, text } = await said(har(job, 200), secret);
      expect({ leads, others }).toEqual({ leads: 'note:outcome-success', others: [] });
      expect(text).toContain('Whether the signature was checked, it does not tell');
      expect(text).not.toContain(enDebug.verdict.right.sent.fix);
    }
  });

  it('leaves open what another key means', async () => {
    const { leads, others, text } = await said(har(job, 200), OTHER);
    expect({ leads, others }).toEqual({ leads: 'note:outcome-success', others: ['not-found'] });
    expect(text).not.toContain(enCause.notFound.accepted);
  });
});

it('what has not changed was let through as well', async () => {
  expect(await said(har(link(), 304))).toMatchObject({ leads: 'note:outcome-success', others: [] });
});

it('where nothing was found, the first to check is that key and access key ID belong together', async () => {
  const { text } = await said(urlOf(link()), OTHER);
  expect(text).toContain(enCause.notFound.check('AKIAIOSFODNN7EXAMPLE'));
});
