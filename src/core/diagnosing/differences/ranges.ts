import type { Span } from '@/core/model/pasted';

/** The stretches of two texts that differ, in UTF-16 units; a pair of surrogates is never split. */
export type Ranges = { readonly from: readonly Span[]; readonly to: readonly Span[] };

/** The longest middle, in UTF-16 units a side, that is looked into; beyond it the middle counts as one stretch. */
const WINDOW = 400;

const splitsPair = (text: string, at: number): boolean =>
  at > 0 && at < text.length && /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');

/**
 * Compares two texts: what they share at both ends is left out, the middle is aligned by its longest common
 * subsequence.
 */
export function rangesOf(from: string, to: string): Ranges {
  if (from === to) return { from: [], to: [] };
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from[start] === to[start]) start++;
  if (splitsPair(from, start) || splitsPair(to, start)) start--;
  let end = 0;
  while (end < shorter - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end++;
  if (splitsPair(from, from.length - end) || splitsPair(to, to.length - end)) end--;
  const middle = [from.slice(start, from.length - end), to.slice(start, to.length - end)] as const;
  const ranges = within(...middle);
  const moved = (spans: readonly Span[]) => spans.map(([a, b]): Span => [a + start, b + start]);
  return { from: moved(ranges.from), to: moved(ranges.to) };
}

function within(from: string, to: string): Ranges {
  if (from.length === 0 || to.length === 0 || from.length > WINDOW || to.length > WINDOW) {
    return { from: from === '' ? [] : [[0, from.length]], to: to === '' ? [] : [[0, to.length]] };
  }
  const kept = commonSubsequence([...from], [...to]);
  return { from: stretches([...from], kept.from), to: stretches([...to], kept.to) };
}

/** Which characters of each text belong to a longest common subsequence. */
function commonSubsequence(from: readonly string[], to: readonly string[]) {
  const width = to.length + 1;
  const longest = new Uint16Array((from.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = from.length - 1; i >= 0; i--) {
    for (let j = to.length - 1; j >= 0; j--) {
      longest[i * width + j] = from[i] === to[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const kept = { from: new Set<number>(), to: new Set<number>() };
  for (let i = 0, j = 0; i < from.length && j < to.length; ) {
    if (from[i] === to[j]) {
      kept.from.add(i++);
      kept.to.add(j++);
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return kept;
}

/** The stretches of characters that are not kept, in UTF-16 units. */
function stretches(characters: readonly string[], kept: ReadonlySet<number>): readonly Span[] {
  const spans: Span[] = [];
  let offset = 0;
  let start: number | undefined;
  for (const [i, character] of characters.entries()) {
    if (!kept.has(i)) start ??= offset;
    else if (start !== undefined) {
      spans.push([start, offset]);
      start = undefined;
    }
    offset += character.length;
  }
  if (start !== undefined) spans.push([start, offset]);
  return spans;
}
