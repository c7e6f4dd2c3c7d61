import type { Reading } from '@/core/diagnosing/reading';
import type { Instant } from '@/core/model/instant';
import type { AbortSignalLike } from '@/core/ports';
import type { FromReaderWorker, ToReaderWorker } from '@/workers/reader-messages';
import { abortError } from './abort';
import { readerWorkerUrl, trustedScriptUrl } from './trusted-types';

type Line = { readonly post: (message: ToReaderWorker) => void; readonly end: () => void };
type Listeners = { readonly onMessage: (message: FromReaderWorker) => void; readonly onCrash: () => void };

/**
 * Reads pastes in a worker, which stays for the next one. To stop a reading is to end its worker. Rejects with AbortError when
 * stopped, with another error where the worker does not run. `forget` ends the worker with what it has read.
 */
export function createReader(startWorker: (listeners: Listeners) => Line = readerWorker) {
  let line: Line | undefined;
  let listeners: Listeners | undefined;

  function end(): void {
    listeners = undefined;
    line?.end();
    line = undefined;
  }

  const start = (): Line =>
    startWorker({
      onMessage: (message) => listeners?.onMessage(message),
      onCrash: () => listeners?.onCrash(),
    });

  const read = (text: string, now: Instant, signal: AbortSignalLike, chosen?: number): Promise<Reading> =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return reject(abortError());
      const fail = (kind: string) => {
        end();
        reject(new Error(`the reading worker did not run: ${kind}`));
      };
      const mine: Listeners = {
        onMessage: (message) => {
          if (message.type === 'failed') return fail(message.kind);
          listeners = undefined;
          resolve(message.reading);
        },
        onCrash: () => fail('crash'),
      };
      listeners = mine;
      line ??= start();
      line.post({ text, now, chosen });
      signal.addEventListener('abort', () => {
        if (listeners !== mine) return;
        end();
        reject(abortError());
      });
    });

  return { read, forget: end };
}

function readerWorker({ onMessage, onCrash }: Listeners): Line {
  const worker = new Worker(trustedScriptUrl(readerWorkerUrl), { type: 'module' });
  worker.onmessage = (event: MessageEvent<FromReaderWorker>) => onMessage(event.data);
  worker.onerror = onCrash;
  worker.onmessageerror = onCrash;
  return { post: (message) => worker.postMessage(message), end: () => worker.terminate() };
}
