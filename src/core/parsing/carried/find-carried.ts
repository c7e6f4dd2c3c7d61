import { matchesNotAfter } from '@/core/kernel/matches-not-after';
import type { Header } from '@/core/model/headers';
import type { PastedRequest, Span } from '@/core/model/pasted';
import { jsonAsFar } from '@/core/parsing/escapes/json-as-far';
import { undoPercent } from '@/core/parsing/escapes/percent';
import { redactions } from '@/core/parsing/escapes/redactions';
import { jsonObjects } from '@/core/parsing/har/json-objects';
import { linesJoined, type PasteItem, type PasteNote } from '@/core/parsing/paste/paste';
import { base64Lines, decodedAsFar } from '@/core/parsing/url/base64-lines';
import { joinedLines } from '@/core/parsing/url/joined-lines';
import { requestOfUrl } from '@/core/parsing/url/request-of-url';

/** `{"` in base64, as a run of its own or behind the prefix of AppSync. A line may break early in it. */
const BASE64_JSON = /(eyJ(?:(?:[A-Za-z0-9+/_-]|%2[BF]){40,}|[A-Za-z0-9+/_-]{4,39}(?=[ \t]{0,8}\r?\n)))(?:=|%3D){0,2}/gi;
const OF_A_LONGER_RUN = /[A-Za-z0-9+/_-]$(?<!\bheader-)/;
/** `{"` percent-encoded, once or more often, as Google's libraries write it: Python leaves slashes, Go and Java write `+` for a blank. */
const PERCENT_JSON = /%(?<more>(?:25){0,3})7B(?:%\k<more>(?:20|0A)|\+){0,40}%\k<more>22[\w.!~*()%+/-]{20,20000}/gi;
const END_OF_A_SENTENCE = /^[.~*()+/_-]*$/;
const KEYED_HEADERS = /"headers"\s{0,20}:\s{0,20}\[\s{0,20}\{\s{0,20}"key"/;
/** A field of a login at HashiCorp Vault, as JSON or as `vault write` takes it. */
const VAULT_FIELD =
  /\biam_(request_(?:url|body|headers)|http_request_method)["']?\s{0,8}[:=]\s{0,8}["']?([A-Za-z0-9+/=_-]{1,20000})/g;

/**
 * Reads requests that are signed and then carried to somebody else, who sends them: logins at HashiCorp Vault, Google's workload
 * identity federation, Snowflake, and the handshakes of AWS AppSync.
 */
export const findCarried = (text: string): readonly PasteItem[] => [
  ...wholeLogins(text),
  ...plainJson(text),
  ...percentJson(text),
  ...base64Json(text),
];

/** Of a login whose lines were broken anywhere, names too, what is there once they are joined. */
function wholeLogins(text: string): readonly PasteItem[] {
  const found = vaultLogins(text);
  if (found.length > 0 || !/\biam_/.test(text)) return found;
  const lines = text.split(/[ \t]*\r?\n[ \t]*/);
  return vaultLogins(lines.join('')).map((item) => ({
    ...item,
    at: [0, text.length],
    notes: [...linesJoined(lines.length), ...item.notes],
  }));
}

type Field = { readonly value: string; readonly at: Span };

function vaultLogins(text: string): readonly PasteItem[] {
  const items: PasteItem[] = [];
  let fields = new Map<string, Field>();
  for (const m of text.matchAll(VAULT_FIELD)) {
    const [whole, name = '', value = ''] = m;
    // A name that comes again begins another login.
    if (fields.has(name)) fields = new Map();
    const pastValue = m.index + whole.length;
    const isQuoted = /["']$/.test(whole.slice(0, -value.length));
    const isWhole = () => (isQuoted ? text[pastValue] !== '\n' && text[pastValue] !== '\r' : endsWithLine(value));
    const { content, end } = base64Lines(text, pastValue, value, isWhole);
    fields.set(name, { value: content, at: [m.index, end] });
    const item = fields.size === 4 ? vaultItem(fields) : undefined;
    if (item !== undefined) items.push(item);
  }
  return items;
}

/** A value without quotes ends with padding, and with its line where that is shorter than lines are. */
const endsWithLine = (value: string): boolean => value.length < 60 || value.endsWith('=');

function vaultItem(fields: ReadonlyMap<string, Field>): PasteItem | undefined {
  const decoded = (name: string): string => decodedAsFar(fields.get(name)?.value ?? '') ?? '';
  const spans = Array.from(fields.values(), ({ at }) => at);
  return carried(
    {
      url: decoded('request_url'),
      method: fields.get('http_request_method')?.value,
      headers: jsonAsFar(decoded('request_headers')),
      body: decoded('request_body'),
    },
    [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))],
    [{ code: 'base64-decoded', count: 3 }],
  );
}

/** What a token for Google holds, as its libraries have it before they encode it. */
const plainJson = (text: string): readonly PasteItem[] =>
  KEYED_HEADERS.test(text) ? jsonObjects(text).flatMap(({ value, at }) => carried(value, at, []) ?? []) : [];

function percentJson(text: string): readonly PasteItem[] {
  const items: PasteItem[] = [];
  let from = 0;
  for (const m of text.matchAll(PERCENT_JSON)) {
    if (m.index < from) continue;
    const levels = 1 + (m.groups?.['more'] ?? '').length / 2;
    const close = `%${'25'.repeat(levels - 1)}7D`;
    const isWhole = (run: string) => run.toUpperCase().endsWith(close);
    const { url: run, pastEnd, lines } = joinedLines(text, m.index, m.index + m[0].length, isWhole);
    from = pastEnd;
    const end = run.toUpperCase().lastIndexOf(close) + close.length;
    // What a sentence puts behind it; where more stands there, the token goes on and was cut.
    let json = END_OF_A_SENTENCE.test(run.slice(end)) ? run.slice(0, end) : run.replace(/%[0-9A-Fa-f]?$/, '');
    for (let level = 1; level < levels; level++) json = undoPercent(json);
    const notes: readonly PasteNote[] = [...linesJoined(lines), { code: 'url-unescaped', count: levels }];
    const item = carried(jsonAsFar(undoPercent(json.replaceAll('+', ' '))), [m.index, pastEnd], notes);
    if (item !== undefined) items.push(item);
  }
  return items;
}

function base64Json(text: string): readonly PasteItem[] {
  const items: PasteItem[] = [];
  let from = 0;
  for (const m of matchesNotAfter(text, BASE64_JSON, OF_A_LONGER_RUN)) {
    if (m.index < from) continue;
    const isWhole = (content: string) => /\}\s*$/.test(decodedAsFar(content) ?? '');
    const { content, end, lines } = base64Lines(text, m.index + m[0].length, undoPercent(m[1] as string), isWhole);
    from = end;
    const notes: readonly PasteNote[] = [...linesJoined(lines), { code: 'base64-decoded', count: 1 }];
    const value = jsonAsFar(decodedAsFar(content) ?? '');
    const before = text.slice(Math.max(0, m.index - 60), m.index);
    const item = carried(value, [m.index, end], notes) ?? handshake(value, before, [m.index, end], notes);
    if (item !== undefined) items.push(item);
  }
  return items;
}

/** Where a handshake of AppSync is for, by the subprotocol that comes with it. */
const HANDSHAKES: readonly (readonly [protocol: RegExp, target: string])[] = [
  [/aws-appsync-event-ws["',\s]{1,8}header-$/, '/event'],
  [/graphql-ws["',\s]{1,8}header-$/, '/graphql/connect'],
];

/** The headers alone, as AWS AppSync takes them in a subprotocol: those of a POST of `{}`. */
function handshake(value: unknown, before: string, at: Span, notes: readonly PasteNote[]): PasteItem | undefined {
  const target = HANDSHAKES.find(([protocol]) => protocol.test(before))?.[1];
  const headers = headersOf(value);
  const host = headers.find(([name]) => name.toLowerCase() === 'host')?.[1];
  return target === undefined || host === undefined
    ? undefined
    : carried({ url: `https://${host}${target}`, method: 'POST', headers: value, body: '{}' }, at, notes);
}

function carried(value: unknown, at: Span, notes: readonly PasteNote[]): PasteItem | undefined {
  if (!isObject(value) || typeof value['url'] !== 'string') return undefined;
  const headers = headersOf(value['headers']);
  const request = requestOfUrl(value['url']);
  if (request === undefined || !headers.some(([name, v]) => /^authorization$/i.test(name) && /AWS4-/.test(v)))
    return undefined;
  const { method, body } = value;
  const whole: PastedRequest = {
    ...request,
    // A URL may be written without the path of the root.
    target: request.target === '' ? '/' : request.target,
    method: typeof method === 'string' ? method : undefined,
    headers,
    body: { kind: 'text', text: typeof body === 'string' ? body : '' },
  };
  return {
    kind: 'request',
    format: 'carried-request',
    request: whole,
    at,
    notes: [...notes, ...redactions([whole.target, ...headers.flat()].join('\n'))],
  };
}

/** Headers as `{name: value}`, as `{name: [values]}` or as `[{key, value}]`. */
function headersOf(value: unknown): readonly Header[] {
  if (Array.isArray(value))
    return value.flatMap((one): readonly Header[] =>
      isObject(one) && typeof one['key'] === 'string' && typeof one['value'] === 'string'
        ? [[one['key'], one['value']]]
        : [],
    );
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    (Array.isArray(one) ? one : [one]).flatMap((each): readonly Header[] =>
      typeof each === 'string' ? [[name, each]] : [],
    ),
  );
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
