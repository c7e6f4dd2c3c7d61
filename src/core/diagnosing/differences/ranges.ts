import type { Span } from '@/core/model/pasted';
import { type Sign, signsOf } from './signs';

/** The stretches of two texts that differ, in UTF-16 units, in order. Escapes are not split, and hashes not marked. */
export type Ranges = { readonly from: readonly Span[]; readonly to: readonly Span[] };

/** The longest middle, in UTF-16 units a side, that is looked into; beyond it the middle counts as one stretch. */
const WINDOW = 400;
/** How far back an escape or a hash may begin that an offset falls into. */
const LONGEST_SIGN = 130;

/** What an offset must not fall into: a pair of surrogates, an escape, a hash. */
const UNSPLIT = /[\ud800-\udbff][\udc00-\udfff]|%(?:25)*[0-9a-f]{2}|[0-9a-f]{64}/gi;

/** The offset itself, or the beginning and the end of the sign that it falls into. */
function aroundSign(text: string, at: number): Span {
  const start = Math.max(0, at - LONGEST_SIGN);
  for (const { 0: found, index } of text.slice(start, at + LONGEST_SIGN).matchAll(UNSPLIT)) {
    const begin = start + index;
    const end = begin + found.length;
    if (begin < at && at < end) return [begin, end];
  }
  return [at, at];
}

/**
 * Compares two texts: what they share at both ends is left out, the middle is aligned by its longest common
 * subsequence, sign by sign.
 */
export function rangesOf(from: string, to: string): Ranges {
  if (from === to) return { from: [], to: [] };
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from[start] === to[start]) start++;
  start = Math.min(aroundSign(from, start)[0], aroundSign(to, start)[0]);
  let end = 0;
  while (end < shorter - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end++;
  end = Math.min(...[from, to].map((text) => text.length - aroundSign(text, text.length - end)[1]));
  const middle = [from.slice(start, from.length - end), to.slice(start, to.length - end)] as const;
  const ranges = within(...middle);
  const moved = (spans: readonly Span[]) => spans.map(([a, b]): Span => [a + start, b + start]);
  return { from: moved(ranges.from), to: moved(ranges.to) };
}

function within(from: string, to: string): Ranges {
  if (from.length > WINDOW || to.length > WINDOW) {
    return { from: from === '' ? [] : [[0, from.length]], to: to === '' ? [] : [[0, to.length]] };
  }
  const signs = [signsOf(from), signsOf(to)] as const;
  const partners = commonSubsequence(...signs);
  return { from: stretches(signs[0], signs[1], partners.from), to: stretches(signs[1], signs[0], partners.to) };
}

/** Which signs of each text belong to a longest common subsequence, and to which of the other text's each belongs. */
function commonSubsequence(from: readonly Sign[], to: readonly Sign[]) {
  const same = (i: number, j: number): boolean => from[i]?.value === to[j]?.value;
  const width = to.length + 1;
  const longest = new Uint16Array((from.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = from.length - 1; i >= 0; i--) {
    for (let j = to.length - 1; j >= 0; j--) {
      longest[i * width + j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const partners = { from: new Map<number, number>(), to: new Map<number, number>() };
  for (let i = 0, j = 0; i < from.length && j < to.length; ) {
    if (same(i, j)) {
      partners.from.set(i, j);
      partners.to.set(j++, i++);
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return partners;
}

/** The stretches of a text that the other has not, in UTF-16 units; which digits of a hash differ tells nothing. */
function stretches(signs: readonly Sign[], others: readonly Sign[], partners: ReadonlyMap<number, number>) {
  const spans: [number, number][] = [];
  const add = (start: number, end: number) => {
    const last = spans.at(-1);
    if (last && last[1] === start) last[1] = end;
    else if (end > start) spans.push([start, end]);
  };
  let offset = 0;
  for (const [i, { text, kind }] of signs.entries()) {
    const partner = others[partners.get(i) ?? -1];
    // An escape that was encoded more often than the other has a `25` more for each time.
    if (partner) add(offset + 1, offset + 1 + Math.max(0, text.length - partner.text.length));
    else if (kind !== 'hash') add(offset, offset + text.length);
    offset += text.length;
  }
  return spans;
}
