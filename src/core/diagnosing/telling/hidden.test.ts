import { describe, expect, it } from 'vitest';
import { hidden } from './hidden';

const KEY = 'hunter2hunter2hunter2';

describe('what stands in for a text', () => {
  it.each([
    ['a plus that became a blank', `${KEY}+b`, `${KEY} b`, { at: 22, signs: ['+', ' '] }],
    ['a plus that was encoded', 'ab+c', 'ab%2Bc', { at: 3, signs: ['+', '%2B'] }],
    ['an escape that is another', 'ab%2Bc', 'ab%20c', { at: 3, signs: ['%2B', '%20'] }],
    ['an escape in small letters', 'ab%2Fc', 'ab%2fc', { at: 3, signs: ['%2F', '%2f'] }],
    ['a line break at the end', KEY, `${KEY}\n`, { at: 22, signs: ['', '\n'] }],
    ['padding that is gone', `${KEY}==`, KEY, { at: 22 }],
    ['one sign of padding that is gone', `${KEY}=`, KEY, { at: 22, signs: ['=', ''] }],
    ['a slash that is missing', 'abc/defghijkl', 'abcdefghijkl', { at: 4, signs: ['/', ''] }],
    ['a quote that was put in', KEY, `"${KEY}`, { at: 1, signs: ['', '"'] }],
    ['another letter', 'abcd', 'abcD', { at: 4 }],
    ['a letter where there was a sign', 'ab+d', 'abcd', { at: 3 }],
    ['an encoded letter', 'ab%41', 'ab%42', { at: 3 }],
    ['a letter beyond ASCII, encoded', 'ab%C3%A9', 'ab%C3%A8', { at: 6 }],
    ['half an emoji', 'a😀', 'a😁', { at: 2, signs: ['😀', '😁'] }],
    ['a character behind an emoji', '😀a', '😀b', { at: 2 }],
    ['a cut end', KEY, KEY.slice(0, 9), { at: 10 }],
    ['a letter in front', KEY, `x${KEY}`, { at: 1 }],
  ])('%s', (_, from, to, differs) => {
    expect(hidden(to, from)).toEqual({ length: [...to].length, differs });
  });

  it('of a text alone, and of one that is the same, the length', () => {
    expect(hidden('a😀')).toEqual({ length: 2 });
    expect(hidden(KEY, KEY)).toEqual({ length: 21 });
  });

  it('of an empty one that it is empty', () => expect(hidden('', KEY)).toBe(''));

  it('holds no letter and no digit of either', () => {
    for (const [from, to] of [
      ['a+b', 'a b'],
      ['%41+', '%42 '],
      ['ä', 'ö'],
      ['x%2', 'x%3'],
      ['é%', 'é%C3'],
    ] as const)
      expect(JSON.stringify(hidden(to, from)).replace(/"(length|differs|at|signs)"|:\d+/g, '')).not.toMatch(
        /[\p{L}\p{N}]/u,
      );
  });
});
