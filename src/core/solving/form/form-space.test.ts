import { describe, expect, it } from 'vitest';
import { alternativesOf } from '@/core/solving/alternatives/alternatives';
import { learnedAlternatives } from '@/core/solving/alternatives/learned';
import { atOnce } from '@/core/solving/candidate/candidate';
import { readPuzzle } from '@/core/solving/puzzle/read-puzzle';
import { JOBS } from '@/testing/planted/jobs';
import { puzzleOf } from '@/testing/planted/plant';
import { type Job, RIGHT, signWith } from '@/testing/planted/signer';
import { type FormSpace, formSpace } from './form-space';
import { newShelf } from './part';

const UNLIMITED = Number.POSITIVE_INFINITY;

function read(job: Job, unsaid: { readonly method?: undefined } = {}) {
  const puzzle = puzzleOf(job, signWith(RIGHT, job));
  const known = readPuzzle({ ...puzzle, request: puzzle.request && { ...puzzle.request, ...unsaid } });
  if (!known.ok) throw new Error(known.error);
  return known.value;
}

/** Everything that is tried of a space, and how it is told. */
const contents = ({ parts }: FormSpace, upTo = UNLIMITED) =>
  parts.map((choices) =>
    choices
      .filter(({ cost }) => cost <= upTo)
      .map(({ texts, count, cost, ways }) => [texts, count, cost, ways().map((way) => way.changes())])
      .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );

describe('the forms of a request one mistake away', () => {
  // Header and query; a service that encodes once, and one that encodes twice.
  it.each([JOBS[0]!, JOBS[1]!, JOBS[5]!, JOBS[9]!])('are the same beside others: $method $service $in', (job) => {
    const known = read(job);
    const shelf = newShelf();
    const all = alternativesOf(known).filter((_, i) => i % 9 === 0);
    expect(all.length).toBeGreaterThan(8);
    for (const { sent } of all) {
      const beside = atOnce(formSpace(sent, known.hints, 1, UNLIMITED, shelf));
      expect(contents(beside)).toEqual(contents(atOnce(formSpace(sent, known.hints, 1))));
    }
  });

  it('have the very parts in which they do not differ', () => {
    const known = read({ ...JOBS[4]!, in: 'query' }, { method: undefined });
    const shelf = newShelf();
    const of = (sent: typeof known.sent) => atOnce(formSpace(sent, known.hints, 1, UNLIMITED, shelf)).parts;
    const base = of(known.sent);
    const others = learnedAlternatives(known.sent, known.hints).filter(
      ({ way }) => way.learned?.[0]?.what === 'method',
    );
    expect(others.length).toBeGreaterThan(3);
    for (const { sent } of others)
      expect(of(sent).map((part, i) => part === base[i])).toEqual([false, true, true, true, true]);
  });
});

describe('the likely forms of a request', () => {
  it.each([JOBS[0]!, JOBS[3]!])('are those of all its forms that cost so much, and told as there: $service', (job) => {
    const known = read(job);
    const whole = atOnce(formSpace(known.sent, known.hints, 1));
    for (const upTo of [1, 2.5, 4]) {
      const likely = atOnce(formSpace(known.sent, known.hints, 1, upTo));
      expect(contents(likely)).toEqual(contents(whole, upTo));
    }
  });
});
