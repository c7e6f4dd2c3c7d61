import { headerValues } from '@/core/model/headers';
import type { Span } from '@/core/model/pasted';
import { findAuthorization } from '@/core/parsing/authorization/find-authorization';
import { findAwscurl } from '@/core/parsing/awscurl/find-awscurl';
import { findCarried } from '@/core/parsing/carried/find-carried';
import { findCode } from '@/core/parsing/code/find-code';
import { findRestSharp } from '@/core/parsing/code/find-restsharp';
import { scopeInCode } from '@/core/parsing/code/scope-in-code';
import { findCredentials } from '@/core/parsing/credentials/find-credentials';
import { withoutVariables } from '@/core/parsing/credentials/unset';
import { findCurl } from '@/core/parsing/curl/find-curl';
import { undoLayers } from '@/core/parsing/escapes/undo-layers';
import { findFetch } from '@/core/parsing/fetch/find-fetch';
import { findOptions } from '@/core/parsing/fetch/find-options';
import { findHar } from '@/core/parsing/har/find-har';
import { findHttp } from '@/core/parsing/http/find-http';
import { findHttpie } from '@/core/parsing/httpie/find-httpie';
import type { Paste, PasteItem, Reader } from '@/core/parsing/paste/paste';
import { gaps, trimmed } from '@/core/parsing/paste/spans';
import { findForms } from '@/core/parsing/post-form/find-forms';
import { findPowershell } from '@/core/parsing/powershell/find-powershell';
import { findPrinted } from '@/core/parsing/printed/find-printed';
import { findRecorded } from '@/core/parsing/recorded/find-recorded';
import { findReplies } from '@/core/parsing/reply/find-replies';
import { findAccess } from '@/core/parsing/server-log/find-access';
import { findFields } from '@/core/parsing/server-log/find-fields';
import { findTraces } from '@/core/parsing/server-log/find-traces';
import { findBare, findLogs } from '@/core/parsing/signer-log/find-logs';
import { findPrepared } from '@/core/parsing/signer-log/find-prepared';
import { findBruno } from '@/core/parsing/tools/find-bruno';
import { findPostman } from '@/core/parsing/tools/find-postman';
import { findTokens } from '@/core/parsing/url/find-tokens';
import { findUrls } from '@/core/parsing/url/find-urls';
import { hostAlone } from '@/core/parsing/url/host-alone';
import { findWget } from '@/core/parsing/wget/find-wget';
import { findWire } from '@/core/parsing/wire/find-wire';
import { withoutNumbers } from './gutter';
import { withinLimits } from './limits';
import { nearest } from './nearest';
import { quality } from './quality';
import { isSignerCode, withoutTemplates } from './templates';
import { unwrapped } from './unwrapped';
import { isReadWhole } from './whole';

