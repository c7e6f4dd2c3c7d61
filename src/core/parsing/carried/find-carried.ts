import { matchesNotAfter } from '@/core/kernel/matches-not-after';
import { decodeText } from '@/core/kernel/percent';
import type { Header } from '@/core/model/headers';
import type { PastedRequest, Span } from '@/core/model/pasted';
import { redactions } from '@/core/parsing/escapes/redactions';
import type { PasteItem, PasteNote } from '@/core/parsing/paste/paste';
import { base64Lines, decodedAsFar } from '@/core/parsing/url/base64-lines';
import { requestOfUrl } from '@/core/parsing/url/request-of-url';

/** `{"` in base64, as a run of its own or behind the prefix of AppSync. */
const BASE64_JSON = /(eyJ[A-Za-z0-9+/_-]{40,})={0,2}/g;
const OF_A_LONGER_RUN = /[A-Za-z0-9+/_=-]$(?<!\bheader-)/;
/** `{"url"` with percent signs, as Google's libraries write it. */
const PERCENT_JSON = /%7B%22[A-Za-z0-9_.!~*'()%-]{100,20000}/gi;
/** A field of a login at HashiCorp Vault, as JSON or as `vault write` takes it. */
const VAULT_FIELD =
  /\biam_(request_(?:url|body|headers)|http_request_method)["']?\s{0,8}[:=]\s{0,8}["']?([A-Za-z0-9+/=_-]{1,20000})/g;

/**
 * Reads requests that are signed and then carried to somebody else, who sends them: logins at HashiCorp Vault, Google's workload
 * identity federation, Snowflake, and the handshakes of AWS AppSync.
 */
export const findCarried = (text: string): readonly PasteItem[] => [
  ...vaultLogins(text),
  ...percentJson(text),
  ...base64Json(text),
];

type Field = { readonly value: string; readonly at: Span };

function vaultLogins(text: string): readonly PasteItem[] {
  const items: PasteItem[] = [];
  let fields = new Map<string, Field>();
  for (const m of text.matchAll(VAULT_FIELD)) {
    const [whole, name = '', value = ''] = m;
    // A name that comes again begins another login.
    if (fields.has(name)) fields = new Map();
    fields.set(name, { value, at: [m.index, m.index + whole.length] });
    const item = fields.size === 4 ? vaultItem(fields) : undefined;
    if (item !== undefined) items.push(item);
  }
  return items;
}

function vaultItem(fields: ReadonlyMap<string, Field>): PasteItem | undefined {
  const decoded = (name: string): string => decodedAsFar(fields.get(name)?.value ?? '') ?? '';
  const spans = Array.from(fields.values(), ({ at }) => at);
  return carried(
    {
      url: decoded('request_url'),
      method: fields.get('http_request_method')?.value,
      headers: parsed(decoded('request_headers')),
      body: decoded('request_body'),
    },
    [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))],
    [{ code: 'base64-decoded', count: 3 }],
  );
}

const percentJson = (text: string): readonly PasteItem[] =>
  [...text.matchAll(PERCENT_JSON)].flatMap((m) => {
    const value = parsed(decodeText(m[0]) ?? '');
    const item = carried(value, [m.index, m.index + m[0].length], [{ code: 'url-unescaped', count: 1 }]);
    return item === undefined ? [] : [item];
  });

function base64Json(text: string): readonly PasteItem[] {
  const items: PasteItem[] = [];
  let from = 0;
  for (const m of matchesNotAfter(text, BASE64_JSON, OF_A_LONGER_RUN)) {
    if (m.index < from) continue;
    const isWhole = (content: string) => /\}\s*$/.test(decodedAsFar(content) ?? '');
    const { content, end, lines } = base64Lines(text, m.index + m[0].length, m[1] as string, isWhole);
    from = end;
    const notes: readonly PasteNote[] = [
      ...(lines > 1 ? [{ code: 'lines-joined', count: lines } as const] : []),
      { code: 'base64-decoded', count: 1 },
    ];
    const value = parsed(decodedAsFar(content) ?? '');
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

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
