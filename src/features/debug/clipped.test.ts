import { expect, it } from 'vitest';
import { clippedSpans, withClipped } from './clipped';

const TOKEN = 'IQoJb3JpZ2luX2Vj'.repeat(64);

it('the middle of a long token is not drawn, and its whole length is known', () => {
  expect(clippedSpans(`token=${TOKEN}`, [])).toEqual([{ from: 22, to: 6 + 1024 - 8, of: 1024 }]);
});

it('a hash, a signature and a sentence are drawn whole', () => {
  expect(clippedSpans(`${'ab'.repeat(32)} ${'some words '.repeat(30)}`, [])).toEqual([]);
});

it('what is marked in a token is drawn, with what stands around it', () => {
  const spans = clippedSpans(TOKEN, [[500, 503]]);
  expect(spans.map(({ from, to }) => [from, to])).toEqual([
    [16, 484],
    [519, 1016],
  ]);
});

it('the pieces of a text joined are the text', () => {
  const text = `a=${TOKEN}&b=${TOKEN}`;
  const pieces = withClipped({ from: 0, to: text.length, as: 'plain' }, clippedSpans(text, []));
  expect(pieces.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text);
  expect(pieces.filter(({ clipped }) => clipped).length).toBe(2);
});
