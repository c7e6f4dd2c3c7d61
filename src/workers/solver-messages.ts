import type { Budget, Outcome, Puzzle, SolverProgress } from '@/core/model/puzzle';
import type { Share } from '@/core/solving/form/forms';

/** What the page tells a solver worker: one search at a time. The puzzle holds the secret, which the worker forgets at the end. */
export type ToSolverWorker =
  | { readonly type: 'solve'; readonly puzzle: Puzzle; readonly budget: Budget; readonly share: Share }
  | { readonly type: 'stop' };

/** What the worker answers: any number of `progress`, then one of the others. */
export type FromSolverWorker =
  | { readonly type: 'progress'; readonly progress: SolverProgress }
  | { readonly type: 'outcome'; readonly outcome: Outcome }
  /** A bug, by the kind of its error: its message could hold what was typed. */
  | { readonly type: 'failed'; readonly kind: string };
