// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { firstPaint } from '#scripts/first-look/plugin.mjs';
import { type Address, createAddress } from './address';

let address: Address;

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, '', '#/build');
  address = createAddress();
});
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** As the browser does when a person goes back, forward or types an address. */
function goTo(hash: string): void {
  history.replaceState(null, '', hash);
  dispatchEvent(new PopStateEvent('popstate'));
  dispatchEvent(new HashChangeEvent('hashchange'));
}

describe('the address', () => {
  it('is read without its #', () => expect(address.read()).toBe('/build'));

  it('takes an edit half a second after the last one', () => {
    const replaceState = vi.spyOn(history, 'replaceState');
    for (let i = 0; i < 400; i++) {
      address.replace(() => `/build?i=${i}`);
      vi.advanceTimersByTime(50);
    }
    expect(replaceState).not.toHaveBeenCalled();
    vi.advanceTimersByTime(450);
    expect(address.read()).toBe('/build?i=399');
    expect(replaceState).toHaveBeenCalledOnce();
  });

  it('takes a view at once, as an entry of its own', () => {
    const before = history.length;
    address.push('/learn');
    expect([address.read(), history.length]).toEqual(['/learn', before + 1]);
  });

  it('an edit still waiting goes to the entry it was meant for', () => {
    const replaceState = vi.spyOn(history, 'replaceState');
    const pushState = vi.spyOn(history, 'pushState');
    const before = history.state;
    address.replace(() => '/build?i=1');
    address.push('/learn');
    expect(replaceState).toHaveBeenCalledExactlyOnceWith(before, '', '#/build?i=1');
    expect(pushState).toHaveBeenCalledExactlyOnceWith(history.state, '', '#/learn');
    expect(history.state).not.toBe(before);
    vi.runAllTimers();
    expect(address.read()).toBe('/learn');
  });

  it.each([
    ['pagehide', window],
    ['visibilitychange', document],
  ] as const)('an edit still waiting is written at %s', (event, target) => {
    address.replace(() => '/build?i=1');
    target.dispatchEvent(new Event(event));
    expect(address.read()).toBe('/build?i=1');
  });

  it('an edit that a reload would lose is put into its address by what runs first then', () => {
    const leave = () => dispatchEvent(new Event('pagehide'));
    const opened = (type: string, hash: string) => {
      history.replaceState(null, '', `#${hash}`);
      vi.stubGlobal('matchMedia', () => ({ matches: false }));
      performance.getEntriesByType = () => [{ type } as PerformanceNavigationTiming];
      new Function(firstPaint)();
      return address.read();
    };
    address.replace(() => '/build?i=1');
    leave();
    expect(opened('reload', '/build')).toBe('/build?i=1');
    address.replace(() => '/build?i=3');
    leave();
    expect(opened('back_forward', '/build?i=1')).toBe('/build?i=3');
    expect(opened('reload', '/build'), 'that was once').toBe('/build');
    expect(sessionStorage.length).toBe(0);
    for (const [type, hash] of [
      ['navigate', '/build'],
      ['back_forward', '/debug'],
      ['reload', '/learn'],
    ] as const) {
      address.replace(() => '/build?i=2');
      leave();
      expect(opened(type, hash)).toBe(hash);
    }
    for (const other of ['', '{', 'null', '[null,"/learn"]']) {
      sessionStorage.setItem('sigv4-playground.address', other);
      expect(opened('reload', '/build')).toBe('/build');
    }
  });

  it('a later load knows what was noted as a person’s own, and nothing else', () => {
    expect(address.opensOwn).toBe(false);
    const write = (hash: string, isOwn: boolean) => {
      address.replace(() => {
        address.note(isOwn);
        return hash;
      });
      vi.runAllTimers();
    };
    write('/build?i=1', true);
    expect(createAddress().opensOwn).toBe(true);
    expect(createAddress().opensOwn, 'after another reload').toBe(true);
    address = createAddress();
    write('/build?i=2', false);
    expect(createAddress().opensOwn).toBe(false);
    write('/build?i=3', true);
    // As another window does, or a link.
    history.replaceState(null, '', '#/build?i=4');
    expect(createAddress().opensOwn).toBe(false);
  });

  it('what was noted of an edit that a reload would lose is noted then', () => {
    for (const isOwn of [true, false]) {
      address.replace(() => {
        address.note(isOwn);
        return `/build?i=${isOwn}`;
      });
      dispatchEvent(new Event('pagehide'));
      history.replaceState(null, '', '#/build');
      vi.stubGlobal('matchMedia', () => ({ matches: false }));
      performance.getEntriesByType = () => [{ type: 'reload' } as PerformanceNavigationTiming];
      new Function(firstPaint)();
      address = createAddress();
      expect([address.read(), address.opensOwn]).toEqual([`/build?i=${isOwn}`, isOwn]);
      history.replaceState(history.state, '', '#/build');
      address = createAddress();
    }
  });

  it('and nothing is stored where nothing waited', () => {
    dispatchEvent(new Event('pagehide'));
    expect(sessionStorage.length).toBe(0);
  });

  it('a write that the browser drops in silence is written again', () => {
    vi.spyOn(history, 'replaceState').mockImplementationOnce(() => undefined);
    address.replace(() => '/build?i=1');
    vi.advanceTimersByTime(500);
    expect(address.read()).toBe('/build');
    vi.advanceTimersByTime(1000);
    expect(address.read()).toBe('/build?i=1');
  });

  it('a write that the browser refuses with an exception is written again', () => {
    vi.spyOn(history, 'pushState').mockImplementationOnce(() => {
      throw new DOMException('too many calls', 'SecurityError');
    });
    const before = history.length;
    address.push('/learn');
    address.replace(() => '/learn?edited');
    vi.advanceTimersByTime(1000);
    expect([address.read(), history.length]).toEqual(['/learn?edited', before + 1]);
  });

  it('what the browser percent-encodes counts as written', () => {
    const replaceState = vi.spyOn(history, 'replaceState');
    address.replace(() => '/build?header=a "b"');
    vi.runAllTimers();
    expect(address.read()).toBe('/build?header=a%20%22b%22');
    expect(replaceState).toHaveBeenCalledOnce();
  });
});

