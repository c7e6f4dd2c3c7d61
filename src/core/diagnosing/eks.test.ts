import { expect, it } from 'vitest';
import { addSeconds, type Instant, instant } from '@/core/model/instant';
import { URLS } from '@/testing/corpus/urls';
import { nodeHasher } from '@/testing/node-hasher';
import { readCase } from './reading';

const TOKEN = URLS.find(({ name }) => name === 'a token for EKS')?.text ?? '';
/** When it was signed, for 60 seconds. */
const SIGNED = instant(Date.UTC(2026, 2, 14, 9, 26, 53));

const codesAt = async (now: Instant) =>
  (await readCase(TOKEN, now, nodeHasher)).findings.map(({ code }) => code).filter((code) => code === 'time-expired');

it.each([
  [59, []],
  [61, []],
  [900, []],
  [901, ['time-expired']],
])('STS honours a token for 15 minutes, whatever X-Amz-Expires says: after %i seconds', async (seconds, codes) => {
  expect(await codesAt(addSeconds(SIGNED, seconds))).toEqual(codes);
});

it('the cluster, which the token signs and does not hold, is asked for until it stands below it', async () => {
  const read = (text: string) => readCase(text, SIGNED, nodeHasher);
  const bare = await read(TOKEN);
  expect(bare.case.wanted).toEqual(['cluster', 'reply', 'signer-log']);
  const told = await read(`${TOKEN}\nx-k8s-aws-id: lab`);
  expect(told.case.wanted).toEqual(['reply', 'signer-log']);
  expect(told.case.sent?.canonicalRequest).toContain('\nx-k8s-aws-id:lab\n');
});
