import { describe, expect, it } from 'vitest';
import { OFTEN, RARE, SELDOM } from '@/core/faults/rarity';
import { atOnce, type Candidate, type Component, costOf, leastOf, type Variant, variants, waysTo } from './candidate';

const slip = (text: string, rarity: number): Candidate<string> => ({
  dimension: 'path',
  code: 'path-raw',
  rarity,
  name: `${text} ${rarity}`,
  apply: (state) => state + text,
});

/** Texts of letters, and how many of them were written. */
function component(least = leastOf(['path'], false)): Component<string> & { readonly written: string[] } {
  const written: string[] = [];
  return {
    base: '',
    least,
    groups: () => [
      [slip('a', OFTEN), slip('b', SELDOM), slip('a', RARE)],
      [slip('c', OFTEN), slip('d', RARE)],
    ],
    render: (state) => {
      written.push(state);
      return state;
    },
    written,
  };
}

const OFTEN_COST = costOf({ dimension: 'path', rarity: OFTEN });
const SELDOM_COST = costOf({ dimension: 'path', rarity: SELDOM });
const texts = (all: readonly Variant<string>[]): readonly string[] => all.map(({ text }) => text);

describe('variants up to a cost', () => {
  it('are those of all that cost so much, and no other is written', () => {
    const bounded = component();
    expect(texts(atOnce(variants(bounded, 1, SELDOM_COST)).all)).toEqual(['', 'a', 'c', 'b']);
    expect(bounded.written).toEqual(['', 'a', 'b', 'c']);
  });

  it('are the right text alone where no candidate of the component is as likely, and no candidate is made', () => {
    const groups = () => {
      throw new Error('made');
    };
    const all = atOnce(variants({ ...component(), groups }, 1, 1)).all;
    expect(texts(all)).toEqual(['']);
  });

  it('of two mistakes have every single one, and the pairs that cost so much', () => {
    const bounded = component();
    const { all } = atOnce(variants(bounded, 2, 2 * OFTEN_COST));
    expect(texts(all.filter(({ count }) => count === 1)).toSorted()).toEqual(['a', 'b', 'c', 'd']);
    expect(texts(all.filter(({ count }) => count === 2))).toEqual(['ac']);
    expect(bounded.written.filter(({ length }) => length === 2)).toEqual(['ac']);
  });

  it('know the ways that cost more once they are asked for', () => {
    const names = (of: Variant<string>['ways']) => of.flatMap((way) => way.changes().map(({ name }) => name));
    const a = atOnce(variants(component(), 1, OFTEN_COST)).all[1] as Variant<string>;
    expect(names(a.ways)).toEqual([`a ${OFTEN}`]);
    expect(names([...waysTo(component(), a)])).toEqual([`a ${OFTEN}`, `a ${RARE}`]);
  });
});

it('a component with a candidate that is likelier than it says is a bug', () => {
  expect(() => atOnce(variants(component(OFTEN_COST + 1), 1))).toThrow('path-raw costs less');
});
