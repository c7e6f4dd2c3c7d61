import { describe, expect, it } from 'vitest';
import { atOnce, createLater, NotFetched, whyNot } from './later';

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

describe('why a part is missing', () => {
  it('is told by the fetch, and is a fault of the part for any other error', () => {
    expect(whyNot(new NotFetched('unreachable'))).toBe('unreachable');
    expect(whyNot(new TypeError('x is not a function'))).toBe('broken');
    expect(whyNot('thrown')).toBe('broken');
  });
});
