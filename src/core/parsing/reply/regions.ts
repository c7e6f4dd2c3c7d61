import type { Span } from '@/core/model/pasted';
import { knownCodesIn, TELLING } from '@/core/parsing/codes/codes';

/** `<` and `>` at any level of escaping. */
const LT = '(?:<|&(?:amp;){0,8}lt;|\\\\u003[cC]|%(?:25){0,8}3C)';
const GT = '(?:>|&(?:amp;){0,8}gt;|\\\\{1,16}u003[eE]|%(?:25){0,8}3E|\\s)';
const STATUS_LINE = '^[<*|]?[ \\t]*HTTP\\/[\\d.]{1,3} \\d{3}';
/** Where a reply begins whose form says so. */
const ROOT = new RegExp(
  `${STATUS_LINE}|${LT}\\?xml|${LT}(?:Error|ErrorResponse|Response)${GT}|This XML file does not appear`,
  'gm',
);
const HINT = new RegExp(
  [
    TELLING.source,
    'aws4_request\\\\*\\s*\\\\*n?[0-9a-f]{64}',
    '(?:CanonicalRequest|StringToSign)Bytes|SignatureProvided',
  ].join('|'),
  'g',
);
const SENTENCE = /Canonical String for this request should have been/g;
/** The paragraph that a message stands in is looked for so far back, in UTF-16 units. */
const LOOK_BACK = 2000;

/** Of the first replies in a log, and of the last. */
const MOST = 1000;

/** Splits a text where replies begin, so that each region holds one reply and whatever stands behind it; of thousands not all. */
export function regions(text: string): readonly Span[] {
  const roots = new Set(rootsOf(text));
  const hints = [...text.matchAll(HINT), ...knownCodesIn(text)].map(({ index }) => index).sort((a, b) => a - b);
  const sentences = [...text.matchAll(SENTENCE)].slice(1).map(({ index }) => backTo(text, index, /\n/g));
  const firstRoot = Math.min(...[...roots].slice(0, 1), text.length);
  const early = hints[0] !== undefined && hints[0] < firstRoot ? [backTo(text, hints[0], /\n[ \t\r]*\n/g)] : [];
  const starts = [...new Set([...early, ...roots, ...sentences])].sort((a, b) => a - b);
  let next = 0;
  const spans = starts.flatMap((start, i): readonly Span[] => {
    const end = starts[i + 1] ?? text.length;
    const before = next;
    while (next < hints.length && (hints[next] as number) < end) next++;
    if (next === before && !roots.has(start)) return [];
    return [[start, start + text.slice(start, end).trimEnd().length]];
  });
  return spans.length <= 2 * MOST ? spans : [...spans.slice(0, MOST), ...spans.slice(-MOST)];
}

/** Roots that begin a reply of their own: what follows a status line, a preamble, an XML declaration or an element that holds it does not. */
function rootsOf(text: string): readonly number[] {
  const found: number[] = [];
  let isHead = false;
  for (const [i, m] of [...text.matchAll(ROOT)].entries()) {
    const isStatus = /HTTP\//.test(m[0]);
    if (i === 0 || !isHead || isStatus) found.push(m.index);
    isHead = isStatus || /xml|This|Response/i.test(m[0]);
  }
  return found;
}

/** The offset behind the last break before `at`, not farther back than a reply's own beginning may be. */
function backTo(text: string, at: number, breaks: RegExp): number {
  const from = Math.max(0, at - LOOK_BACK);
  const last = [...text.slice(from, at).matchAll(breaks)].at(-1);
  return last === undefined ? from : from + last.index + last[0].length;
}
