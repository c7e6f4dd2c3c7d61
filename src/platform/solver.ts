import type { Outcome, SolverProgress } from '@/core/model/puzzle';
import type { Solver } from '@/core/ports';
import { USUAL_BUDGET } from '@/core/solving/budget';
import { mergedOutcome, mergedProgress, mistakesIn } from '@/core/solving/merge';
import type { FromSolverWorker, ToSolverWorker } from '@/workers/solver-messages';
import { abortError } from './abort';
import { errorOf, type Line, type Listeners, startWorker } from './start-worker';
import { solverWorkerUrl } from './trusted-types';

type Start = (listeners: Listeners<FromSolverWorker>) => Line<ToSolverWorker>;
const solverWorker: Start = (listeners) => startWorker(solverWorkerUrl, listeners);

/** Workers that wait for their one search, or are at it. */
type Team = {
  readonly post: (message: (index: number) => ToSolverWorker) => void;
  readonly end: () => void;
  hear: (message: Exclude<FromSolverWorker, { type: 'failed' }>, index: number) => void;
  crash: (error: Error) => void;
};

/** More workers than these do not pay for what each has to make ready. */
const MOST_WORKERS = 4;

/**
 * Searches in workers that live for one search: the secret goes to them by message and with them. Those that wait for the next
 * search have never heard of one. Each takes its share. What one finds ends it for all as soon as no other can find fewer mistakes: who
 * starts late may be at single ones while another is at pairs.
 */
export function createSolver(
  started: Start = solverWorker,
  count = Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 1),
): Solver {
  let waiting: Team | undefined;
  /** Ends the searches under way. */
  const drops = new Set<() => void>();

  function startTeam(): Team {
    const lines: ReturnType<Start>[] = [];
    const team: Team = {
      post: (message) => {
        for (const [index, line] of lines.entries()) line.post(message(index));
      },
      end: () => {
        for (const line of lines) line.end();
      },
      hear: () => undefined,
      // Whoever fails before there is a search is not waited for: the search starts others.
      crash: () => {
        team.end();
        if (waiting === team) waiting = undefined;
      },
    };
    for (let index = 0; index < count; index++) {
      const onMessage = (message: FromSolverWorker): void =>
        message.type === 'failed' ? team.crash(errorOf(message.kind)) : team.hear(message, index);
      lines.push(started({ onMessage, onCrash: (error) => team.crash(error) }));
    }
    return team;
  }

  function warm(): void {
    waiting ??= startTeam();
  }

  return {
    warm,
    solve: (puzzle, { budget = USUAL_BUDGET, onProgress, signal }) =>
      new Promise<Outcome>((resolve, reject) => {
        const progress: (SolverProgress | undefined)[] = Array.from({ length: count });
        const outcomes: (Outcome | undefined)[] = Array.from({ length: count });
        const team = waiting ?? startTeam();
        waiting = undefined;
        const end = () => {
          drops.delete(drop);
          team.end();
        };
        const drop = () => {
          end();
          reject(abortError());
        };
        drops.add(drop);

        team.crash = (error) => {
          end();
          reject(error);
        };
        team.hear = (message, index) => {
          if (message.type === 'progress') {
            progress[index] = message.progress;
            onProgress?.(mergedProgress(progress.filter((known) => known !== undefined)));
          } else outcomes[index] = message.outcome;
          const known = outcomes.filter((outcome) => outcome !== undefined);
          const fewest = Math.min(...known.map(mistakesIn));
          const mayFindFewer = (outcome: Outcome | undefined, i: number): boolean =>
            !outcome && (fewest === Number.POSITIVE_INFINITY || (progress[i]?.changes ?? 1) < Math.min(fewest, 3));
          if (outcomes.some(mayFindFewer)) return;
          end();
          resolve(mergedOutcome(known));
          warm();
        };
        team.post((index) => ({ type: 'solve', puzzle, budget, share: { index, of: count } }));
        const stop = (): void => team.post(() => ({ type: 'stop' }));
        if (signal?.aborted) stop();
        signal?.addEventListener('abort', stop);
      }),
    forget: () => {
      for (const drop of drops) drop();
      waiting?.end();
      waiting = undefined;
    },
  };
}
