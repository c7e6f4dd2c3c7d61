import type { Page } from '@playwright/test';
import type { DiagnosisCode } from '@/core/diagnosing/rules/all';
import type { HeaderList } from '@/core/model/headers';
import { enCause } from '@/i18n/en-cause';
import { enDiagnosis } from '@/i18n/en-diagnosis';
import { both, curlOf, sign, upload } from '@/testing/corpus/exchange';
import type { Job, Signed } from '@/testing/planted/signer';
import { expect, openPage } from './fixtures';
import { realServers, type ServerName, test } from './real-servers';
import type { S3Server } from './servers/s3-server';
import { exchange } from './support/exchange';
import { button, field, fill, region } from './support/page';

type Header = HeaderList[number];

const HOUR = 3_600_000;

const amzDate = (milliseconds: number): string => new Date(milliseconds).toISOString().replace(/[-:]|\.\d+/g, '');

function uploadTo({ host, bucket, region: of, accessKeyId: keyId, secret }: S3Server, milliseconds: number): Job {
  const path = `/${bucket}/annual%20report.pdf`;
  const headers = [['x-amz-meta-note', 'draft']] as const;
  return upload({ scheme: 'http', host, path, headers, region: of, keyId, secret, date: amzDate(milliseconds) });
}

/** Sends an upload, and pastes its command and what the server answered, as it came; `changed` is done on the way. */
async function sendAndPaste(page: Page, job: Job, signed: Signed, changed = (pair: Header) => pair): Promise<void> {
  const headers = [['Host', job.host] as const, ...signed.headers.map(changed)];
  const message = { method: job.method, target: job.path, headers };
  const { status, body } = await exchange(job.host, { ...message, body: job.body ?? '' });
  expect(status).toBeGreaterThanOrEqual(400);
  await field(page, 'Paste anything').fill('');
  await expect(region(page, 'Recognised')).toBeHidden();
  await field(page, 'Paste anything').fill(both(curlOf(job, signed), body.toString('utf8')));
}

type Fault = {
  readonly name: string;
  readonly job: (server: S3Server) => Job;
  readonly changed?: Parameters<typeof sendAndPaste>[3];
  readonly verdict: DiagnosisCode;
};

/** What each tells by its reply alone: s3rver checks no clock in headers, and does not show what it received. */
const TOLD: Readonly<Record<ServerName, readonly Fault[]>> = {
  s3rver: [
    {
      name: 'a key that it does not know',
      job: (server) => ({ ...uploadTo(server, Date.now()), keyId: 'AKIAIOSFODNN7EXAMPLE' }),
      verdict: 'key-unknown',
    },
  ],
  'OpenStack Swift': [
    {
      name: 'a clock that is hours behind',
      job: (server) => uploadTo(server, Date.now() - 5 * HOUR),
      verdict: 'time-skew',
    },
    {
      name: 'a header that changes on its way',
      job: (server) => uploadTo(server, Date.now()),
      changed: ([name, value]) => [name, value === 'draft' ? 'final' : value],
      verdict: 'headers-changed-in-transit',
    },
  ],
};

for (const name of realServers) {
  test(`${name}: its replies are told as they come`, async ({ page, start }) => {
    const server = await start(name);
    await openPage(page, '/debug');

    for (const { name: fault, job, changed, verdict } of TOLD[name]) {
      await test.step(fault, async () => {
        const sent = job(server);
        await sendAndPaste(page, sent, sign(sent), changed);
        const first = region(page, 'Findings').locator('h3, li b').first();
        await expect(first).toContainText(enDiagnosis.findings[verdict].title);
      });
    }

    await test.step('a signer that encodes the path twice', async () => {
      const sent = uploadTo(server, Date.now());
      await sendAndPaste(page, sent, sign(sent, { pathPasses: () => 2 }));
      await fill(page, { 'Secret access key': server.secret });
      await button(page, 'Find the cause').click();
      await expect(region(page, 'Cause')).toContainText(enCause.changes['path-encoded-twice'].title);
      await expect(region(page, 'Cause')).toContainText('Proved:');
    });
  });
}
