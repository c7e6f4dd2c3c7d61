import { encodeStrict } from '@/core/kernel/percent';
import type { Header } from '@/core/model/headers';
import type { PastedBody, PastedRequest } from '@/core/model/pasted';
import { redactions } from '@/core/parsing/escapes/redactions';
import type { PasteItem } from '@/core/parsing/paste/paste';
import { unshown } from '@/core/parsing/paste/unshown';
import { requestOfUrl } from '@/core/parsing/url/request-of-url';

/** A literal of C#: raw, verbatim, or with escapes. */
const TEXT = '("""[\\s\\S]{0,100000}?"""|@"(?:[^"]|""){0,100000}"|"(?:[^"\\\\\\n]|\\\\.){0,100000}")';
const CLIENT = new RegExp(`new\\s+RestClient(?:Options)?\\s*\\(\\s*(?:new\\s+Uri\\s*\\(\\s*)?${TEXT}`, 'g');
const REQUEST = new RegExp(`new\\s+RestRequest\\s*\\(\\s*(?:${TEXT})?\\s*,?\\s*(?:Method\\.([A-Za-z]{3,8}))?`, 'g');
const METHOD = /\.Method\s*=\s*Method\.([A-Za-z]{3,8})/;
const HEADER = new RegExp(`\\.Add(?:OrUpdate)?Header\\s*\\(\\s*${TEXT}\\s*,\\s*(?:${TEXT}\\s*\\))?`, 'g');
const QUERY = new RegExp(`\\.AddQueryParameter\\s*\\(\\s*${TEXT}\\s*,\\s*${TEXT}`, 'g');
const BODY = new RegExp(
  `\\.(?:AddStringBody|AddBody)\\s*\\(\\s*(?:${TEXT}|(\\w{1,60}))|\\.AddParameter\\s*\\(\\s*"[^"\\n]{1,80}/[^"\\n]{1,80}"\\s*,\\s*(?:${TEXT}|(\\w{1,60}))\\s*,\\s*ParameterType\\.RequestBody`,
);
const HAS_BODY = /\.Add(?:Json|Xml|String)?Body\s*\(|ParameterType\.RequestBody|\.AddFile\s*\(/;
/** What RestSharp and its HttpClient send besides. */
const ADDED = ['accept', 'accept-encoding', 'connection', 'user-agent'];
const OF_BODY = ['content-type', 'content-length', 'transfer-encoding'];
const MOST = 100_000;

/** Reads requests of RestSharp: the client has the host, the request has the rest (RestSharp's documentation, "Usage"). */
export function findRestSharp(text: string): readonly PasteItem[] {
  if (!text.includes('RestRequest')) return [];
  const all = [...text.matchAll(REQUEST)];
  return all.flatMap((m, i): readonly PasteItem[] => {
    const end = Math.min(all[i + 1]?.index ?? text.length, m.index + MOST);
    const client = [...text.slice(0, end).matchAll(CLIENT)].at(-1);
    const code = text.slice(m.index, end);
    const request = requestOf(client?.[1], m[1], m[2] ?? METHOD.exec(code)?.[1], code, text);
    if (request === undefined) return [];
    const start = Math.min(client?.index ?? m.index, m.index);
    const from = i === 0 ? start : m.index;
    const notes = redactions([request.target, ...request.headers.flat()].join('\n'));
    return [{ kind: 'request', format: 'code', request, at: [from, end], notes }];
  });
}

function requestOf(
  client: string | undefined,
  resource: string | undefined,
  method: string | undefined,
  code: string,
  text: string,
): PastedRequest | undefined {
  const [base, path] = [plain(client) ?? '', plain(resource) ?? ''];
  const query = [...code.matchAll(QUERY)].map((m) =>
    [m[1], m[2]].map((one) => encodeStrict(plain(one) ?? '')).join('='),
  );
  const whole = /^https?:\/\//.test(path)
    ? path
    : path === ''
      ? base
      : `${base.replace(/\/$/, '')}/${path.replace(/^\//, '')}`;
  const divider = whole.includes('?') ? '&' : '?';
  const place = requestOfUrl(query.length === 0 ? whole : `${whole}${divider}${query.join('&')}`);
  if (place === undefined) return undefined;
  const set = [...code.matchAll(HEADER)].map((m) => [plain(m[1]) ?? '', plain(m[2])] as const);
  const headers = set.flatMap(([name, value]): readonly Header[] => (value === undefined ? [] : [[name, value]]));
  const computed = set.flatMap(([name, value]) => (value === undefined ? [name.toLowerCase()] : []));
  const hasBody = HAS_BODY.test(code);
  return {
    ...place,
    method: (method ?? 'GET').toUpperCase(),
    headers,
    body: hasBody ? bodyOf(code, text) : undefined,
    adds: unshown([...ADDED, ...(hasBody ? OF_BODY : []), ...computed], headers),
  };
}

/** The body, where it is written out there or in the variable that holds it. */
function bodyOf(code: string, text: string): PastedBody | undefined {
  const m = BODY.exec(code);
  const name = m?.[2] ?? m?.[4];
  const literal = m?.[1] ?? m?.[3] ?? (name && new RegExp(`\\b${name}\\s*=\\s*${TEXT}\\s*;`).exec(text)?.[1]);
  const told = plain(literal || undefined);
  return told === undefined ? undefined : { kind: 'text', text: told };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' };

function plain(literal: string | undefined): string | undefined {
  if (literal === undefined) return undefined;
  if (literal.startsWith('"""')) return literal.slice(3, -3).replace(/^\r?\n|\r?\n[ \t]*$/g, '');
  if (literal.startsWith('@')) return literal.slice(2, -1).replaceAll('""', '"');
  return literal
    .slice(1, -1)
    .replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_, code: string | undefined, sign: string) =>
      code === undefined ? (ESCAPES[sign] ?? sign) : String.fromCharCode(Number.parseInt(code, 16)),
    );
}
