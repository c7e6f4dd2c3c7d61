import { instant } from '@/core/model/instant';
import type { Budget, Outcome, Puzzle } from '@/core/model/puzzle';
import { ALONE, type Share } from '@/core/solving/form/forms';
import { solve } from '@/core/solving/solve';
import { nodeHasher } from '@/testing/node-hasher';

export const SINGLES: Budget = { pairs: 0, ms: 60_000 };
export const PAIRS: Budget = { pairs: 20_000_000, ms: 600_000 };

/** What a search in this thread comes to. */
export const solved = (puzzle: Puzzle, budget: Budget, share: Share = ALONE): Promise<Outcome> =>
  solve(puzzle, {
    budget,
    hasher: nodeHasher,
    clock: { now: () => instant(performance.now()) },
    share,
    onProgress: () => {},
    signal: { aborted: false },
    pause: async () => {},
  });
