import { expect, it } from 'vitest';
import { keeping } from './keeping';

it('what reads the same is the same piece, and what does not is new', () => {
  const before = { lines: [{ parts: ['GET'] }, { parts: ['/a'] }], names: ['host'] };
  const now = keeping(before, { lines: [{ parts: ['GET'] }, { parts: ['/b'] }], names: ['host'] });
  expect(now).toEqual({ lines: [{ parts: ['GET'] }, { parts: ['/b'] }], names: ['host'] });
  expect(now.names).toBe(before.names);
  expect(now.lines[0]).toBe(before.lines[0]);
  expect(now.lines[1]).not.toBe(before.lines[1]);
  expect(before.lines[1]).toEqual({ parts: ['/a'] });
});

it('a whole that reads the same is the one before', () => {
  const before = { a: [1, { b: undefined }], c: null };
  expect(keeping(before, { a: [1, { b: undefined }], c: null })).toBe(before);
});

it.each<[unknown, unknown]>([
  [{ a: 1 }, { a: 1, b: undefined }],
  [{ a: 1, b: undefined }, { a: 1 }],
  [{ a: undefined }, { b: undefined }],
  [[1, 2], [1]],
  [[1], [1, 2]],
  [[], {}],
  [{ a: 1 }, undefined],
  [undefined, { a: 1 }],
  [null, [null]],
  ['a', ['a']],
])('what says something else is taken as it is now: %j, %j', (before, now) => {
  expect(keeping(before, now)).toStrictEqual(now);
});
