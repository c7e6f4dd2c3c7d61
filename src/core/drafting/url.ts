import { remembering } from '@/core/kernel/remembering';
import type { ServiceRule } from '@/core/model/service-rule';
import { type SplitUrl, splitUrl, withSlashes } from '@/core/model/split-url';
import {
  type Authority,
  asBrowserSends,
  isExposed,
  type QueryPair,
  signedUrl,
  type TypedUrl,
  type UrlScheme,
  type WirePath,
} from '@/core/model/url';
import { type Checked, type ComposeFinding, type Fix, fault, note, refused, warning } from './finding';
import { parseHost } from './host';
import { parsePath } from './path';
import { parseQuery } from './query';
import { surrogateFault } from './surrogate';

export type ParsedUrl = {
  readonly scheme: UrlScheme;
  readonly authority: Authority;
  readonly path: WirePath;
  readonly query: readonly QueryPair[];
};

/** Longer than this no browser or server takes it; in UTF-16 code units. */
const URL_LIMIT = 1_100_000;
const LONG = 8192;
const SCHEMES: readonly string[] = ['https', 'http', 'wss', 'ws'] satisfies readonly UrlScheme[];

/**
 * Splits a typed URL so far that its host can be read; faults where it is no URL at all. Everything that follows a keystroke asks for
 * it (what the host tells, the request to sign, the address of the page), and it is done once.
 */
export const readUrl = remembering(readTyped);

function readTyped(typed: TypedUrl): Checked<SplitUrl & { readonly authority: Authority; readonly scheme: UrlScheme }> {
  const text = cleaned(typed);
  if (text === '') return refused(fault('url', 'url-empty', {}));
  if (text.length > URL_LIMIT) return refused(fault('url', 'url-too-long', { length: text.length, limit: URL_LIMIT }));
  const surrogate = surrogateFault('url', text);
  if (surrogate.length > 0) return refused(...surrogate);
  const split = splitUrl(text);
  if (!split) return refused(shapeFault(text));
  if (!SCHEMES.includes(split.scheme)) return refused(fault('url', 'url-scheme', { scheme: split.scheme }));
  const scheme = split.scheme as UrlScheme;
  const host = parseHost(split.hostAndPort, scheme);
  if (host.value === undefined) return refused(...host.findings);
  const findings = [...host.findings];
  if (text !== typed) findings.push(note('url', 'url-whitespace', {}));
  findings.push(...slashFindings(text));
  if (split.userinfo !== undefined) findings.push(note('url', 'userinfo-left-out', {}));
  if (split.fragment !== undefined) findings.push(note('url', 'fragment-left-out', {}));
  if (text.length > LONG) findings.push(warning('url', 'url-long', { length: text.length }));
  return { value: { ...split, scheme, authority: host.value }, findings };
}

/** Finishes a readable URL under the rules of its service. */
export function parseUrl(typed: TypedUrl, rule: ServiceRule): Checked<ParsedUrl> {
  const read = readUrl(typed);
  if (read.value === undefined) return refused(...read.findings);
  const { scheme, authority, ...split } = read.value;
  const text = cleaned(typed);
  const fixes = {
    escapePercent: (part: 'path' | 'query') => (at: number) =>
      set(text, insertAt(text, partStart(text, part) + at + 1, '25'), 'escape-percent'),
    replaceQuery: (query: string, code: Fix['code']) => set(text, withQuery(text, query), code),
  };
  const path = parsePath(split.path, rule, fixes.escapePercent('path'));
  const query = parseQuery(split.query, {
    escapePercent: fixes.escapePercent('query'),
    replaceQuery: fixes.replaceQuery,
  });
  const exposed = !rule.isToken && isExposed(`${scheme}://${authority}`) ? [warning('url', 'url-exposed', {})] : [];
  const findings = [...read.findings, ...exposed, ...path.findings, ...query.findings];
  if (path.value === undefined || query.value === undefined) return refused(...findings);
  return {
    value: { scheme, authority, path: path.value, query: query.value },
    findings: [...findings, ...browserWarning(`${scheme}://${authority}`, path.value)],
  };
}

/**
 * Browsers take line breaks and tabs out of a URL, and spaces and control characters off its ends (URL standard, basic URL parser);
 * so do we, and say so.
 */
function cleaned(typed: TypedUrl): string {
  const text = typed.replace(/[\t\r\n]+/g, '');
  let from = 0;
  let to = text.length;
  while (from < to && text.charCodeAt(from) <= SPACE) from++;
  while (from < to && text.charCodeAt(to - 1) <= SPACE) to--;
  return text.slice(from, to).trim();
}
const SPACE = 0x20;

/** What browsers read as a slash, or as two, that is none: a backslash may belong to the name of an object. */
function slashFindings(text: string): readonly ComposeFinding[] {
  const read = withSlashes(text);
  const [, typed = ''] = /^([a-z]+:[/\\]*)/i.exec(text) ?? [];
  const before = typed.replace(/[/\\]*$/, '//');
  const fix = set(text, read, 'write-as-read');
  return [
    ...(typed === before ? [] : [warning('url', 'slashes-before-host', { typed, read: before }, fix)]),
    ...(read.slice(before.length) === text.slice(typed.length) ? [] : [warning('url', 'backslash-is-slash', {}, fix)]),
  ];
}

function shapeFault(text: string): ComposeFinding {
  const looksLikeHost =
    /^[^\s/\\?#:]+\.[^\s/\\?#:]+(:\d+)?([/\\?#]|$)/.test(text) || /^localhost(:\d+)?([/\\?#]|$)/.test(text);
  if (!looksLikeHost) return fault('url', 'url-not-a-url', {});
  return fault('url', 'url-no-scheme', {}, { code: 'add-https', edits: [{ field: 'url', value: `https://${text}` }] });
}

function browserWarning(origin: string, path: WirePath): readonly ComposeFinding[] {
  const browser = asBrowserSends(signedUrl(origin + path))?.slice(origin.length);
  return browser === undefined || browser === path
    ? []
    : [warning('url', 'browser-rewrites', { signed: path, browser })];
}

const set = (before: string, value: string, code: Fix['code']): Fix | undefined =>
  before === value ? undefined : { code, edits: [{ field: 'url', value }] };
const insertAt = (text: string, at: number, added: string): string => text.slice(0, at) + added + text.slice(at);

function partStart(text: string, part: 'path' | 'query'): number {
  if (part === 'query') return text.indexOf('?') + 1;
  const path = /^[^:]+:[/\\]*[^/?#\\]*/.exec(text);
  return path?.[0].length ?? 0;
}

function withQuery(text: string, query: string): string {
  const m = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/s.exec(text);
  return `${m?.[1] ?? ''}${query === '' ? '' : `?${query}`}${m?.[2] ?? ''}`;
}
