const AFTER_SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:[/\\]*/;
const BRACKETS = String.raw`\[[\da-f:.]+(?:%25[\w.-]+)?\]`;
/** A name with a dot, localhost, or an address. */
const HOST = new RegExp(String.raw`^(?:localhost|[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+\.?|${BRACKETS})$`, 'iu');
/** A user may be called `first.last`, and a password begin with digits: before a port stands what no user is called. */
const HOST_BEFORE_PORT = new RegExp(
  String.raw`^(?:localhost|[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+){2,}\.?|${BRACKETS})$`,
  'iu',
);

/** Where what follows the scheme and its slashes begins. */
const startOf = (url: string): number => AFTER_SCHEME.exec(url)?.[0].length ?? 0;
const authorityIn = (rest: string): string => /^[^/\\?#]*/.exec(rest)?.[0] ?? '';

/** Whether a text is surely a host, with a port or without, and not a name with the beginning of a password. */
function isSurelyHost(text: string): boolean {
  const [, name = '', port] = /^(\[[^\]]*\]|[^:]*)(?::(\d{0,5}))?$/s.exec(text) ?? [];
  return (port === undefined ? HOST : HOST_BEFORE_PORT).test(name);
}

/**
 * Where in a URL a name and a password may end: the offset of the last `@` that may stand behind them, undefined where none does. RFC 3986
 * has them end before the first `/`, `?` or `#`, but who types a password need not know that those have to be escaped.
 */
export function userinfoMayEnd(url: string): number | undefined {
  const at = url.lastIndexOf('@');
  const from = startOf(url);
  if (at < from) return undefined;
  const authority = authorityIn(url.slice(from));
  return authority.includes('@') || !isSurelyHost(authority) ? at : undefined;
}

/** Whether a part of what may be a name and a password stands where RFC 3986 sees the host, the path, or what follows. */
export function userinfoMaySpill(url: string): boolean {
  const end = userinfoMayEnd(url);
  const from = startOf(url);
  return end !== undefined && end >= from + authorityIn(url.slice(from)).length;
}

/** What stands behind an `@`, up to where a host would end. */
const MAY_BE_HOST = /@([^@/\\?#]*)(?=[/\\?#]|$)/g;

/** Where the host of a URL begins that somebody pasted, behind a name and a password that may not be escaped as they should be. */
export function hostMayBegin(url: string): number {
  const from = startOf(url);
  const rest = url.slice(from);
  const authority = authorityIn(rest);
  const inside = authority.lastIndexOf('@');
  const host = authority.slice(inside + 1);
  if (!userinfoMaySpill(url)) return from + inside + 1;
  // A machine's name and a port are a host, as far as anybody can tell.
  if (inside < 0 && /^[\p{L}\p{N}_.-]+:\d{1,5}$/u.test(host)) return from;
  const path = /^[^?#]*/.exec(rest)?.[0] ?? '';
  const isSure = inside >= 0 && isSurelyHost(host);
  const likely = [...(isSure ? path : rest).matchAll(MAY_BE_HOST)].findLast(([, text = '']) => isSurelyHost(text));
  return from + 1 + (likely?.index ?? (isSure ? inside : rest.lastIndexOf('@')));
}

const SCHEME = /[a-z][a-z0-9+.-]{0,20}:[/\\]+/gi;

/** The URLs in a text, each up to the next one or the end, and where it begins. */
function urlsIn(text: string): readonly (readonly [at: number, url: string])[] {
  const begins = [...text.matchAll(SCHEME)].map(({ index }) => index);
  return begins.map((at, i) => [at, text.slice(at, begins[i + 1])]);
}

/** Whether a URL in a text may hold a name and a password; two slashes may be all that is left of its scheme. */
export const urlMayHoldUserinfo = (text: string): boolean =>
  /\/\/[^/?#\s]*@/.test(text) || urlsIn(text).some(([, url]) => userinfoMayEnd(url) !== undefined);

/** Whether a text that may be a URL, hold one, or be what follows the scheme of one, may hold a name and a password. */
export const mayHoldUserinfo = (text: string): boolean =>
  /^[^/?#\s]*@|^[^/?#\s@]*:(?![/\\]).*@/s.test(text) || urlMayHoldUserinfo(text);

/** A text in which `gone` stands for each name and password that a URL in it has or may have. */
export function withoutUserinfo(text: string, gone: string): string {
  return urlsIn(text).reduceRight((kept, [at, url]) => {
    const end = userinfoMayEnd(url);
    return end === undefined ? kept : kept.slice(0, at + startOf(url)) + gone + kept.slice(at + end + 1);
  }, text);
}
