import type { BodyHasher, HashedBody } from '@/core/ports';
import type { FromBodyHashWorker, ToBodyHashWorker } from '@/workers/body-hash-messages';
import { abortError } from './abort';
import { type Line, type Listeners, startWorker } from './start-worker';
import { bodyHashWorkerUrl } from './trusted-types';

type Waiting = {
  readonly resolve: (body: HashedBody) => void;
  readonly reject: (error: unknown) => void;
  readonly onProgress: ((read: number) => void) | undefined;
};

type Start = (listeners: Listeners<FromBodyHashWorker>) => Line<ToBodyHashWorker>;
const start: Start = (listeners) => startWorker(bodyHashWorkerUrl, listeners);

/**
 * Hashes Blobs in a worker that starts with the first of them; others hash at the same time.
 * Rejects with AbortError when stopped, NotReadableError where the bytes cannot be read, and as startWorker says where no worker runs.
 */
export function createBodyHasher(started: Start = start): BodyHasher {
  const waiting = new Map<number, Waiting>();
  let worker: ReturnType<Start> | undefined;
  let lastId = 0;

  function settle(id: number, how: (request: Waiting) => void): void {
    const request = waiting.get(id);
    waiting.delete(id);
    if (request) how(request);
  }

  function onMessage(message: FromBodyHashWorker): void {
    const { id } = message;
    if (message.type === 'progress') waiting.get(id)?.onProgress?.(message.read);
    else if (message.type === 'hashed') settle(id, ({ resolve }) => resolve(message.body));
    else settle(id, ({ reject }) => reject(new DOMException(message.reason, 'NotReadableError')));
  }

  function drop(error: Error): void {
    worker = undefined;
    for (const id of waiting.keys()) settle(id, ({ reject }) => reject(error));
  }

  return {
    hash: (source, { onProgress, signal, chunkSize }) =>
      new Promise((resolve, reject) => {
        if (!(source instanceof Blob)) throw new TypeError('only a Blob can be handed to a worker');
        if (signal?.aborted) throw abortError();
        worker ??= started({ onMessage, onCrash: drop });
        const id = ++lastId;
        waiting.set(id, { resolve, reject, onProgress });
        worker.post({ type: 'hash', id, blob: source, chunkSize });
        signal?.addEventListener('abort', () =>
          settle(id, () => {
            worker?.post({ type: 'cancel', id });
            reject(abortError());
          }),
        );
      }),
    forget: () => {
      worker?.end();
      drop(abortError());
    },
  };
}
