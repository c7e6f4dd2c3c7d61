import { fromUtf8, utf8 } from '@/core/kernel/bytes';
import { type HeaderList, headerValues } from '@/core/model/headers';
import type { PastedBody } from '@/core/model/pasted';

/** What cannot belong to a body whose length is not known: the reply, the next request, a signer's log. */
const NEXT =
  /\n(?:[<>*][ \t]?)?(?:HTTP\/[\d.]{1,3} \d{3}|[A-Z]{3,8} \S{1,4000} HTTP\/|<\?xml |<Error|< )|\n\r?\n\r?\n/g;
/** How many octets more than characters a body's end is looked for: a paste is not encoded again and again for a wrong length. */
const SHORT = 100_000;
const WITHOUT_BODY = new Set(['GET', 'HEAD', 'DELETE', 'OPTIONS', 'CONNECT', 'TRACE']);

/** The body behind a request's headers: Content-Length octets, or what stands there before something else begins. */
export function bodyFrom(
  text: string,
  end: number,
  headers: HeaderList,
  method: string,
  marker: string,
): { readonly body: PastedBody | undefined; readonly end: number } {
  const blank = /^[>*| \t]{0,4}\r?\n/.exec(text.slice(end, end + 8));
  const length = Number(headerValues(headers, 'content-length')[0] ?? Number.NaN);
  if (blank === null || length === 0) return { body: undefined, end };
  const start = end + blank[0].length;
  if (marker !== '' || (Number.isNaN(length) && WITHOUT_BODY.has(method))) return { body: undefined, end };
  const exact = firstOctets(text, start, length);
  if (exact !== undefined) return { body: { kind: 'text', text: exact }, end: start + exact.length };
  const body = untilNext(text, start);
  if (body === '') return { body: undefined, end };
  const ending = /^(?:\r?\n){0,3}/.exec(text.slice(start + body.length, start + body.length + 6))?.[0] ?? '';
  const known = { kind: 'text', text: body } as const;
  return { body: ending === '' ? known : { ...known, ending }, end: start + body.length };
}

/** The body of a request in a `.http` file: all up to the next request, whatever the method is, without the line breaks at its end. */
export function bodyInFile(text: string, end: number): { readonly body: PastedBody | undefined; readonly end: number } {
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
