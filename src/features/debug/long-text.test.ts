import { describe, expect, it } from 'vitest';
import { bothEnds, isLong, withPasted } from './long-text';

const LONG = 'a'.repeat(60_000);

describe('a paste', () => {
  it('into a short text replaces what is selected', () => {
    expect(withPasted('one two three', [4, 7], 'TWO')).toBe('one TWO three');
  });

  it('into a long text is added on a line of its own', () => {
    expect(withPasted(LONG, [3, 3], 'reply')).toBe(`${LONG}\nreply`);
  });

  it('over all that is shown of a long text replaces it', () => {
    expect(withPasted(LONG, [0, bothEnds(LONG).length], 'reply')).toBe('reply');
  });
});

it('a long text is shown by its beginning and its end', () => {
  const text = `first ${LONG} last`;
  expect(isLong(text)).toBe(true);
  expect(bothEnds(text).length).toBeLessThan(4000);
  expect(bothEnds(text)).toMatch(/^first a+\n⋮\na+ last$/);
});
