import type { PracticeWorkerState } from '@/core/ports';
import type { ToServiceWorker } from '@/workers/service-worker-messages';
import { baseUrl } from './base';
import { serviceWorkerType, serviceWorkerUrl } from './service-worker-url';
import { trustedScriptUrl } from './trusted-types';

export type PracticeWorker = {
  readonly state: () => PracticeWorkerState;
  /** Whether a newer version of the page is there and waits for consent. */
  readonly updateWaiting: () => boolean;
  /** Lets the waiting version take over and reloads the page: what was typed is lost, so ask before. */
  readonly applyUpdate: () => void;
  /** Calls `listener` when one of the above changed; returns how to stop that. */
  readonly subscribe: (listener: () => void) => () => void;
};

/** Registers the service worker, which answers under `practice/` and keeps the page for offline use, and watches it. */
export function createPracticeWorker(): PracticeWorker {
  // The types promise service workers; insecure contexts and some private windows have none.
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  const listeners = new Set<() => void>();
  let registration: ServiceWorkerRegistration | undefined;
  let refused = !workers;
  let state = stateNow();
  let updateWaiting = false;

  function stateNow(): PracticeWorkerState {
    // A page higher up on the same origin may have a worker of its own that controls this one.
    if (workers?.controller?.scriptURL === serviceWorkerUrl()) return 'controlling';
    if (registration?.active) return 'active';
    if (registration && !registration.installing && !registration.waiting) return 'none';
    return refused ? 'none' : 'starting';
  }

  function refresh(): void {
    const [wasState, wasWaiting] = [state, updateWaiting];
    state = stateNow();
    updateWaiting = Boolean(registration?.waiting && registration.active);
    if (state === wasState && updateWaiting === wasWaiting) return;
    for (const listener of listeners) listener();
  }

  function watch(installing: ServiceWorker | null): void {
    installing?.addEventListener('statechange', refresh);
    refresh();
  }

  async function register(container: ServiceWorkerContainer): Promise<void> {
    container.addEventListener('controllerchange', refresh);
    registration = await container.register(trustedScriptUrl(serviceWorkerUrl()), {
      scope: baseUrl(),
      type: serviceWorkerType,
    });
    registration.addEventListener('updatefound', () => watch(registration?.installing ?? null));
    watch(registration.installing);
    registration.active?.postMessage({ type: 'tab-opened' } satisfies ToServiceWorker);
  }

  if (workers)
    register(workers).catch(() => {
      refused = true;
      refresh();
    });

  return {
    state: () => state,
    updateWaiting: () => updateWaiting,
    applyUpdate: () => {
      if (!workers || !registration?.waiting) return;
      workers.addEventListener('controllerchange', () => location.reload(), { once: true });
      registration.waiting.postMessage({ type: 'apply-update' } satisfies ToServiceWorker);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
