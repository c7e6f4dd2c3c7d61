import { expect, it } from 'vitest';
import { isAlike } from './alike';

const made = () => ({ a: ['x', undefined], b: new Map([['h', ['1', '2']]]), c: new Set(['s']) });

it('two values that hold the same are alike', () => {
  expect(isAlike(made(), made())).toBe(true);
});

it.each([
  { ...made(), a: ['x'] },
  { ...made(), a: ['x', ''] },
  { ...made(), b: new Map([['h', ['2', '1']]]) },
  { ...made(), b: new Map([['g', ['1', '2']]]) },
  { ...made(), c: new Set(['s', 't']) },
  { ...made(), c: undefined },
  { a: made().a, b: made().b },
])('a value that holds something else is not: %j', (other) => {
  expect(isAlike(made(), other)).toBe(false);
});
