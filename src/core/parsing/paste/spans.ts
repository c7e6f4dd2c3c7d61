import type { Span } from '@/core/model/pasted';

/** What of `[0, length)` no span covers, in order. */
export function gaps(spans: readonly Span[], length: number): readonly Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const [start, end] of [...spans].sort(([a], [b]) => a - b)) {
    if (start > from) found.push([from, start]);
    from = Math.max(from, end);
  }
  if (from < length) found.push([from, length]);
  return found;
}

/** A span without the blank space at its ends, or undefined where nothing else is in it. */
export function trimmed(text: string, [start, end]: Span): Span | undefined {
  const piece = text.slice(start, end);
  const from = start + piece.length - piece.trimStart().length;
  const to = start + piece.trimEnd().length;
  return from < to ? [from, to] : undefined;
}
