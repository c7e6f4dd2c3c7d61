import { expect, it } from 'vitest';
import { sampleOf } from '@/testing/sample';
import { marksTold, plantings } from '@/testing/told-marks';

const EVERY = 32;

it('no value under a name that is not known to be harmless is told, of no text of the corpus, in places of every kind', async () => {
  const all = plantings();
  expect(new Set(all.map(({ entry }) => entry)).size).toBeGreaterThan(400);
  expect(all.length).toBeGreaterThan(8_000);
  const planted = sampleOf(all, EVERY, ({ place }) => place.name);
  process.stdout.write(`marks: in ${planted.length} of ${all.length} places\n`);
  expect(await marksTold(planted)).toEqual([]);
});
