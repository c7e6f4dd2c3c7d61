import { describe, expect, it } from 'vitest';
import { readCase } from '@/core/diagnosing/reading';
import { fromUtc, type Instant } from '@/core/model/instant';
import { enDiagnosis } from '@/i18n/en/diagnosis/all';
import { jaDiagnosis } from '@/i18n/ja/diagnosis/all';
import { nodeHasher } from '@/testing/node-hasher';
import { findingInWords } from './in-words';

const NOW = fromUtc(2026, 11, 29, 17, 40, 0) as Instant;
const SIGNED = fromUtc(2026, 11, 29, 16, 30, 0) as Instant;
const basic = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');

const curl = (service: string, host: string): string =>
  [
    `curl https://${host}/a.txt -H 'x-amz-date: ${basic(SIGNED)}' -H 'x-amz-content-sha256: UNSIGNED-PAYLOAD'`,
    `-H 'Authorization: AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261129/us-east-1/${service}/aws4_request,`,
    `SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=${'ab'.repeat(32)}'`,
  ].join(' ');

/** What S3 says where its clock is so many minutes before the signing time. */
const s3 = (ahead: number): string =>
  `${curl('s3', 'b.s3.us-east-1.amazonaws.com')}\n\n<Error><Code>RequestTimeTooSkewed</Code><Message>The difference between the request time and the current time is too large.</Message><RequestTime>${basic(SIGNED)}</RequestTime><ServerTime>${new Date(SIGNED - ahead * 60_000).toISOString()}</ServerTime></Error>`;

/** What API Gateway says where its clock is so many minutes before the signing time. */
const gateway = (ahead: number): string => {
  const clock = SIGNED - ahead * 60_000;
  const [words, edge, sign] =
    ahead < 0 ? ['Signature expired', clock - 300_000, '-'] : ['Signature not yet current', clock + 300_000, '+'];
  return `${curl('execute-api', 'a1b2c3d4e5.execute-api.us-east-1.amazonaws.com')}\n\n{"message":"${words}: ${basic(SIGNED)} is now ${ahead < 0 ? 'earlier' : 'later'} than ${basic(edge)} (${basic(clock)} ${sign} 5 min.)"}`;
};

async function zoneIn(paste: string): Promise<readonly [en: string, ja: string] | undefined> {
  const { findings } = await readCase(paste, NOW, nodeHasher);
  const finding = findings.find(({ code }) => code === 'time-zone');
  return finding && [findingInWords(finding, enDiagnosis).what, findingInWords(finding, jaDiagnosis).what];
}

describe.each([
  ['S3', s3],
  ['API Gateway', gateway],
])('a clock that is set to local time, by the reply of %s', (_, of) => {
  it.each([
    [540, '9 hours', '9 時間'],
    [60, '1 hour', '1 時間'],
    [345, '5 hours 45 minutes', '5 時間 45 分'],
    [840, '14 hours', '14 時間'],
  ])('east of Greenwich by %i minutes is ahead', async (minutes, en, ja) => {
    const said = await zoneIn(of(minutes));
    expect(said?.[0]).toContain(`is ${en} ahead of AWS’s clock`);
    expect(said?.[0]).toMatch(/ east of Greenwich/);
    expect(said?.[1]).toContain(`${ja}進んで`);
    expect(said?.join()).not.toMatch(/behind|west|遅/);
  });

  it.each([
    [-60, '1 hour', '1 時間'],
    [-480, '8 hours', '8 時間'],
    [-210, '3 hours 30 minutes', '3 時間 30 分'],
  ])('west of Greenwich by %i minutes is behind', async (minutes, en, ja) => {
    const said = await zoneIn(of(minutes));
    expect(said?.[0]).toContain(`is ${en} behind AWS’s clock`);
    expect(said?.[0]).toMatch(/ west of Greenwich/);
    expect(said?.[1]).toContain(`${ja}遅れて`);
    expect(said?.join()).not.toMatch(/ahead|east|進んで/);
  });

  it.each([30, -30, 90, -90, -345, 900, -780, 50])(
    'is not told of %i minutes, which no zone is away',
    async (minutes) => expect(await zoneIn(of(minutes))).toBeUndefined(),
  );
});
