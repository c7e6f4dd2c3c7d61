import { withSlashes } from '@/core/model/split-url';
import { undoHtml } from '@/core/parsing/escapes/html';
import { undoPercent } from '@/core/parsing/escapes/percent';
import type { PasteNote } from '@/core/parsing/paste/paste';

type Step = { readonly code: PasteNote['code']; readonly seen: RegExp; readonly undo: (url: string) => string };

const STEPS: readonly Step[] = [
  {
    code: 'json-unescaped',
    seen: /\\(?:u00(?:26|3[dDfF]|2[bBfF5])|\/)/,
    undo: (url) => url.replace(/\\{1,16}(?:u00([0-9a-fA-F]{2})|\/)/g, ofCode),
  },
  { code: 'shell-unescaped', seen: /[\\^][&?=%]/, undo: (url) => url.replace(/[\\^]{1,16}([&?=%])/g, '$1') },
  // A batch file of Windows writes every percent sign twice (Microsoft Learn, "for": batch parameters).
  { code: 'shell-unescaped', seen: /^[^%]*(?:%%(?!%)[^%]*)+$/, undo: (url) => url.replaceAll('%%', '%') },
  { code: 'html-unescaped', seen: /&(?:amp|#38|#x26);/i, undo: undoHtml },
  { code: 'url-unescaped', seen: /^[a-z]+%3A%2F%2F/i, undo: undoPercent },
];
const MOST_LEVELS = 4;

/**
 * Undoes what JSON, a shell, HTML or a surrounding URL did to a URL, takes off what a sentence put behind it, and reads its slashes
 * as a browser does. `isWhole` says that nothing stands behind it: whoever wrote it ended it.
 */
export function cleanUrl(
  found: string,
  isWhole = false,
): { readonly url: string; readonly notes: readonly PasteNote[] } {
  let url = found;
  const notes: PasteNote[] = [];
  for (const { code, seen, undo } of STEPS) {
    let count = 0;
    for (; count < MOST_LEVELS && seen.test(url); count++) url = undo(url);
    if (count > 0) notes.push({ code, count });
  }
  const ended = isWhole ? url : withoutTail(url);
  const read = withSlashes(ended);
  return { url: read, notes: read === ended ? notes : [...notes, { code: 'slashes-read', count: 1 }] };
}

/** A URL ends before the punctuation of the sentence or of the markup that it stands in. */
function withoutTail(url: string): string {
  let unopened = (url.match(/\)/g)?.length ?? 0) - (url.match(/\(/g)?.length ?? 0);
  let end = url.length;
  while (end > 0 && isTail(url, end, unopened > 0)) if (url[--end] === ')') unopened--;
  return url.slice(0, end);
}

/** `closesNone`: a `)` has no `(` in the URL. */
function isTail(url: string, end: number, closesNone: boolean): boolean {
  const last = url[end - 1] as string;
  if (last === ')') return closesNone;
  if (last === ']' && url.slice(Math.max(0, end - 40), end).includes('[')) return false;
  if (last === '*' && url.endsWith('***', end)) return false;
  return '.,;:!)]}>*_`\'"\\^|\u2019\u201d\u00bb\u203a\u3001\u3002\u300b\u300d\u300f\u3011\u3009\u3015\uff01\uff09\uff0c\uff3d\uff5d'.includes(
    last,
  );
}

function ofCode(all: string, hex: string | undefined): string {
  if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
  return all.slice(-1);
}
