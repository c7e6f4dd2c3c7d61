import type { Clock, Hasher } from '@/core/ports';
import { rehearse } from '@/core/solving/rehearsal';
import { solve } from '@/core/solving/solve';
import type { FromSolverWorker, ToSolverWorker } from './solver-messages';

/** Progress that comes more often than this is not worth a message. */
const PROGRESS_EVERY_MS = 100;

/** Serves the messages of a solver worker: rehearses until there is one, then searches until it finds, gives up or is told to stop. */
export function solverService(
  { hasher, clock, pause }: { readonly hasher: Hasher; readonly clock: Clock; readonly pause: () => Promise<void> },
  post: (message: FromSolverWorker) => void,
): (message: ToSolverWorker) => void {
  let current = new AbortController();

  async function search({ puzzle, budget, share }: Extract<ToSolverWorker, { type: 'solve' }>): Promise<void> {
    current = new AbortController();
    const { signal } = current;
    let reportedAt = clock.now();
    const outcome = await solve(puzzle, {
      budget,
      hasher,
      clock,
      share,
      signal,
      pause,
      onProgress: (progress) => {
        if (clock.now() - reportedAt < PROGRESS_EVERY_MS) return;
        reportedAt = clock.now();
        post({ type: 'progress', progress });
      },
    });
    post({ type: 'outcome', outcome });
  }

  const rehearsal = new AbortController();
  const { signal } = rehearsal;
  pause()
    .then(() => (signal.aborted ? undefined : rehearse({ hasher, clock, signal, pause })))
    // What is wrong with it, a search will tell.
    .catch(() => undefined);

  return (message) => {
    rehearsal.abort();
    if (message.type === 'stop') {
      current.abort();
      return;
    }
    search(message).catch((error: unknown) =>
      post({ type: 'failed', kind: error instanceof Error ? error.name : 'unknown' }),
    );
  };
}
