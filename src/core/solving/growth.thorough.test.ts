import { describe, expect, it } from 'vitest';
import type { Puzzle } from '@/core/model/puzzle';
import { isAboutLinear } from '@/testing/growth';
import { JOBS } from '@/testing/planted/jobs';
import { puzzleOf } from '@/testing/planted/plant';
import { type Job, RIGHT, signWith } from '@/testing/planted/signer';
import { sampleOf } from '@/testing/sample';
import { alternativePairs, alternativesOf } from './alternatives/alternatives';
import { atOnce } from './candidate/candidate';
import { formSpace } from './form/form-space';
import { ALONE } from './form/forms';
import { readPuzzle } from './puzzle/read-puzzle';
import { type SearchStep, search } from './search';

const POST = JOBS[4]!;
const LINK = JOBS[2]!;
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

const LARGE: Readonly<Record<string, readonly [from: number, job: (size: number) => Job]>> = {
  headers: [100, (size) => ({ ...POST, headers: [...POST.headers, ...numbers(size).map(header)] })],
  parameters: [100, (size) => ({ ...LINK, query: numbers(size).map(parameter).join('&') })],
  'octets of path': [1500, (size) => ({ ...LINK, path: `/${'a%20b/'.repeat(size / 6)}` })],
  'octets of body': [4000, (size) => ({ ...POST, body: JSON.stringify(numbers(size / 4)) })],
};
const header = (i: number) => [`x-header-${i}`, `value  ${i}`] as const;
const parameter = (i: number): string => `name${i}=value%20${i}`;

const wrong = (job: Job): Puzzle => ({ ...puzzleOf(job, signWith(RIGHT, job)), key: { secret: 'x' } });

function read(puzzle: Puzzle) {
  const { value } = readPuzzle(puzzle) as Extract<ReturnType<typeof readPuzzle>, { ok: true }>;
  return value;
}

function stepsFor(job: Job) {
  const known = read(wrong(job));
  return search({
    alternatives: alternativesOf(known),
    alternativePairs: () => alternativePairs(known),
    learned: [],
    hints: known.hints,
    key: { text: 'x' },
    target: new Int32Array(8),
    budget: { pairs: 1e9, ms: 1e9 },
    share: ALONE,
    now: () => 0,
  });
}

describe('a large request', () => {
  it.each(sampleOf(Object.entries(LARGE), 2))(
    'is made ready in time that grows with its %s',
    async (_, [from, job]) => {
      const prepare = (size: number) => {
        const puzzle = wrong(job(size));
        return () => {
          const known = read(puzzle);
          alternativesOf(known).map(({ sent }) => sent);
          atOnce(formSpace(known.sent, known.hints, 1));
        };
      };
      expect(await isAboutLinear(prepare, from)).toBe(true);
    },
  );

  it('is searched as far as there is room for its texts, and no level counts as tried to its end', () => {
    const known = read(wrong({ ...LINK, path: `/${'%20'.repeat(1_500_000)}` }));
    const { isWhole, parts } = atOnce(formSpace(known.sent, known.hints, 1));
    expect(isWhole).toBe(false);
    expect(parts[1]!.length).toBeGreaterThan(1);
  });
});

describe('a search', () => {
  it('gives way after some ten thousand combinations', () => {
    const steps = stepsFor(POST);
    let before = 0;
    while (before < 100_000) {
      const { tried } = steps.next().value as SearchStep;
      expect(tried - before).toBeLessThan(20_000);
      before = tried;
    }
  });

  it('gives way for each form where a request is large', () => {
    const steps = stepsFor({ ...LINK, path: `/${'%20'.repeat(100_000)}` });
    let before = 0;
    for (let turn = 0; turn < 100; turn++) {
      const { forms } = steps.next().value as SearchStep;
      expect(forms - before).toBeLessThan(1000);
      before = forms;
    }
  });
});
