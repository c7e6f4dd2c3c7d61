import { utf8 } from '@/core/kernel/bytes';
import type { Span } from '@/core/model/pasted';

/** Spans of a text in UTF-16 units as spans of its UTF-8 bytes. The spans are in order. */
export function byteSpans(text: string, spans: readonly Span[]): readonly Span[] {
  let units = 0;
  let bytes = 0;
  const upTo = (end: number): number => {
    bytes += utf8(text.slice(units, end)).length;
    units = end;
    return bytes;
  };
  return spans.map(([start, end]): Span => [upTo(start), upTo(end)]);
}
