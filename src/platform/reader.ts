import type { Reading } from '@/core/diagnosing/reading';
import type { Instant } from '@/core/model/instant';
import type { AbortSignalLike } from '@/core/ports';
import type { FromReaderWorker, ToReaderWorker } from '@/workers/reader-messages';
import { abortError } from './abort';
import { errorOf, type Line, type Listeners, startWorker } from './start-worker';
import { readerWorkerUrl } from './trusted-types';

type Start = (listeners: Listeners<FromReaderWorker>) => Line<ToReaderWorker>;
const readerWorker: Start = (listeners) => startWorker(readerWorkerUrl, listeners);

/**
 * Reads pastes in a worker, which stays for the next one. To stop a reading is to end its worker. Rejects with AbortError when
 * stopped, with an error of the same kind where reading fails, and as startWorker says where no worker runs. `forget` ends the
 * worker with what it has read. `base` is the page's address, under which the practice endpoint lies.
 */
export function createReader(base: string, started: Start = readerWorker) {
  let line: ReturnType<Start> | undefined;
  let listeners: Listeners<FromReaderWorker> | undefined;

  function end(): void {
    listeners = undefined;
    line?.end();
    line = undefined;
  }

  const start = () =>
    started({
      onMessage: (message) => listeners?.onMessage(message),
      onCrash: (error) => listeners?.onCrash(error),
    });

  const read = (text: string, now: Instant, signal: AbortSignalLike, chosen?: number): Promise<Reading> =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return reject(abortError());
      const fail = (error: Error) => {
        end();
        reject(error);
      };
      const mine: Listeners<FromReaderWorker> = {
        onMessage: (message) => {
          if (message.type === 'failed') return fail(errorOf(message.kind));
          listeners = undefined;
          resolve(message.reading);
        },
        onCrash: fail,
      };
      listeners = mine;
      line ??= start();
      line.post({ text, now, chosen, base });
      signal.addEventListener('abort', () => {
        if (listeners !== mine) return;
        end();
        reject(abortError());
      });
    });

  return { read, forget: end };
}
