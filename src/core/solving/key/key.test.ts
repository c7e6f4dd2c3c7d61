import { expect, it } from 'vitest';
import { atOnce, variants } from '@/core/solving/candidate/candidate';
import { readPuzzle } from '@/core/solving/puzzle/read-puzzle';
import { JOBS } from '@/testing/planted/jobs';
import { puzzleOf } from '@/testing/planted/plant';
import { RIGHT, signWith } from '@/testing/planted/signer';
import { keyComponent } from './key';

it.each([0, 2.7, 4, 5, 6])('likely mistakes in the key are those of all that cost up to %d', (upTo) => {
  const job = JOBS[5]!;
  const known = readPuzzle(puzzleOf(job, signWith(RIGHT, job)));
  if (!known.ok) throw new Error(known.error);
  const component = keyComponent(known.value.sent, known.value.hints, { text: job.secret });
  const told = (bound: number) =>
    atOnce(variants(component, 1, bound))
      .all.filter(({ cost }) => cost <= upTo)
      .map(({ text, cost }) => `${cost} ${text}`)
      .toSorted();
  expect(told(upTo)).toEqual(told(Number.POSITIVE_INFINITY));
});
