import type { Span } from '@/core';

/** A piece of a text: shown plain, shown marked, or left out. */
export type ShownPiece = { readonly from: number; readonly to: number; readonly as: 'plain' | 'marked' | 'left-out' };

/** Texts up to this length are shown whole. */
const WHOLE = 4_000;
/** Of a long one: so much on either side of what is marked, so much of what is marked, so many marks. */
const AROUND = 200;
const MARKED = 1_000;
const PIECES = 200;

/** The pieces of a text of this length with those of `spans` marked; of a long text those around the marks, or its two ends. */
export function shownPieces(length: number, spans: readonly Span[]): readonly ShownPiece[] {
  if (length <= WHOLE) return cut(length, spans);
  const some = spans.slice(0, PIECES);
  const upTo = some.length < spans.length ? some.at(-1)?.[1] : undefined;
  const shown = cut(upTo ?? length, some).flatMap((piece) => {
    const most = piece.as === 'marked' ? MARKED : AROUND;
    if (piece.to - piece.from <= 2 * most + AROUND) return [piece];
    const [a, b] = [piece.from + most, piece.to - most];
    return [
      { ...piece, to: a },
      { from: a, to: b, as: 'left-out' as const },
      { ...piece, from: b },
    ];
  });
  const end = shown.at(-1)?.to ?? 0;
  return end < length ? [...shown, { from: end, to: length, as: 'left-out' }] : shown;
}

/** The pieces of a text of this length, in order, with those of `spans` marked. */
export function cut(length: number, spans: readonly Span[]): readonly ShownPiece[] {
  const pieces: ShownPiece[] = [];
  let at = 0;
  const add = (to: number, as: ShownPiece['as']) => {
    if (to > at) pieces.push({ from: at, to, as });
    at = Math.max(at, to);
  };
  for (const [start, end] of spans) {
    add(Math.min(start, length), 'plain');
    add(Math.min(end, length), 'marked');
  }
  add(length, 'plain');
  return pieces;
}
