import { expect, it } from 'vitest';
import { readCase } from '@/core/diagnosing/reading';
import { fromUtc, type Instant } from '@/core/model/instant';
import { enDebug } from '@/i18n/en/debug/labels';
import { nodeHasher } from '@/testing/node-hasher';
import { presign } from '@/testing/sign-v4';
import { factsOf } from './facts';

const NOW = fromUtc(2026, 11, 29, 16, 32, 0) as Instant;

/** What the list tells of a link, of how long it is valid. */
async function lifetimeOf(service: string, host: string, expires: number): Promise<readonly string[]> {
  const query = presign(
    {
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      date: '20261129T163000Z',
      method: 'GET',
      host,
      path: '/',
      payloadHash: 'UNSIGNED-PAYLOAD',
      region: 'us-east-1',
      service,
    },
    expires,
  );
  const { paste } = await readCase(`https://${host}/?${query}`, NOW, nodeHasher);
  return paste.items
    .flatMap((item) => factsOf(item, enDebug.recognised.facts))
    .filter((fact) => /^valid for/.test(fact));
}

it.each([
  ['s3', 'b.s3.us-east-1.amazonaws.com', 60, ['valid for 1 minute']],
  // STS takes every link for 15 minutes, whatever it says.
  ['sts', 'sts.amazonaws.com', 60, ['valid for 15 minutes']],
  ['sts', 'sts.amazonaws.com', 3600, ['valid for 15 minutes']],
  ['rds-db', 'db.abcdefghijkl.us-east-1.rds.amazonaws.com', 3600, ['valid for 15 minutes']],
  ['kafka-cluster', 'kafka.us-east-1.amazonaws.com', 60, ['valid for 1 minute']],
  ['not-known', 'api.example', 604_800, ['valid for 7 days']],
  // No service takes these: they are no lifetime.
  ['s3', 'b.s3.us-east-1.amazonaws.com', 604_801, []],
  ['s3', 'b.s3.us-east-1.amazonaws.com', 0, []],
])(
  'a link of %s at %s that says %i is told to be valid for as long as the service honours it',
  async (service, host, expires, facts) => {
    expect(await lifetimeOf(service, host, expires)).toEqual(facts);
  },
);
