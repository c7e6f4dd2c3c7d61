import { describe, expect, it } from 'vitest';
import { type ShownPiece, shownPieces } from './shown-pieces';

const lengthOf = (pieces: readonly ShownPiece[]): number =>
  pieces.filter(({ as }) => as !== 'left-out').reduce((sum, { from, to }) => sum + to - from, 0);

describe('the pieces of a text that are shown', () => {
  it('are all of a short one, with what differs marked', () => {
    expect(shownPieces(10, [[2, 4]])).toEqual([
      { from: 0, to: 2, as: 'plain' },
      { from: 2, to: 4, as: 'marked' },
      { from: 4, to: 10, as: 'plain' },
    ]);
  });

  it('are what stands around the marks of a long one', () => {
    const pieces = shownPieces(5_000_000, [[2_000_000, 2_000_003]]);
    expect(pieces).toContainEqual({ from: 2_000_000, to: 2_000_003, as: 'marked' });
    expect(pieces.filter(({ as }) => as === 'left-out')).toHaveLength(2);
    expect(lengthOf(pieces)).toBeLessThan(1_000);
  });

  it('are few, however much is marked', () => {
    const every = Array.from({ length: 500_000 }, (_, i) => [2 * i, 2 * i + 1] as const);
    expect(shownPieces(1_000_000, every).length).toBeLessThan(1_000);
    expect(lengthOf(shownPieces(1_000_000, [[0, 1_000_000]]))).toBeLessThan(5_000);
  });

  it.each([3_999, 4_001, 100_000])('join without gap or overlap: %d characters', (length) => {
    const pieces = shownPieces(length, [[length / 2 - 1, length / 2]]);
    expect(pieces[0]?.from).toBe(0);
    expect(pieces.at(-1)?.to).toBe(length);
    for (const [i, { from }] of pieces.entries()) if (i > 0) expect(from).toBe(pieces[i - 1]?.to);
  });
});