describe('who listens to the address', () => {
  it('hears once that a person went elsewhere', () => {
    const listener = vi.fn();
    address.subscribe(listener);
    goTo('#/debug');
    expect(listener).toHaveBeenCalledExactlyOnceWith('/debug', 'other');
  });

  it('is told of an entry that the page wrote from one that it did not', () => {
    const listener = vi.fn();
    address.push('/learn');
    const written = history.state;
    goTo('#/debug');
    address.subscribe(listener);
    history.replaceState(written, '', '#/learn');
    dispatchEvent(new PopStateEvent('popstate'));
    expect(listener).toHaveBeenCalledExactlyOnceWith('/learn', 'page');
  });

  it('is told of an entry that was written before a reload from one that was written since', () => {
    const listener = vi.fn();
    const written = history.state;
    createAddress().subscribe(listener);
    history.replaceState(written, '', '#/build?url=https://evil.example/');
    dispatchEvent(new PopStateEvent('popstate'));
    expect(listener).toHaveBeenCalledExactlyOnceWith('/build?url=https://evil.example/', 'other');
  });

  it('hears nothing of what the page wrote', () => {
    const listener = vi.fn();
    address.subscribe(listener);
    address.push('/learn');
    address.replace(() => '/learn?a');
    vi.runAllTimers();
    dispatchEvent(new PopStateEvent('popstate'));
    expect(listener).not.toHaveBeenCalled();
  });

  it('hears nothing after leaving', () => {
    const listener = vi.fn();
    address.subscribe(listener)();
    goTo('#/debug');
    expect(listener).not.toHaveBeenCalled();
  });

  it('an edit of the entry that was left is not written over the other, but to its own on the way back', () => {
    const listener = vi.fn();
    address.subscribe(listener);
    const left = history.state;
    address.replace(() => '/build?i=1');
    goTo('#/debug');
    vi.runAllTimers();
    expect(address.read()).toBe('/debug');
    history.replaceState(left, '', '#/build');
    dispatchEvent(new PopStateEvent('popstate'));
    dispatchEvent(new HashChangeEvent('hashchange'));
    expect(address.read()).toBe('/build?i=1');
    expect(listener.mock.calls).toEqual([
      ['/debug', 'other'],
      ['/build?i=1', 'page'],
    ]);
    vi.runAllTimers();
    expect(address.read()).toBe('/build?i=1');
  });

  it('nor where both entries said the same', () => {
    const first = history.state;
    address.push('/build');
    const second = history.state;
    address.replace(() => '/build?i=2');
    history.replaceState(first, '', '#/build');
    dispatchEvent(new PopStateEvent('popstate'));
    vi.runAllTimers();
    expect(address.read()).toBe('/build');
    history.replaceState(second, '', '#/build');
    dispatchEvent(new PopStateEvent('popstate'));
    expect(address.read()).toBe('/build?i=2');
  });

  it('an edit that the browser refused is written on the way back to its entry', () => {
    vi.spyOn(history, 'replaceState').mockImplementationOnce(() => undefined);
    const left = history.state;
    address.replace(() => '/build?i=1');
    address.push('/learn');
    history.replaceState(left, '', '#/build');
    dispatchEvent(new PopStateEvent('popstate'));
    expect(address.read()).toBe('/build?i=1');
  });
});
