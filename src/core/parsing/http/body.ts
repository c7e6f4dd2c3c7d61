import { fromUtf8, utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { bytesOfWords, sha256Words } from '@/core/kernel/sha256-running';
import { type HeaderList, headerValues } from '@/core/model/headers';
import type { PastedBody } from '@/core/model/pasted';
import { endingsOf } from '@/core/model/pasted-body';
import { replyStarts } from '@/core/parsing/codes/reply-starts';
import { bodyEnds } from './behind-body';

/** A reply's status line, or a logger's next line. */
const OVER =
  'HTTP\\/[\\d.]{1,3} \\d{3}|(?:SDK )?\\d{4}[-/]\\d\\d[-/]\\d\\d[ T][\\d:.,Z]{8,16} \\[?(?:DEBUG|INFO|WARN|ERROR|TRACE)\\b';
const OTHER = new RegExp(`\\n(?:${OVER})`, 'g');
/** What cannot belong to a body whose length is not known: these, the next request, XML of a reply, a signer's log. */
const NEXT = new RegExp(
  `\\n(?:[<>*][ \\t]?)?(?:${OVER}|[A-Z]{3,8} \\S{1,4000} HTTP\\/|<\\?xml |<Error|< )|\\n\\r?\\n\\r?\\n`,
  'g',
);
/** How many octets more than characters a body's end is looked for: a paste is not encoded again and again for a wrong length. */
const SHORT = 100_000;
const WITHOUT_BODY = new Set(['GET', 'HEAD', 'DELETE', 'OPTIONS', 'CONNECT', 'TRACE']);
const SHA256 = /^[0-9a-f]{64}$/;

/** So far behind it shows what a thing is that began in a body. */
const AROUND = 1000;

type Found = { readonly body: PastedBody | undefined; readonly end: number };

/**
 * The body behind a request's headers: what has the hash that they state, else Content-Length octets, else what stands there before
 * something else begins. Undefined where none stands there, or what stands there cannot be it.
 */
export function bodyFrom(text: string, end: number, headers: HeaderList, method: string, marker: string): Found {
  const blank = /^[>*| \t]{0,4}\r?\n/.exec(text.slice(end, end + 8));
  const length = Number(headerValues(headers, 'content-length')[0] ?? Number.NaN);
  const none: Found = { body: undefined, end };
  if (marker.startsWith('>') && length !== 0) return behindBars(text, end) ?? none;
  if (blank === null || length === 0 || marker !== '') return none;
  const start = end + blank[0].length;
  // Where the reply stands at once, the body was not pasted, however long it was.
  if (/^\s{0,20}HTTP\/[\d.]{1,3} \d{3}/.test(text.slice(start, start + 40))) return none;
  const mayHaveNone = Number.isNaN(length) && WITHOUT_BODY.has(method);
  const exact = firstOctets(text, start, length);
  const whole = untilNext(text, start);
  const stated = headerValues(headers, 'x-amz-content-sha256')[0]?.trim() ?? '';
  const replies = replyStarts(whole);
  const shown = withoutBreaks(whole, 0, replies[0] ?? whole.length);
  const own = Number.isNaN(length) ? bodyEnds(shown, headerValues(headers, 'content-type')[0]) : shown.length;
  const cuts = own < shown.length && (own > 0 || stated === '') ? [own, ...replies] : replies;
  const runsOn = exact !== undefined && isCutOff(text, start, exact);
  const found = (body: string): Found => ended(text, start, body, end);

  if (SHA256.test(stated) && (mayHaveNone || runsOn || cuts.length > 0)) {
    const bodies = [exact ?? whole, whole, ...cuts.map((cut) => withoutBreaks(whole, 0, cut))];
    const signed = bodies.find((one) => hasHash(found(one).body, stated));
    if (signed !== undefined) return found(signed);
  }
  if (SHA256.test(stated) && !hasHash(found(exact ?? whole).body, stated)) {
    const body = beginningOf(whole + breaksBehind(text, start + whole.length), stated);
    if (body !== undefined) return { body: { kind: 'text', text: body }, end: start + whole.length };
  }
  if (runsOn) return none;
  if (exact !== undefined) return { body: { kind: 'text', text: exact }, end: start + exact.length };
  const [cut] = cuts;
  if (mayHaveNone) return stated === '' ? inDoubt(withoutBreaks(whole, 0, cut ?? whole.length), end) : none;
  if (cut === undefined) return found(whole);
  if (cut === 0 && stated === '')
    return { body: { kind: 'text', text: '', ending: whole + breaksBehind(text, start + whole.length) }, end };
  const before = found(withoutBreaks(whole, 0, cut));
  // Where no hash is stated, the key may tell that all of it was signed.
  return before.body?.kind !== 'text' || SHA256.test(stated)
    ? before
    : { ...before, body: { ...before.body, ending: whole.slice(before.body.text.length) } };
}

/** The body as Insomnia's timeline shows it: behind a blank line, each of its lines behind a bar. */
function behindBars(text: string, end: number): Found | undefined {
  const shown = /^(?:>?[ \t]*\r?\n){0,3}((?:\|(?: [^\n]*)?(?:\n|$))+)/.exec(text.slice(end, end + SHORT));
  const lines = shown?.[1];
  if (shown === null || lines === undefined) return undefined;
  const body = lines
    .replace(/\r?\n$/, '')
    .split('\n')
    .map((line) => line.slice(2))
    .join('\n');
  return { body: { kind: 'text', text: body }, end: end + shown[0].length };
}

/** A text as the body, with the line breaks behind it that may be of it. */
function ended(text: string, start: number, body: string, end: number): Found {
  if (body === '') return { body: undefined, end };
  const behind = start + body.length;
  const ending = breaksBehind(text, behind);
  const known = { kind: 'text', text: body } as const;
  return { body: ending === '' ? known : { ...known, ending }, end: behind };
}

const breaksBehind = (text: string, at: number): string => /^(?:\r?\n){0,3}/.exec(text.slice(at, at + 6))?.[0] ?? '';

/** What stands behind a request and may be a reply as well: no body, or the JSON that stands there, as the key tells. */
const inDoubt = (whole: string, end: number): Found => ({
  body: /^[[{]/.test(whole) ? { kind: 'text', text: '', ending: whole } : undefined,
  end,
});

/** Whether so many octets end within something else that began in them: the body that was so long is not shown. */
function isCutOff(text: string, start: number, exact: string): boolean {
  const stop = start + exact.length;
  if (/^\s*HTTP\/[\d.]{1,3} \d{3}/.test(text.slice(start, stop + 12))) return true;
  if (!/[^\r\n]/.test(text[stop] ?? '\n')) return false;
  const around = text.slice(start - 1, stop + AROUND);
  return (
    [...around.matchAll(OTHER)].some(({ index }) => index < exact.length) ||
    replyStarts(around.slice(1)).some((at) => at < exact.length)
  );
}

/** So much of what a body was quoted in may stand behind it, and so long may it be: its beginnings are hashed one by one. */
const MOST_BEHIND = 64;
const LONGEST = 20_000;

/** What of a text has a hash, without its last signs, and with line breaks as they were before Windows wrote them otherwise. */
function beginningOf(text: string, stated: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  for (const one of new Set([text, text.replace(/\r\n?/g, '\n')]))
    for (let end = one.length; end >= Math.max(0, one.length - MOST_BEHIND); end--)
      if (hashOf(one.slice(0, end)) === stated) return one.slice(0, end);
  return undefined;
}

const hashOf = (text: string): string => toHex(bytesOfWords(sha256Words(utf8(text))));

function hasHash(body: PastedBody | undefined, stated: string): boolean {
  const text = body?.kind === 'text' ? body.text : '';
  return ['', ...endingsOf(body)].some((ending) => hashOf(text + ending) === stated);
}

/** The body of a request that is all of a text, as it was sent. */
export function bodyOnWire(text: string, end: number): Found {
  const body = text.slice(end).replace(/^\r?\n/, '');
  return { body: body === '' ? undefined : { kind: 'text', text: body }, end: text.length };
}

/** The body of a request in a `.http` file: all up to the next request, whatever the method is, without the line breaks at its end. */
export function bodyInFile(text: string, end: number): Found {
  const blank = /^\r?\n/.exec(text.slice(end, end + 2));
  if (blank === null) return { body: undefined, end };
  const start = end + blank[0].length;
  const next = text.indexOf('\n###', start - 1);
  const body = withoutBreaks(text, start, next < 0 ? text.length : next);
  return { body: body === '' ? undefined : { kind: 'text', text: body }, end: start + body.length };
}

/** What stands there before something else begins, without the line breaks at its end. */
function untilNext(text: string, start: number): string {
  NEXT.lastIndex = Math.max(0, start - 1);
  return withoutBreaks(text, start, NEXT.exec(text)?.index ?? text.length);
}

function withoutBreaks(text: string, start: number, stop: number): string {
  let end = Math.max(start, stop);
  while (end > start && /[\r\n]/.test(text[end - 1] as string)) end--;
  return text.slice(start, end);
}

/** The text of exactly so many octets, or undefined where that many are not there or end inside a character. */
function firstOctets(text: string, start: number, length: number): string | undefined {
  if (!Number.isInteger(length) || length < 0 || start + length > text.length + SHORT) return undefined;
  const bytes = utf8(text.slice(start, start + length));
  return bytes.length < length ? undefined : fromUtf8(bytes.slice(0, length));
}
