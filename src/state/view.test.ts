import { describe, expect, it } from 'vitest';
import { createViewStore, viewIn } from './view';

const VIEWS = ['build', 'debug', 'learn'];

/** An address bar that a person changes with `goTo`. */
function addressBar(hash: string) {
  const pushed: string[] = [];
  const replaced: string[] = [];
  let hear = (_: string, _by: 'page') => {};
  const address = {
    read: () => hash,
    replace: (to: () => string) => void replaced.push(to()),
    push: (to: string) => void pushed.push(to),
    subscribe: (listener: (to: string, by: 'page') => void) => {
      hear = listener;
      return () => undefined;
    },
  };
  return { address, pushed, replaced, goTo: (to: string) => hear(to, 'page') };
}

describe('the view', () => {
  it.each([
    ['', 'build'],
    ['/build?method=GET', 'build'],
    ['/debug', 'debug'],
    ['/debug?anything', 'debug'],
    ['/debugger', 'build'],
    ['/learn/desks?fault=late', 'learn'],
    ['/learn', 'learn'],
    ['build', 'build'],
    ['/nothing', 'build'],
  ])('that %j names is %s', (hash, view) => {
    expect(viewIn(hash, VIEWS)).toBe(view);
  });

  it('follows the address, and writes it', () => {
    const { address, pushed, goTo } = addressBar('/debug');
    const store = createViewStore(address, VIEWS);
    expect(store.getState().view).toBe('debug');
    goTo('/build?method=GET');
    expect(store.getState().view).toBe('build');
    store.getState().go('debug');
    expect(store.getState().view).toBe('debug');
    expect(pushed).toEqual(['/debug']);
  });

  it('has places of its own, each an address', () => {
    const { address, pushed, replaced, goTo } = addressBar('/learn/break?at=3');
    const store = createViewStore(address, VIEWS);
    expect(store.getState()).toMatchObject({ view: 'learn', hash: '/learn/break?at=3' });
    store.getState().go('learn/desks');
    store.getState().go('learn/desks?fault=late', 'replace');
    expect(store.getState()).toMatchObject({ view: 'learn', hash: '/learn/desks?fault=late' });
    expect([pushed, replaced]).toEqual([['/learn/desks'], ['/learn/desks?fault=late']]);
    goTo('/learn/break?at=3');
    expect(store.getState().hash).toBe('/learn/break?at=3');
  });

  it('that is not in the table cannot be gone to', () => {
    const { address, pushed } = addressBar('');
    const store = createViewStore(address, VIEWS);
    expect(() => store.getState().go('debugger')).toThrow('there is no view debugger');
    expect(store.getState().view).toBe('build');
    expect(pushed).toEqual([]);
  });
});
