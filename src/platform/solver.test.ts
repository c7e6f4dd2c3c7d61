import { describe, expect, it } from 'vitest';
import { NotFetched } from '@/core/kernel/later';
import { instant } from '@/core/model/instant';
import type { Outcome } from '@/core/model/puzzle';
import { nodeHasher } from '@/testing/node-hasher';
import { plantMany } from '@/testing/planted/plant';
import type { ToSolverWorker } from '@/workers/solver-messages';
import { solverService } from '@/workers/solver-service';
import { createSolver } from './solver';

const [planted] = plantMany(1, 1, 11);
const puzzle = planted!.puzzle;
const unknown = { ...puzzle, key: { secret: 'another' } };
const budget = { pairs: 0, ms: 60_000 };

/** A solver on the workers' own code, in this thread. Workers have numbers, in the order in which they are started, from 1. */
function solverInThread(count: number) {
  const posted: (ToSolverWorker & { readonly number: number })[] = [];
  const crashes: ((error: Error) => void)[] = [];
  const ended: number[] = [];
  let at = 0;
  const world = {
    hasher: nodeHasher,
    // Every look at the clock takes so long that each turn ends with a report.
    clock: {
      now: () => {
        at += 200;
        return instant(at);
      },
    },
    pause: () => new Promise<void>((resolve) => setTimeout(resolve, 0)),
  };
  const solver = createSolver(({ onMessage, onCrash }) => {
    const number = crashes.push(onCrash);
    const serve = solverService(world, onMessage);
    return {
      post: (message) => {
        posted.push({ ...message, number });
        serve(message);
      },
      end: () => {
        ended.push(number);
        serve({ type: 'stop' });
      },
    };
  }, count);
  return { solver, posted, crashes, ended, started: () => crashes.length };
}

