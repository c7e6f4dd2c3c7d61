import { describe, expect, it } from 'vitest';
import { instant } from '@/core/model/instant';
import { DEBUG_EXAMPLES } from '@/testing/debug-examples';
import { nodeHasher } from '@/testing/node-hasher';
import { type FailingExampleId, failingExample } from './failing-example';
import { readCase } from './reading';

const credentials = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
const IDS = Object.keys(DEBUG_EXAMPLES) as FailingExampleId[];
const at = (now: number, id: FailingExampleId) =>
  failingExample(id, { credentials, now: instant(now), hasher: nodeHasher });

it.each(IDS)('%s is what other signers make of it', async (id) => {
  expect(await at(Date.UTC(2026, 3, 1, 9), id)).toBe(DEBUG_EXAMPLES[id]);
});

describe('an example that was just signed is not stale', () => {
  const now = Date.UTC(2031, 1, 3, 4, 5, 6);
  it.each(IDS)('%s', async (id) => {
    const { findings } = await readCase(await at(now, id), instant(now + 60_000), nodeHasher);
    expect(findings.map(({ code }) => code).filter((code) => /^time-/.test(code))).toEqual([]);
  });
});
