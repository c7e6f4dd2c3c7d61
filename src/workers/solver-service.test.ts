import { expect, it } from 'vitest';
import { instant } from '@/core/model/instant';
import { nodeHasher } from '@/testing/node-hasher';
import { plantMany } from '@/testing/planted/plant';
import type { FromSolverWorker } from './solver-messages';
import { solverService } from './solver-service';

const [planted] = plantMany(1, 1, 11);
const solve = {
  type: 'solve',
  puzzle: planted!.puzzle,
  budget: { pairs: 0, ms: 60_000 },
  share: { index: 0, of: 1 },
} as const;

/** A worker whose turns are given to it by hand, and end at each step. */
function workerByHand() {
  const told: FromSolverWorker[] = [];
  const turns: (() => void)[] = [];
  let at = 0;
  const world = {
    hasher: nodeHasher,
    clock: {
      now: () => {
        at += 50;
        return instant(at);
      },
    },
    pause: () => new Promise<void>((resolve) => turns.push(resolve)),
  };
  const serve = solverService(world, (message) => told.push(message));
  /** Gives a turn; resolves once nobody runs. */
  const turn = async () => {
    turns.shift()?.();
    await new Promise((resolve) => setTimeout(resolve, 5));
  };
  return { serve, told, turn, waits: () => turns.length };
}

it('a worker rehearses as long as nothing is asked, and tells nothing of it', async () => {
  const { told, turn, waits } = workerByHand();
  for (let i = 0; i < 5; i++) await turn();
  expect(waits()).toBe(1);
  expect(told).toEqual([]);
});

it.each([0, 1, 3])(
  'a search ends the rehearsal, after %i turns of it too, and is the only one that tells',
  async (before) => {
    const { serve, told, turn, waits } = workerByHand();
    for (let i = 0; i < before; i++) await turn();
    serve(solve);
    // The rehearsal's last turn; all others are the search's.
    await turn();
    for (let turns = 0; waits() > 0; turns++) {
      expect(waits()).toBe(1);
      expect(turns).toBeLessThan(10_000);
      await turn();
    }
    expect(told.filter(({ type }) => type !== 'progress')).toMatchObject([
      { type: 'outcome', outcome: { phase: 'found' } },
    ]);
  },
);
