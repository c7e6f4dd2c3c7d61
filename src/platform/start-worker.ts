import { NotFetched } from '@/core/kernel/later';
import { available, forget } from './files';
import { trustedScriptUrl } from './trusted-types';

export type Listeners<From> = {
  readonly onMessage: (message: From) => void;
  /** It did not come (NotFetched) or broke; nothing more is heard of it. */
  readonly onCrash: (error: Error) => void;
};

/** A worker as those who use it see it, from before it runs. */
export type Line<To> = { readonly post: (message: To) => void; readonly end: () => void };

/** Starts one of this build's workers, once its script was fetched. Where the browser starts none, that is a crash too. */
export function startWorker<To, From>(url: string, { onMessage, onCrash }: Listeners<From>): Line<To> {
  let isOver = false;

  function crash(error: Error): void {
    if (isOver) return;
    isOver = true;
    onCrash(error);
  }

  async function run(): Promise<Worker> {
    await available(url);
    const worker = new Worker(trustedScriptUrl(url), { type: 'module' });
    const broke = (): void => {
      worker.terminate();
      crash(new Error('the worker broke'));
    };
    worker.onmessage = (event: MessageEvent<From>) => isOver || onMessage(event.data);
    worker.onmessageerror = broke;
    worker.onerror = (event) => {
      // An error of the script has a message; that the script did not come has none.
      if (event.message) return broke();
      worker.terminate();
      forget(url);
      available(url).then(() => crash(new NotFetched('unreachable')), crash);
    };
    return worker;
  }

  const running = run();
  running.catch(crash);
  const withWorker = (use: (worker: Worker) => void): void => void running.then(use, () => undefined);
  return {
    post: (message) => withWorker((worker) => isOver || worker.postMessage(message)),
    end: () => {
      isOver = true;
      withWorker((worker) => worker.terminate());
    },
  };
}

/** An error of the kind that a worker tells of: its message stays in the worker. */
export const errorOf = (kind: string): Error => Object.assign(new Error('in a worker'), { name: kind });
