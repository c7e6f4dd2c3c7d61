import type { PasteNote } from '@/core/parsing/paste/paste';
import { undoHtml } from './html';
import { undoJson } from './json';
import { undoPercent } from './percent';

export type Undone = { readonly text: string; readonly notes: readonly PasteNote[] };

const MOST_LEVELS = 6;
/** How Node prints a string of several lines, `'first\n' +` and the next line quoted again, and Python octets, without `+`. */
const JOINED_LITERALS = /(['"`])[ \t]*\+[ \t]*\r?\n[ \t]*\1|(["'])\r?\n[ \t]{1,80}b\2/g;
/** How Python's pprint does: it breaks a string behind blanks and `\n`, without a sign. */
const ADJACENT_LITERALS = /(\\n| )(['"])[ \t]*\r?\n[ \t]*\2/g;

/** A text with its literals that stand one behind the other, as Python joins them. */
export const joinAdjacent = (text: string): string => text.replace(ADJACENT_LITERALS, '$1');

/** A text without what stands between literals that make one string. */
export const joinLiterals = (text: string): string => joinAdjacent(text.replace(JOINED_LITERALS, ''));

const REAL_TAG = /<\/[A-Za-z]/;
const LAYERS: readonly {
  readonly code: PasteNote['code'];
  readonly seen: (text: string) => boolean;
  readonly undo: (text: string) => string;
}[] = [
  {
    code: 'json-unescaped',
    seen: (text) => /\\(?:[nrt"']|u00[0-9A-Fa-f]{2}|u\{[0-9A-Fa-f])/.test(text),
    undo: (text) => undoJson(joinLiterals(text)),
  },
  {
    code: 'html-unescaped',
    // References inside real elements belong to XML and are undone value by value.
    seen: (text) => !REAL_TAG.test(text) && /&(?:amp;){0,8}(?:lt|gt|quot|apos|#39|#[xX]27|#10|#[xX][aA]);/.test(text),
    undo: undoHtml,
  },
  {
    code: 'url-unescaped',
    seen: (text) =>
      !REAL_TAG.test(text) &&
      /%3C(?:%2F)?[A-Za-z]{2,40}%3E|%253C[A-Za-z]{2,40}%253E/i.test(text) &&
      !/\n\S+\n/.test(text),
    undo: undoPercent,
  },
];

/** Undoes escapes level by level for as long as a level shows, six at most, and counts the levels of each kind. */
export function undoLayers(escaped: string): Undone {
  const counts = new Map<PasteNote['code'], number>();
  let text = escaped;
  for (let level = 0; level < MOST_LEVELS; level++) {
    const layer = LAYERS.find(({ seen }) => seen(text));
    if (layer === undefined) break;
    const before = text;
    text = layer.undo(text);
    if (text === before) break;
    counts.set(layer.code, (counts.get(layer.code) ?? 0) + 1);
  }
  return { text, notes: [...counts].map(([code, count]) => ({ code, count })) };
}
