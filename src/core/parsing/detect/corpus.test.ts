import { describe, expect, it } from 'vitest';
import { CORPUS } from '@/testing/corpus';
import { recognised } from '@/testing/corpus/recognised';
import { readPaste } from './read-paste';

describe('every text of the corpus is recognised:', () => {
  it.each(CORPUS.map((entry) => [entry.name, entry] as const))('%s', (_, { text, items }) => {
    const read = readPaste(text);
    expect(read.items.map((item, i) => recognised(item, items[i]))).toEqual(items);
    expect(read.nearest).toBeUndefined();
  });
});

it('the corpus has at least 150 texts, each with a name of its own', () => {
  expect(CORPUS.length).toBeGreaterThanOrEqual(150);
  const names = CORPUS.map(({ name, text }) => `${name}\n${text}`);
  expect(new Set(names).size).toBe(CORPUS.length);
});
