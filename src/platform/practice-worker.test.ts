// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPracticeWorker } from './practice-worker';
import { serviceWorkerUrl } from './service-worker-url';

class Worker extends EventTarget {
  scriptURL = serviceWorkerUrl();
  postMessage = vi.fn();
}
class Registration extends EventTarget {
  installing: Worker | null = null;
  waiting: Worker | null = null;
  active: Worker | null = null;
}
class Container extends EventTarget {
  controller: Worker | null = null;
  registration = new Registration();
  register = vi.fn(async () => this.registration);
}

let container: Container;
const settled = () => new Promise((resolve) => setTimeout(resolve));

/** Moves the browser's worker on, as the life cycle of service workers does, and tells the page. */
function become(change: (registration: Registration) => void): void {
  const worker = container.registration.installing ?? container.registration.waiting;
  change(container.registration);
  worker?.dispatchEvent(new Event('statechange'));
}
function control(worker: Worker): void {
  container.controller = worker;
  container.dispatchEvent(new Event('controllerchange'));
}

beforeEach(() => {
  container = new Container();
  vi.stubGlobal('navigator', { serviceWorker: container });
});
afterEach(() => vi.unstubAllGlobals());

describe('the practice worker', () => {
  it('is none where the browser has no service workers for this page', () => {
    vi.stubGlobal('navigator', {});
    expect(createPracticeWorker().state()).toBe('none');
  });

  it('is none where the browser refuses to register it', async () => {
    container.register.mockRejectedValue(new DOMException('denied', 'SecurityError'));
    const worker = createPracticeWorker();
    const listener = vi.fn();
    worker.subscribe(listener);
    await settled();
    expect(worker.state()).toBe('none');
    expect(listener).toHaveBeenCalledOnce();
  });

  it("is registered for the page's folder", () => {
    createPracticeWorker();
    expect(container.register).toHaveBeenCalledExactlyOnceWith(
      serviceWorkerUrl(),
      expect.objectContaining({ scope: new URL('/', location.href).href }),
    );
  });

  it('starts, becomes active, and then controls the page', async () => {
    const installing = new Worker();
    container.registration.installing = installing;
    const worker = createPracticeWorker();
    const states = [worker.state()];
    worker.subscribe(() => states.push(worker.state()));
    await settled();
    become((registration) => Object.assign(registration, { installing: null, active: installing }));
    control(installing);
    expect(states).toEqual(['starting', 'active', 'controlling']);
  });

  it('controls the page from the start on a second visit', () => {
    container.controller = new Worker();
    expect(createPracticeWorker().state()).toBe('controlling');
  });

  it('is active and not controlling after a hard reload', async () => {
    container.registration.active = new Worker();
    const worker = createPracticeWorker();
    await settled();
    expect(worker.state()).toBe('active');
  });

  it('is none where its installation fails', async () => {
    container.registration.installing = new Worker();
    const worker = createPracticeWorker();
    await settled();
    become((registration) => Object.assign(registration, { installing: null }));
    expect(worker.state()).toBe('none');
  });

  it('is not mistaken for the worker of another page on the origin', async () => {
    container.controller = Object.assign(new Worker(), { scriptURL: 'https://page.example/other.js' });
    container.registration.active = new Worker();
    const worker = createPracticeWorker();
    await settled();
    expect(worker.state()).toBe('active');
  });
});

describe('a newer version', () => {
  async function withUpdate() {
    const { registration } = container;
    registration.active = new Worker();
    control(registration.active);
    const worker = createPracticeWorker();
    await settled();
    const newer = new Worker();
    registration.installing = newer;
    registration.dispatchEvent(new Event('updatefound'));
    return { worker, newer, registration };
  }

  it('is told of when it waits, and takes over only when asked', async () => {
    const { worker, newer } = await withUpdate();
    const listener = vi.fn();
    worker.subscribe(listener);
    expect(worker.updateWaiting()).toBe(false);
    become((registration) => Object.assign(registration, { installing: null, waiting: newer }));
    expect([worker.updateWaiting(), worker.state()]).toEqual([true, 'controlling']);
    expect(listener).toHaveBeenCalledOnce();
    expect(newer.postMessage).not.toHaveBeenCalled();
    worker.applyUpdate();
    expect(newer.postMessage).toHaveBeenCalledExactlyOnceWith({ type: 'apply-update' });
  });

  it('that waited since an earlier visit is told of, too', async () => {
    container.registration.active = new Worker();
    container.registration.waiting = new Worker();
    const worker = createPracticeWorker();
    await settled();
    expect(worker.updateWaiting()).toBe(true);
  });

  it('that another tab let in no longer waits', async () => {
    const { worker, newer } = await withUpdate();
    become((registration) => Object.assign(registration, { installing: null, waiting: newer }));
    become((registration) => Object.assign(registration, { waiting: null, active: newer }));
    expect(worker.updateWaiting()).toBe(false);
  });

  it('asked for where none waits does nothing', async () => {
    const worker = createPracticeWorker();
    await settled();
    expect(() => worker.applyUpdate()).not.toThrow();
  });
});
