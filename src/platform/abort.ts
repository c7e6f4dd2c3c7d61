import type { AbortSignalLike } from '@/core/ports';

/** A signal for the browser's own functions that follows `signal`. */
export function toAbortSignal(signal: AbortSignalLike): AbortSignal {
  if (signal instanceof AbortSignal) return signal;
  const controller = new AbortController();
  if (signal.aborted) controller.abort();
  signal.addEventListener('abort', () => controller.abort());
  return controller.signal;
}

/** What a stopped operation rejects with, as the browser's own do. */
export const abortError = (): DOMException => new DOMException('stopped', 'AbortError');
