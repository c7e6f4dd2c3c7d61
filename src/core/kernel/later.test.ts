import { describe, expect, it } from 'vitest';
import { atOnce, createLater, NotFetched, together, whyNot } from './later';

/** A part whose fetches the test ends; `fetches` holds one entry for each. */
function byHand() {
  const fetches: { readonly come: (value: string) => void; readonly fail: (error: Error) => void }[] = [];
  const later = createLater(() => new Promise<string>((come, fail) => fetches.push({ come, fail })));
  const seen: string[] = [];
  const stop = later.subscribe(() => seen.push(later.state().phase));
  return { later, fetches, seen, stop };
}

describe('a part that is fetched when it is wanted', () => {
  it('is fetched once, whoever asks, and stays', async () => {
    const { later, fetches, seen } = byHand();
    expect(later.state()).toEqual({ phase: 'idle' });
    const asked = [later.get(), later.get()];
    fetches[0]!.come('Debug');
    expect(await Promise.all(asked)).toEqual(['Debug', 'Debug']);
    expect(await later.get()).toBe('Debug');
    expect(fetches.length).toBe(1);
    expect(later.state()).toEqual({ phase: 'there', value: 'Debug' });
    expect(seen).toEqual(['fetching', 'there']);
  });

  it('says why it is missing, and is fetched again for the next who asks', async () => {
    const { later, fetches, seen } = byHand();
    const first = later.get();
    fetches[0]!.fail(new NotFetched('gone'));
    await expect(first).rejects.toThrow(NotFetched);
    expect(later.state()).toEqual({ phase: 'missing', why: 'gone' });
    const second = later.get();
    fetches[1]!.come('Debug');
    expect(await second).toBe('Debug');
    expect(seen).toEqual(['fetching', 'missing', 'fetching', 'there']);
  });

  it('tells nobody who no longer listens', async () => {
    const { later, fetches, seen, stop } = byHand();
    stop();
    const asked = later.get();
    fetches[0]!.come('Debug');
    await asked;
    expect(seen).toEqual([]);
  });

  it('may be there from the start', async () => {
    const later = atOnce('English');
    expect(later.state()).toEqual({ phase: 'there', value: 'English' });
    expect(await later.get()).toBe('English');
  });
});

describe('parts that are of use together', () => {
  it('are fetched at the same time, and are there once all are', async () => {
    const [view, store] = [byHand(), byHand()];
    const both = together(view.later, [store.later]);
    const asked = both.get();
    expect([view.fetches.length, store.fetches.length]).toEqual([1, 1]);
    view.fetches[0]!.come('view');
    await view.later.get();
    expect(both.state().phase).toBe('fetching');
    store.fetches[0]!.come('store');
    expect(await asked).toBe('view');
    expect(both.state().phase).toBe('there');
    expect(together(view.later, [store.later]).state().phase).toBe('there');
  });

  it('are missing where one is, and only that one is fetched again', async () => {
    const [view, store] = [byHand(), byHand()];
    const both = together(view.later, [store.later]);
    const asked = both.get();
    view.fetches[0]!.come('view');
    store.fetches[0]!.fail(new NotFetched('unreachable'));
    await expect(asked).rejects.toThrow(NotFetched);
    expect(both.state()).toEqual({ phase: 'missing', why: 'unreachable' });
    const again = both.get();
    store.fetches[1]!.come('store');
    await again;
    expect(view.fetches.length).toBe(1);
  });
});

describe('why a part is missing', () => {
  it('is told by the fetch; of any other error only the kind is', () => {
    expect(whyNot(new NotFetched('unreachable'))).toBe('unreachable');
    expect(whyNot(new TypeError('what was typed'))).toEqual({ crashed: 'TypeError' });
    expect(whyNot('what was typed')).toEqual({ crashed: 'string' });
  });
});
