import { expect, it } from 'vitest';
import { instant } from '@/core/model/instant';
import { nodeHasher } from '@/testing/node-hasher';
import { rehearse } from './rehearsal';

const world = { hasher: nodeHasher, clock: { now: () => instant(0) }, pause: async () => {} };

it('a rehearsal searches in earnest, and finds nothing', async () => {
  const outcome = await rehearse({ ...world, signal: { aborted: false } });
  if (outcome.phase !== 'not-found') throw new Error(outcome.phase);
  expect(outcome.ruledOut.combinations).toBeGreaterThan(100);
  expect(outcome.ruledOut.exhaustive).toBe(1);
});

it('a rehearsal ends where it is told to', async () => {
  expect((await rehearse({ ...world, signal: { aborted: true } })).phase).toBe('stopped');
});