/** Each takes its pieces out of the text for itself: the next ones read what is left. */
const WHOLE: readonly Reader[] = [
  findCarried,
  findPostman,
  findHar,
  findBruno,
  findTraces,
  findFields,
  findForms,
  findPrepared,
  findAwscurl,
  findCurl,
  findWget,
  findHttpie,
  findPowershell,
  findFetch,
  findWire,
  findRestSharp,
  findCode,
  findOptions,
  findAccess,
  findPrinted,
  findRecorded,
  findLogs,
  findHttp,
];
/** These read the same remaining pieces, since a reply may quote a header, and a URL stand in a line of anything. */
const SHARED: readonly Reader[] = [findTokens, findUrls, findAuthorization, findCredentials, findReplies];
const ESCAPED = /\\[nru"']|&(?:lt|gt|quot|amp|#\d+|#x[0-9a-f]+);/i;
const MOST_LEVELS = 4;
/** Lines of `curl -v` that belong to neither request nor reply. */
const CURLS_NOTES = /^(?:(?:\*|[<>](?=\s|$)|[{}] \[)[^\n]*(?:\n|$))+$/;
const SEVERAL_BREAKS = /\\n(?:[^\n]*?\\n){2}/;
/** How whatever is longer than a line begins. */
const BEGINS = /curl|wget|fetch|axios|irm|iwr|Invoke-|HTTP|canonical|sign|authorization|request/i;

/**
 * Recognises everything in a pasted text that bears on a signature. Total: any text gives a value, in time about in proportion
 * to its length. `at` counts UTF-16 units of the text as pasted.
 */
export function readPaste(pasted: string): Paste {
  const text = withSpaces(pasted);
  const found = bestReading(text).flatMap(withKnownValues);
  const written = found.flatMap(withoutTemplates).map(withinLimits);
  const items = written.length > 0 ? written : hostAlone(text);
  const unread = gaps(
    items.map(({ at }) => at),
    text.length,
  ).flatMap((span) => {
    const at = trimmed(text, span);
    return at === undefined || CURLS_NOTES.test(text.slice(...at)) ? [] : [at];
  });
  const isBare = items.every(isOfCredentials);
  // Where a request was read, its own scope tells.
  const scope = items.some(({ kind }) => kind === 'request') ? undefined : scopeInCode(text);
  const read = { items, unread, ...(scope === undefined ? {} : { inCode: scope }) };
  if (isBare && (!found.every(isOfCredentials) || isSignerCode(text))) return { ...read, isSignerCode: true };
  const near = items.length === 0 ? nearest(text) : undefined;
  return near === undefined ? read : { ...read, nearest: near };
}

const isOfCredentials = ({ kind }: PasteItem): boolean => kind === 'credentials';

/** A command as it is kept names its credentials by variables, which hold nothing here. */
function withKnownValues(item: PasteItem): readonly PasteItem[] {
  if (item.kind !== 'credentials') return [item];
  const credentials = withoutVariables(item.credentials);
  return credentials ? [{ ...item, credentials }] : [];
}

/**
 * A text in which every blank is a no-break space was copied out of a page that was drawn so, and a window fills lines with blanks behind
 * the carriage return that ends them.
 */
const withSpaces = (pasted: string): string =>
  (/[ \t]/.test(pasted) ? pasted : pasted.replaceAll('\u00a0', ' ')).replace(/\r([ \t]{1,400})(?=\n)/g, '$1\r');

/** A file that reads as one is not escaped, whatever its values look like. */
const FILES: ReadonlySet<PasteItem['format']> = new Set(['postman', 'bruno']);

/**
 * Whether an item is of a file that this page writes too. Of a broken archive the entries are still read one by one: it is a file where
 * it is all of the text.
 */
const isOfFile = (text: string, item: PasteItem): boolean =>
  FILES.has(item.format) ||
  (item.format === 'har' && item.notes.length === 0 && text.slice(...item.at) === text.trim()) ||
  (item.format === 'http-request' && item.kind === 'request' && item.request.signsItself !== undefined);

/** Of the text as it stands, and of what is below its layers, what shows a signed request best; the text itself where both do. */
function bestReading(text: string): readonly PasteItem[] {
  let best = inOrder(itemsIn(text, MOST_LEVELS));
  if (best.some((item) => isOfFile(text, item))) return best;
  let most = quality(best);
  let isWhole = isReadWhole(text, best);
  const counted = withoutNumbers(text);
  let isCounted = counted !== undefined;
  for (const below of unwrapped(text, () => isWhole)) {
    const at = trimmed(text, [0, text.length]) ?? [0, text.length];
    const found = inOrder(itemsIn(below.text, MOST_LEVELS));
    const worth = quality(found);
    const isPlainer = isUncoloured(text, below.notes) && found.length >= best.length;
    // Numbers that count lines are never of what was sent.
    if (worth <= most && !isPlainer && !(worth === most && below.text === counted)) continue;
    most = worth;
    isCounted &&= below.notes[0]?.code !== 'margin-removed';
    isWhole = isReadWhole(below.text, found);
    const whole = found.map((item) => ({ ...item, at, notes: [...below.notes, ...item.notes] }));
    best = below.isRejoined ? whole.map(rejoined) : whole;
  }
  return isCounted ? best.map(rejoined) : best;
}

const rejoined = (item: PasteItem): PasteItem =>
  item.kind === 'request' ? { ...item, request: { ...item.request, isRejoined: true } } : item;

/** Colours of a terminal are never of what was sent; all else that shows as well without a layer may be the mistake. */
const isUncoloured = (text: string, notes: PasteItem['notes']): boolean =>
  text.includes('\u001b[') && notes.length === 1 && notes[0]?.code === 'invisible-characters';

const inOrder = (items: readonly PasteItem[]): readonly PasteItem[] =>
  withoutShadows(items.toSorted((a, b) => a.at[0] - b.at[0]));

function itemsIn(text: string, levels: number): readonly PasteItem[] {
  const own = inWhole(text);
  const items = [...own, ...inGaps(text, own, escapedLines)];
  const shared = inGaps(text, items, (gap) => SHARED.flatMap((read) => read(gap)));
  const found = [...items, ...shared];
  const all = [...found, ...inGaps(text, found, findBare)];
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
  return spans.flatMap(([start, end]) => {
    const gap = text.slice(start, end);
    // Of thousands of pieces one below the other, the gaps are thousands of line breaks.
    if (gap.trim() === '') return [];
    return read(gap).map((item): PasteItem => ({ ...item, at: moved(item.at, start) }));
  });
}

/** Logs in JSON hold a whole request or a signer's log in one string: a line with many `\\n` is read with them undone. */
const escapedLines = (gap: string): readonly PasteItem[] =>
  [...gap.matchAll(/[^\n]+/g)].flatMap((line) => {
    if (!SEVERAL_BREAKS.test(line[0]) || !BEGINS.test(line[0])) return [];
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

/**
 * A plain URL inside a reply is a part of it: an XML namespace, a link to the documentation. A header that a script keeps in a variable
 * is of the request that it makes of it. Takes and gives them by place.
 */
function withoutShadows(items: readonly PasteItem[]): readonly PasteItem[] {
  let repliesEnd = 0;
  const inCalls = new Set(items.filter(({ format }) => OF_SCRIPTS.has(format)).flatMap(authorizationsIn));
  return items.filter((item) => {
    if (item.kind === 'reply') repliesEnd = Math.max(repliesEnd, item.at[1]);
    if (item.format === 'authorization-header') return !authorizationsIn(item).every((value) => inCalls.has(value));
    return item.format !== 'url' || item.at[1] > repliesEnd;
  });
}

const OF_SCRIPTS: ReadonlySet<PasteItem['format']> = new Set(['code', 'fetch', 'powershell']);

const authorizationsIn = (item: PasteItem): readonly string[] =>
  item.kind === 'request' || item.kind === 'foreign' ? headerValues(item.request.headers, 'authorization') : [];
