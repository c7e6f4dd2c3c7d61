import { USUAL_BUDGET } from '@/core/diagnosing/solver/budget';
import { mergedOutcome, mergedProgress } from '@/core/diagnosing/solver/merge';
import type { Outcome, SolverProgress } from '@/core/model/puzzle';
import type { Solver } from '@/core/ports';
import type { FromSolverWorker, ToSolverWorker } from '@/workers/solver-messages';
import { solverWorkerUrl, trustedScriptUrl } from './trusted-types';

type Line = { readonly post: (message: ToSolverWorker) => void; readonly end: () => void };
type Listeners = { readonly onMessage: (message: FromSolverWorker) => void; readonly onCrash: () => void };

/** More workers than these do not pay for what each has to make ready. */
const MOST_WORKERS = 4;

/**
 * Searches in workers that live as long as one search: the secret goes to them by message and with them. Each takes its share;
 * the first to find ends it for all.
 */
export function createSolver(
  startWorker: (listeners: Listeners) => Line = solverWorker,
  count = Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 1),
): Solver {
  return {
    solve: (puzzle, { budget = USUAL_BUDGET, onProgress, signal }) =>
      new Promise<Outcome>((resolve, reject) => {
        const progress: SolverProgress[] = [];
        const outcomes: Outcome[] = [];
        let lines: readonly Line[] = [];
        const end = (): void => {
          for (const line of lines) line.end();
        };
        const fail = (kind: string): void => {
          end();
          reject(new Error(`a solver worker did not run: ${kind}`));
        };

        const onMessage = (index: number) => (message: FromSolverWorker) => {
          if (message.type === 'failed') return fail(message.kind);
          if (message.type === 'progress') {
            progress[index] = message.progress;
            onProgress?.(mergedProgress(progress.filter((known) => known !== undefined)));
            return;
          }
          outcomes.push(message.outcome);
          if (message.outcome.phase !== 'found' && outcomes.length < count) return;
          end();
          resolve(mergedOutcome(outcomes));
        };
        lines = Array.from({ length: count }, (_, index) =>
          startWorker({ onMessage: onMessage(index), onCrash: () => fail('crash') }),
        );
        for (const [index, line] of lines.entries()) {
          line.post({ type: 'solve', puzzle, budget, share: { index, of: count } });
        }
        const stop = (): void => {
          for (const line of lines) line.post({ type: 'stop' });
        };
        if (signal?.aborted) stop();
        signal?.addEventListener('abort', stop);
      }),
  };
}

function solverWorker({ onMessage, onCrash }: Listeners): Line {
  const worker = new Worker(trustedScriptUrl(solverWorkerUrl), { type: 'module' });
  worker.onmessage = (event: MessageEvent<FromSolverWorker>) => onMessage(event.data);
  worker.onerror = onCrash;
  return { post: (message) => worker.postMessage(message), end: () => worker.terminate() };
}
