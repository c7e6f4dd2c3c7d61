import { describe, expect, it } from 'vitest';
import { instant } from '@/core/model/instant';
import { nodeHasher } from '@/testing/node-hasher';
import { plantMany } from '@/testing/planted/plant';
import type { ToSolverWorker } from '@/workers/solver-messages';
import { solverService } from '@/workers/solver-service';
import { createSolver } from './solver';

const [planted] = plantMany(1, 1, 11);
const puzzle = planted!.puzzle;
const unknown = { ...puzzle, key: { secret: 'another' } };
const budget = { pairs: 0, triplesMs: 0 };

/** A solver on the workers' own code, in this thread; `posted` is what each worker was told. */
function solverInThread(count: number) {
  const posted: ToSolverWorker[] = [];
  const crashes: (() => void)[] = [];
  let ended = 0;
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
    crashes.push(onCrash);
    const serve = solverService(world, onMessage);
    return {
      post: (message) => {
        posted.push(message);
        serve(message);
      },
      end: () => {
        ended++;
        serve({ type: 'stop' });
      },
    };
  }, count);
  return { solver, posted, crashes, ended: () => ended };
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
    expect(ended()).toBe(3);
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
      budget: { pairs: 1e9, triplesMs: 1e9 },
      signal: stop.signal,
      onProgress: ({ tried }) => {
        reports.push(tried);
        stop.abort();
      },
    });
    expect(outcome).toMatchObject({ phase: 'stopped', reproduces: { sent: false } });
    expect(reports[0]).toBeGreaterThan(0);
  });

  it('a worker that crashes ends the search', async () => {
    const { solver, crashes, ended } = solverInThread(2);
    const outcome = solver.solve(unknown, { budget: { pairs: 1e9, triplesMs: 1e9 } });
    crashes[1]?.();
    await expect(outcome).rejects.toThrow('a solver worker did not run');
    expect(ended()).toBe(2);
  });
});
