import { createStore } from 'zustand/vanilla';
import type { PracticeWorkerState } from '@/core/ports';

/** The service worker as the platform sees it. */
export type WorkerPort = {
  readonly state: () => PracticeWorkerState;
  readonly updateWaiting: () => boolean;
  readonly applyUpdate: () => void;
  readonly subscribe: (listener: () => void) => () => void;
};

type PracticeState = {
  readonly worker: PracticeWorkerState;
  /** A newer version of the page waits for consent. */
  readonly updateWaiting: boolean;
  readonly applyUpdate: () => void;
  /** Removes every object of the practice bucket. */
  readonly resetObjects: () => Promise<void>;
};

export function createPracticeStore(port: WorkerPort, objects: { readonly clear: () => Promise<void> }) {
  const seen = () => ({ worker: port.state(), updateWaiting: port.updateWaiting() });
  const store = createStore<PracticeState>()(() => ({
    ...seen(),
    applyUpdate: port.applyUpdate,
    resetObjects: objects.clear,
  }));
  port.subscribe(() => store.setState(seen()));
  return store;
}
export type PracticeStore = ReturnType<typeof createPracticeStore>;
