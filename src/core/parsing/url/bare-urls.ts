import type { Span } from '@/core/model/pasted';
import { undoPercent } from '@/core/parsing/escapes/percent';
import { linesJoined, type PasteNote } from '@/core/parsing/paste/paste';
import { cleanUrl } from './clean-url';
import { joinedLines } from './joined-lines';

/** A URL that stands in a text without its scheme, as it reads once what was done to it is undone. */
export type BareUrl = { readonly url: string; readonly at: Span; readonly notes: readonly PasteNote[] };

/**
 * Where path and query begin: `/?`, with the back-slash of a shell in it, or percent-encoded, once or more often. Python leaves the slash
 * as it is.
 */
const ROOT = /\/\\{0,8}\?|(?:\/|%(?:25){0,3}2F)%(?<more>(?:25){0,3})3F/gi;
const PORT = /(?::|%(?:25){0,3}3A)\d{1,5}$/i;
const OF_A_NAME = /[A-Za-z0-9.-]/;
const NAME = /^[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,12}$/;
const LONGEST_NAME = 900;
/** The end of an escape, which touches the name that stands behind it: of a quote, of `=`. */
const END_OF_ESCAPE = /^(?:25){0,3}(?!25|2F)[2-7][0-9A-F]/i;
/** What cannot stand before a host, but where it is a part of something else. */
const OF_MORE = /[/%_]/;

const PLAIN = /[^\s"'`<>]+/y;
/** A token that is percent-encoded holds nothing that ends a password in a URL, a header or a list of options. */
const ENCODED = /[\w.~%-]+(?:\/%(?:25){0,3}3F[\w.~%-]+)?/y;
const ENCODED_SIGNATURE = /X-Amz-Signature%(?:25){0,3}3D[0-9a-f]{64}(?![0-9a-f])/i;

/** Before a password in a URL, and before one in a list of options that semicolons part. */
const IN_A_URL = /:\/\/[^\s/@:]{0,200}:$/;
const IN_A_LIST = /(?:password|pwd)[ \t]{0,8}=[ \t]{0,8}$/i;

/** The URLs without a scheme for the root of a host, of which `fits` is true. */
export function bareUrls(text: string, fits: (url: string) => boolean): readonly BareUrl[] {
  const found: BareUrl[] = [];
  let end = 0;
  for (const root of text.matchAll(ROOT)) {
    const start = root.index < end ? undefined : hostBefore(text, root.index, end);
    if (start === undefined) continue;
    const more = root.groups?.['more'];
    const levels = more === undefined ? 0 : 1 + more.length / 2;
    const run = runFrom(levels === 0 ? PLAIN : ENCODED, text, start);
    end = start + run.length;
    if (!fits(undone(run, levels))) continue;
    const url = levels === 0 ? plain(text, start, run) : encoded(text, start, run, levels);
    end = url.at[1];
    found.push(url);
  }
  return found;
}

function runFrom(pattern: RegExp, text: string, start: number): string {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0] ?? '';
}

function undone(url: string, levels: number): string {
  let text = url;
  for (let level = 0; level < levels; level++) text = undoPercent(text);
  return text;
}

/** Where the host begins that ends at `at`, with its port or without; undefined where none does, or it is a part of something else. */
function hostBefore(text: string, at: number, least: number): number | undefined {
  const from = Math.max(least, at - 20);
  const port = text.slice(from, at).search(PORT);
  const end = port < 0 ? at : from + port;
  let start = end;
  while (start > least && end - start < LONGEST_NAME && OF_A_NAME.test(text.charAt(start - 1))) start--;
  const left = text[start - 1] === '%' ? END_OF_ESCAPE.exec(text.slice(start, end))?.[0] : undefined;
  if (left === undefined && OF_MORE.test(text.charAt(start - 1))) return undefined;
  start += left?.length ?? 0;
  // `mysql -pPASSWORD`.
  if (text.startsWith('-p', start) && /^$|[\s"']/.test(text.charAt(start - 1))) start += 2;
  return NAME.test(text.slice(start, end)) ? start : undefined;
}

function plain(text: string, start: number, run: string): BareUrl {
  const before = text.slice(Math.max(0, start - 220), start);
  const ended = IN_A_URL.test(before) ? run.indexOf('@') : IN_A_LIST.test(before) ? run.indexOf(';') : -1;
  const joined =
    ended < 0
      ? joinedLines(text, start, start + run.length)
      : { url: run.slice(0, ended), pastEnd: start + ended, lines: 1 };
  const { url, notes } = cleanUrl(joined.url);
  return { url, at: [start, joined.pastEnd], notes: [...linesJoined(joined.lines), ...notes] };
}

function encoded(text: string, start: number, run: string, levels: number): BareUrl {
  const joined = joinedLines(text, start, start + run.length, (url) => ENCODED_SIGNATURE.test(url));
  const url = undone(runFrom(ENCODED, joined.url, 0), levels);
  const notes: readonly PasteNote[] = [...linesJoined(joined.lines), { code: 'url-unescaped', count: levels }];
  return { url, at: [start, joined.pastEnd], notes };
}
