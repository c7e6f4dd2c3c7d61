import type { Span } from '@/core';
import { cut, type ShownPiece } from './shown-pieces';

/** A run of characters that is read as one: a session token, for example. */
const TOKEN = /[^\s&;,:?=]{100,}/g;
/** How much of a token is drawn at its beginning, at its end, and around what is marked in it. */
const START = 16;
const END = 8;
const AROUND = 16;
/** Less is not worth hiding. */
const LEAST = 40;

/** A stretch of a text that stays in the text and is not drawn; `of` is the length of the token that it is the middle of. */
export type ClippedSpan = { readonly from: number; readonly to: number; readonly of: number };

/** The middles of the long tokens of a text, but for what is marked in them. */
export function clippedSpans(text: string, marks: readonly Span[]): readonly ClippedSpan[] {
  return Array.from(text.matchAll(TOKEN)).flatMap(({ 0: token, index }) => {
    const end = index + token.length;
    const inside = marks.filter(([a, b]) => b > index && a < end).map(([a, b]): Span => [a - AROUND, b + AROUND]);
    const drawn: readonly Span[] = [[index, index + START], ...inside, [end - END, end]];
    const gaps: ClippedSpan[] = [];
    let at = index;
    for (const [a, b] of drawn) {
      if (a - at >= LEAST) gaps.push({ from: at, to: a, of: token.length });
      at = Math.max(at, b);
    }
    return gaps;
  });
}

/** A plain piece of a text, cut where stretches are not drawn. */
export function withClipped(
  { from, to }: ShownPiece,
  clipped: readonly ClippedSpan[],
): readonly { readonly from: number; readonly to: number; readonly clipped: ClippedSpan | undefined }[] {
  const inside = clipped.filter((span) => span.to > from && span.from < to);
  const spans = inside.map((span): Span => [Math.max(0, span.from - from), Math.min(to, span.to) - from]);
  return cut(to - from, spans).map((piece) => ({
    from: from + piece.from,
    to: from + piece.to,
    clipped: piece.as === 'marked' ? inside.find((span) => span.to > from + piece.from) : undefined,
  }));
}
