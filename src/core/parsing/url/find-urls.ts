import { redactions } from '@/core/parsing/escapes/redactions';
import { linesJoined, type PasteItem, type PasteNote, type PasteValue } from '@/core/parsing/paste/paste';
import { isJoinedAt } from '@/core/parsing/paste/placeholders';
import { SIGNATURE } from '@/core/parsing/paste/signature';
import { appSyncRequest } from './appsync';
import { cleanUrl } from './clean-url';
import { joinedLines } from './joined-lines';
import { foreignUrl, isSignedV4, requestOfUrl } from './request-of-url';

const REDACTED = '<[A-Za-z][A-Za-z _-]{1,30}>';
/** Slashes as JSON escapes them, or, before what looks like a host, as only browsers read them. */
const BEGIN =
  /(?:https?|wss?)(?::\/\/|:\\{1,8}\/\\{1,8}\/|:(?:\/|\\{2}|\/{2,4})(?=[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,12}[/\\?:])|%3A%2F%2F)/gi;
/** A quote ends a URL only where one stands before it: in an S3 key `'` may go unencoded. */
const RUN = new RegExp(`[^\\s"\`<>]+(?:${REDACTED}[^\\s"\`<>]*)*`, 'y');
const QUOTED_RUN = new RegExp(`[^\\s"\`<>']+(?:${REDACTED}[^\\s"\`<>']*)*`, 'y');
const SIGNED = /[?&]header=[A-Za-z0-9]{40}|Signature|X-Amz-|X-Goog-|[?&;]sig(?:=|%3D)|Key-Pair-Id/i;

/** From here on a signed URL holds what signers write, in ASCII. */
const SIGNERS = /(?:[?&;]|u0026|%3F|%26)X-Amz-/i;
/** Words and brackets of scripts that put no blank between a URL and what stands behind it; a value of its own may begin with them. */
const PROSE =
  /[0-9A-Za-z%_.~-](?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\u00ab\u00bb\u2010-\u2025\u2027-\u205e\u3001-\u303f\ufe30-\ufe4f\uff01-\uff0f\uff1a-\uff65])/u;

/** Where a signed URL ends before words that touch it; undefined where none do. */
function beforeProse(url: string): number | undefined {
  const from = url.search(SIGNERS);
  const at = from < 0 ? -1 : url.slice(from).search(PROSE);
  return at < 0 ? undefined : from + at + 1;
}

const WHOLE = new RegExp(`[?&]X-Amz-Signature=${SIGNATURE}`, 'i');
/** A signature in full, and what no URL goes on with. */
const SIGNATURE_ENDS = new RegExp(`X-Amz-Signature=${SIGNATURE}(?=[|()[\\]{}\u2026])`, 'i');

/** Where a URL ends before the markup that it stands in: `<URL|text>` of chats, `[URL](URL)` of Markdown, `[[URL][text]]` of Org. */
function beforeMarkup(text: string, start: number, url: string): number | undefined {
  const ends = text[start - 1] === '<' ? /\|/ : text[start - 1] === '[' ? /\][([\]]/ : undefined;
  const at = ends === undefined ? -1 : url.search(ends);
  if (at >= 0) return at;
  const signed = SIGNATURE_ENDS.exec(url);
  return signed === null ? undefined : signed.index + signed[0].length;
}

/** Reads every signed URL, and every other URL that has a line to itself. */
export function findUrls(text: string): readonly PasteItem[] {
  const items: PasteItem[] = [];
  let from = 0;
  for (const begin of text.matchAll(BEGIN)) {
    if (begin.index < from) continue;
    const run = text[begin.index - 1] === "'" ? QUOTED_RUN : RUN;
    run.lastIndex = begin.index;
    const end = begin.index + (run.exec(text)?.[0].length ?? 0);
    from = end;
    const item = innerUrl(text, begin.index, end) ?? urlAt(text, begin.index, end);
    if (item === undefined) continue;
    // Markdown names a link that has no name by itself.
    const again = `](${text.slice(...item.at)})`;
    const stop = item.at[1] + (text.startsWith(again, item.at[1]) ? again.length : 0);
    items.push({ ...item, at: [item.at[0], stop] });
    from = stop;
  }
  return items;
}

/** A signed URL as the parameter of another one, encoded. */
function innerUrl(text: string, start: number, end: number): PasteItem | undefined {
  const at = text.slice(start + 8, end).search(/https?%3A%2F%2F/i);
  const item = at < 0 ? undefined : urlAt(text, start + 8 + at, end);
  return item?.format === 'presigned-url' ? item : undefined;
}

function urlAt(text: string, start: number, end: number): PasteItem | undefined {
  const line = text.slice(start, end);
  const tail = beforeMarkup(text, start, line) ?? beforeProse(line);
  if (tail !== undefined) return urlAt(text, start, start + tail);
  const isSigned = SIGNED.test(line);
  const joined =
    isSigned || startsWrapped(text, end) ? joinedLines(text, start, end) : { url: line, pastEnd: end, lines: 1 };
  const { url: cleaned, notes } = cleanUrl(joined.url);
  // Words may have been escaped together with the URL.
  const url = cleaned.slice(0, beforeProse(cleaned));
  const request = requestOfUrl(url);
  if (request === undefined) return undefined;
  const all: readonly PasteNote[] = [...linesJoined(joined.lines), ...notes, ...redactions(url)];
  const common = { at: [start, joined.pastEnd] as const, notes: all };
  const realtime = appSyncRequest(request);
  if (realtime !== undefined) {
    const decoded: readonly PasteNote[] = [...all, { code: 'base64-decoded', count: 1 }];
    return { kind: 'request', format: 'presigned-token', request: realtime, at: common.at, notes: decoded };
  }
  // Code that adds the rest shows no URL.
  if (!WHOLE.test(request.target) && isJoinedAt(text, joined.pastEnd)) return undefined;
  if (isSignedV4(request.target)) return { kind: 'request', format: 'presigned-url', request, ...common };
  const scheme = foreignUrl(request.target);
  if (scheme !== undefined) return { kind: 'foreign', format: 'presigned-url', scheme, request, ...common };
  if (!hasLineToItself(text, start, end)) return undefined;
  const plain: PasteValue = { kind: 'request', request: requestOfUrl(cleanUrl(line).url) ?? request };
  return { ...plain, format: 'url', at: [start, end], notes: [] };
}

/** Whether a break may run through a URL before anything in it says that it is signed. */
function startsWrapped(text: string, end: number): boolean {
  const after = text.slice(end, end + 600);
  return (
    /^[ \t]{0,8}\r?\n[ \t>|]{0,8}[^\s"'<>]+[ \t]{0,8}(?:\r?\n|$)/.test(after) &&
    /X-Amz-|Signature/.test(after.replace(/[ \t]*\r?\n[ \t>|]*/g, ''))
  );
}

function hasLineToItself(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  return /(?:^|\n)[ \t>]*$/.test(before) && /^[ \t\r]*(?:\n|$)/.test(text.slice(end, end + 40));
}