describe('searching in workers', () => {
  it('the first to find ends it for all', async () => {
    const { solver, posted, ended } = solverInThread(3);
    const outcome = await solver.solve(puzzle, { budget });
    expect(outcome.phase).toBe('found');
    expect(posted.map((message) => message.type === 'solve' && message.share)).toEqual([
      { index: 0, of: 3 },
      { index: 1, of: 3 },
      { index: 2, of: 3 },
    ]);
    expect(ended).toEqual([1, 2, 3]);
  });

  it('what is found with two mistakes waits for those that are still at one, and one mistake is what is told', async () => {
    const found = await solverInThread(1).solver.solve(puzzle, { budget });
    if (found.phase !== 'found') throw new Error(found.phase);
    const [answer] = found.answers;
    const withMistakes = (count: number): typeof found => ({
      ...found,
      answers: [{ ...answer!, changes: Array.from({ length: count }, () => answer!.changes[0]!) }],
    });
    const says: Parameters<Parameters<typeof createSolver>[0] & object>[0]['onMessage'][] = [];
    const solver = createSolver(({ onMessage }) => {
      says.push(onMessage);
      return { post: () => undefined, end: () => undefined };
    }, 2);
    const at = (changes: 1 | 2 | 3) =>
      ({ type: 'progress', progress: { tried: 1, forms: 1, changes, leftMs: 1, perSecond: 1 } }) as const;
    const outcomeOf = async (...told: (() => void)[]) => {
      let outcome: Outcome | undefined;
      solver.solve(puzzle, { budget }).then((one) => {
        outcome = one;
      });
      for (const tell of told) tell();
      await new Promise((resolve) => setTimeout(resolve));
      return outcome?.phase === 'found' ? outcome.answers[0]?.changes.length : outcome;
    };
    const [first, second] = [0, 1].map(
      (i) => (message: Parameters<(typeof says)[0]>[0]) => says.slice(-2)[i]!(message),
    );
    const two = () => second!({ type: 'outcome', outcome: withMistakes(2) });
    expect(await outcomeOf(two)).toBe(undefined);
    expect(await outcomeOf(() => first!(at(1)), two)).toBe(undefined);
    expect(await outcomeOf(() => first!(at(2)), two)).toBe(2);
    expect(await outcomeOf(two, () => first!(at(2)))).toBe(2);
    expect(await outcomeOf(two, () => first!({ type: 'outcome', outcome: withMistakes(1) }))).toBe(1);
    expect(await outcomeOf(() => second!({ type: 'outcome', outcome: withMistakes(1) }))).toBe(1);
  });

  it('no worker that has heard a secret is there for the next search', async () => {
    const { solver, posted, ended } = solverInThread(1);
    for (const _ of [1, 2, 3]) await solver.solve(puzzle, { budget });
    expect(posted.map(({ type, number }) => [type, number])).toEqual([
      ['solve', 1],
      ['solve', 2],
      ['solve', 3],
    ]);
    expect(ended).toEqual([1, 2, 3]);
  });

  it('workers that wait are told nothing before the search, and are those that do it', async () => {
    const { solver, posted, started } = solverInThread(2);
    solver.warm();
    solver.warm();
    expect([started(), posted]).toEqual([2, []]);
    const outcome = solver.solve(unknown, { budget });
    expect([started(), posted.map(({ number }) => number)]).toEqual([2, [1, 2]]);
    await outcome;
    expect(started(), 'others wait for the next search').toBe(4);
  });

  it('a worker that crashes before there is a search makes room for others', async () => {
    const { solver, posted, crashes, ended } = solverInThread(2);
    solver.warm();
    crashes[0]?.(new Error('broke'));
    expect(ended).toEqual([1, 2]);
    expect(await solver.solve(unknown, { budget })).toMatchObject({ phase: 'not-found' });
    expect(posted.map(({ number }) => number)).toEqual([3, 4]);
  });

  it('nothing is found once no worker has found anything, and what they tried is added up', async () => {
    const alone = await solverInThread(1).solver.solve(unknown, { budget });
    const shared = await solverInThread(2).solver.solve(unknown, { budget });
    if (alone.phase !== 'not-found' || shared.phase !== 'not-found') throw new Error(alone.phase);
    expect(shared).toEqual(alone);
  });

  it('a search that is stopped says so, with what it had tried', async () => {
    const { solver } = solverInThread(2);
    const stop = new AbortController();
    const reports: number[] = [];
    const outcome = await solver.solve(unknown, {
      budget: { pairs: 1e9, ms: 1e9 },
      signal: stop.signal,
      onProgress: ({ tried }) => {
        reports.push(tried);
        if (tried > 0) stop.abort();
      },
    });
    expect(outcome).toMatchObject({ phase: 'stopped', reproduces: { sent: false } });
    expect(reports.at(-1)).toBeGreaterThan(0);
  });

  it('to forget ends every worker: of a search, which rejects, and those that wait', async () => {
    const { solver, ended, posted } = solverInThread(2);
    const outcome = solver.solve(unknown, { budget: { pairs: 1e9, ms: 1e9 } });
    solver.warm();
    solver.forget();
    await expect(outcome).rejects.toMatchObject({ name: 'AbortError' });
    expect(ended.sort()).toEqual([1, 2, 3, 4]);
    expect(await solver.solve(unknown, { budget })).toMatchObject({ phase: 'not-found' });
    expect(posted.at(-1)?.number).toBeGreaterThan(4);
  });

  it('where the browser starts no worker, making ready is silent and a search says so', async () => {
    const { solver, crashes, ended } = solverInThread(2);
    const noWorker = new DOMException('no worker', 'SecurityError');
    solver.warm();
    crashes[1]?.(noWorker);
    expect(ended, 'none is left behind').toEqual([1, 2]);
    const outcome = solver.solve(unknown, { budget: { pairs: 1e9, ms: 1e9 } });
    crashes[2]?.(noWorker);
    await expect(outcome).rejects.toBe(noWorker);
    expect(ended).toEqual([1, 2, 3, 4]);
  });

  it('a worker that crashes ends the search', async () => {
    const { solver, crashes, ended, started } = solverInThread(2);
    const outcome = solver.solve(unknown, { budget: { pairs: 1e9, ms: 1e9 } });
    crashes[1]?.(new NotFetched('unreachable'));
    await expect(outcome).rejects.toMatchObject({ why: 'unreachable' });
    expect(ended).toEqual([1, 2]);
    expect(started(), 'none is started in vain').toBe(2);
  });
});
