import { describe, expect, it } from 'vitest';
import { atOnce, type Component, leastOf } from '@/core/solving/candidate/candidate';
import { newShelf, type Part, partOf } from './part';

/** A shelf, and how often a part of it was written for something that is read. */
function counting(length = 1) {
  const shelf = newShelf();
  const written: string[] = [];
  const component = (text: string): Component<string> => ({
    base: text.repeat(length),
    least: leastOf(['method'], false),
    groups: () => [],
    render: (state) => state,
  });
  const take = (text: string, { at = 0, most = 1 as 0 | 1 | 2, upTo = Number.POSITIVE_INFINITY } = {}): Part =>
    atOnce(
      partOf(
        {
          at,
          read: { text },
          component: () => {
            written.push(text);
            return component(text);
          },
        },
        most,
        upTo,
        shelf,
      ),
    );
  return { written, take };
}

describe('a part of a form', () => {
  it('is written once for all requests in which it reads the same', () => {
    const { written, take } = counting();
    expect(take('a')).toBe(take('a'));
    expect(take('b').choices[0]?.texts).toEqual(['b']);
    expect(take('a').choices[0]?.texts).toEqual(['a']);
    expect(written).toEqual(['a', 'b']);
  });

  it('is taken for less, and not for another part or for more mistakes', () => {
    const { written, take } = counting();
    take('a');
    take('a', { upTo: 3 });
    expect(written).toEqual(['a']);
    take('a', { at: 1 });
    take('a', { most: 2 });
    expect(written).toEqual(['a', 'a', 'a']);
  });

  it('with its likely mistakes alone is not taken for the whole', () => {
    const { written, take } = counting();
    take('a', { upTo: 3 });
    take('a');
    expect(written).toEqual(['a', 'a']);
  });

  it('that nobody asked for longest is written again where there is no more room', () => {
    const { written, take } = counting(3 * 2 ** 20);
    for (const text of ['a', 'b', 'a', 'c', 'a', 'b']) take(text);
    expect(written).toEqual(['a', 'b', 'c', 'b']);
  });

  it('too large for the shelf does not take the place of others', () => {
    const { written, take } = counting(2 ** 23);
    for (const text of ['a', 'bb', 'a']) take(text);
    expect(written).toEqual(['a', 'bb']);
  });
});
