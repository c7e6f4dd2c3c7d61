import type { Span } from '@/core/model/pasted';
import { findAuthorization } from '@/core/parsing/authorization/find-authorization';
import { findAwscurl } from '@/core/parsing/awscurl/find-awscurl';
import { findPrepared } from '@/core/parsing/botocore/find-prepared';
import { findCredentials } from '@/core/parsing/credentials/find-credentials';
import { findCurl } from '@/core/parsing/curl/find-curl';
import { undoLayers } from '@/core/parsing/escapes/undo-layers';
import { findFetch } from '@/core/parsing/fetch/find-fetch';
import { findHar } from '@/core/parsing/har/find-har';
import { findHttp } from '@/core/parsing/http/find-http';
import { findPowershell } from '@/core/parsing/powershell/find-powershell';
import { findReplies } from '@/core/parsing/reply/find-replies';
import { findBare, findLogs } from '@/core/parsing/signer-log/find-logs';
import { findTokens } from '@/core/parsing/url/find-tokens';
import { findUrls } from '@/core/parsing/url/find-urls';
import { findWget } from '@/core/parsing/wget/find-wget';
import { findWire } from '@/core/parsing/wire/find-wire';
import { nearest } from './nearest';
import type { Paste, PasteItem, Reader } from './paste';
import { gaps, trimmed } from './spans';

/** Each takes its pieces out of the text for itself: the next ones read what is left. */
const WHOLE: readonly Reader[] = [
  findHar,
  findAwscurl,
  findCurl,
  findWget,
  findPowershell,
  findFetch,
  findWire,
  findPrepared,
  findLogs,
  findHttp,
];
/** These read the same remaining pieces, since a reply may quote a header, and a URL stand in a line of anything. */
const SHARED: readonly Reader[] = [findTokens, findUrls, findAuthorization, findCredentials, findReplies];
const ESCAPED = /\\[nru"']|&(?:lt|gt|quot|amp|#\d+|#x[0-9a-f]+);/i;
const MOST_LEVELS = 4;
/** Lines of `curl -v` that belong to neither request nor reply. */
const CURLS_NOTES = /^(?:(?:\*|[<>](?=\s|$)|[{}] \[)[^\n]*(?:\n|$))+$/;

/**
 * Recognises everything in a pasted text that bears on a signature. Total: any text gives a value, in time about in proportion
 * to its length. `at` counts UTF-16 units of the text as pasted.
 */
export function readPaste(text: string): Paste {
  const items = withoutShadows(itemsIn(text, MOST_LEVELS).toSorted((a, b) => a.at[0] - b.at[0]));
  const unread = gaps(
    items.map(({ at }) => at),
    text.length,
  ).flatMap((span) => {
    const at = trimmed(text, span);
    return at === undefined || CURLS_NOTES.test(text.slice(...at)) ? [] : [at];
  });
  const near = items.length === 0 ? nearest(text) : undefined;
  return near === undefined ? { items, unread } : { items, unread, nearest: near };
}

function itemsIn(text: string, levels: number): readonly PasteItem[] {
  const own = inWhole(text);
  const items = [...own, ...inGaps(text, own, escapedLines)];
  const shared = SHARED.flatMap((read) => inGaps(text, items, read));
  const told = [...items, ...shared];
  const all = [...told, ...inGaps(text, told, findBare)];
  return [...all, ...inGaps(text, all, (piece) => unescaped(piece, levels))];
}

function inWhole(text: string): readonly PasteItem[] {
  let items: readonly PasteItem[] = [];
  for (const read of WHOLE) items = [...items, ...inGaps(text, items, read)];
  return items;
}

function inGaps(text: string, taken: readonly PasteItem[], read: Reader): readonly PasteItem[] {
  const spans = gaps(
    taken.map(({ at }) => at),
    text.length,
  );
  return spans.flatMap(([start, end]) =>
    read(text.slice(start, end)).map((item): PasteItem => ({ ...item, at: moved(item.at, start) })),
  );
}

/** Logs in JSON hold a whole request or a signer's log in one string: a line with many `\\n` is read with them undone. */
const escapedLines = (gap: string): readonly PasteItem[] =>
  [...gap.matchAll(/[^\n]+/g)].flatMap((line) => {
    if ((line[0].match(/\\n/g)?.length ?? 0) < 3) return [];
    const { text, notes } = undoLayers(line[0]);
    const at: Span = [line.index, line.index + line[0].length];
    return inWhole(text).map((item) => ({ ...item, at, notes: [...notes, ...item.notes] }));
  });

/** What nothing was read in may be escaped as a whole: one level is undone, and what is found then stands for all of it. */
function unescaped(piece: string, levels: number): readonly PasteItem[] {
  if (levels === 0 || !ESCAPED.test(piece)) return [];
  const { text, notes } = undoLayers(piece);
  if (text === piece) return [];
  const at: Span = trimmed(piece, [0, piece.length]) ?? [0, piece.length];
  return itemsIn(text, levels - 1).map((item) => ({ ...item, at, notes: [...notes, ...item.notes] }));
}

const moved = ([start, end]: Span, by: number): Span => [start + by, end + by];

/** A plain URL inside a reply is a part of it: an XML namespace, a link to the documentation. Takes and gives them by place. */
function withoutShadows(items: readonly PasteItem[]): readonly PasteItem[] {
  let repliesEnd = 0;
  return items.filter(({ kind, format, at }) => {
    if (kind === 'reply') repliesEnd = Math.max(repliesEnd, at[1]);
    return format !== 'url' || at[1] > repliesEnd;
  });
}
