import { expect, it } from 'vitest';
import { marksTold } from '@/testing/told-marks';

/** `npm run outside` plants a mark in every place. */
const EVERY = 4;

it('no value under a name that is not known to be harmless is told, of no text of the corpus, in places of every kind', async () => {
  const { told, texts, places } = await marksTold(EVERY);
  expect(told).toEqual([]);
  expect(texts).toBeGreaterThan(400);
  expect(places).toBeGreaterThan(8_000 / EVERY);
});
