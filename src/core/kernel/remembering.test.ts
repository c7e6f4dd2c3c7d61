import { describe, expect, it } from 'vitest';
import { remembering } from './remembering';

/** A function that counts how often it works. */
function counted() {
  let worked = 0;
  const add = remembering((a: string, b?: string) => ({ text: `${a}${b}`, nth: ++worked }));
  return { add, worked: () => worked };
}

describe('a function with a memory', () => {
  it('works once for the same arguments, and gives the very same answer', () => {
    const { add, worked } = counted();
    expect(add('a', 'b')).toBe(add('a', 'b'));
    expect(worked()).toBe(1);
  });

  it('works for each change of an argument, to one asked before too', () => {
    const { add } = counted();
    const asked = [add('a', 'b'), add('a', 'c'), add('d', 'c'), add('d'), add('a', 'b')];
    expect(asked.map(({ text }) => text)).toEqual(['ab', 'ac', 'dc', 'dundefined', 'ab']);
    expect(asked.map(({ nth }) => nth)).toEqual([1, 2, 3, 4, 5]);
  });

  it('remembers no failure', () => {
    let fails = true;
    const ask = remembering((text: string) => {
      if (fails) throw new Error('not now');
      return text;
    });
    expect(() => ask('a')).toThrow('not now');
    fails = false;
    expect(ask('a')).toBe('a');
  });
});
