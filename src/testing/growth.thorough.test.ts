import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { isAboutLinear, type Prepared } from './growth';

const count = (times: number): number => {
  let sum = 0;
  for (let i = 0; i < times; i++) sum += i % 7;
  return sum;
};

const LINEAR: Readonly<Record<string, readonly [from: number, prepare: (size: number) => Prepared]>> = {
  counts: [1000, (size) => () => count(size * 1000)],
  sorts: [5000, (size) => () => Array.from({ length: size }, (_, i) => String((i * 7919) % size)).toSorted()],
  'searches a text once': [100_000, (size) => () => / +x/.test(`${'y '.repeat(size)} x`)],
  'counts, and waits for the square of its time': [
    4,
    (size) => async () => {
      count(size * 1_000_000);
      await wait(size ** 2);
    },
  ],
};

const QUADRATIC: Readonly<Record<string, readonly [from: number, prepare: (size: number) => Prepared]>> = {
  counts: [500, (size) => () => count(size ** 2)],
  'copies a list for each item': [
    800,
    (size) => () => {
      let made: readonly number[] = [];
      for (let i = 0; i < size; i++) made = [...made, i];
      return made;
    },
  ],
  'searches what is left of a text from each place': [
    8000,
    (size) => () => {
      const text = 'y'.repeat(size);
      for (let i = 0; i < size; i++) if (text.indexOf('x', i) >= 0) return i;
      return -1;
    },
  ],
  'tries a regular expression again from each blank': [1000, (size) => () => / +x/.test(' '.repeat(size))],
};

describe('work that grows in proportion is told of a function that', () => {
  it.each(Object.entries(LINEAR))('%s', async (_, [from, prepare]) => {
    expect(await isAboutLinear(prepare, from)).toBe(true);
  });
});

describe('work that grows with the square is told of a function that', () => {
  it.each(Object.entries(QUADRATIC))('%s', async (_, [from, prepare]) => {
    expect(await isAboutLinear(prepare, from)).toBe(false);
  });
});
