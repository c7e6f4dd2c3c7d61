import type { PasteItem } from '@/core';
import type { DebugLabels } from '@/i18n/en/debug/labels';

type Texts = DebugLabels['parsed'];
type Request = Extract<PasteItem, { kind: 'request' }>['request'];
type Pair = readonly [name: string, value: string];

/** Some named values of a piece, under a heading of their own where they are a list. */
export type ParsedGroup = { readonly title: string | undefined; readonly rows: readonly Pair[] };

/** What was read from a piece of a paste, by name; credentials are counted, not told. */
export function parsedGroups(item: PasteItem, t: Texts): readonly ParsedGroup[] {
  return groupsOf(item, t).filter(({ rows }) => rows.length > 0);
}

function groupsOf(item: PasteItem, t: Texts): readonly ParsedGroup[] {
  switch (item.kind) {
    case 'request':
    case 'foreign':
      return ofRequest(item.request, t);
    case 'reply': {
      const { status, code, message, canonicalRequest, stringToSign, signatureProvided, fields, headers } = item.reply;
      const first = present([
        [t.status, status?.toString()],
        [t.code, code],
        [t.message, message],
        [t.signature, signatureProvided],
        [t.canonicalRequest, canonicalRequest],
        [t.stringToSign, stringToSign],
      ]);
      return [
        { title: undefined, rows: first },
        { title: t.fields, rows: fields },
        { title: t.headers, rows: headers },
      ];
    }
    case 'log': {
      const { signer, canonicalRequest, stringToSign, signature } = item.log;
      const rows = present([
        [t.signer, signer === 'unknown' ? undefined : signer],
        [t.canonicalRequest, canonicalRequest],
        [t.stringToSign, stringToSign],
        [t.signature, signature],
      ]);
      return [{ title: undefined, rows }];
    }
    case 'credentials': {
      const { accessKeyId, secretAccessKey, sessionToken, expiration, region } = item.credentials;
      const rows = present([
        [t.accessKeyId, accessKeyId],
        [t.secretAccessKey, hidden(secretAccessKey, t)],
        [t.sessionToken, hidden(sessionToken, t)],
        [t.expiration, expiration],
        [t.region, region],
      ]);
      return [{ title: undefined, rows }];
    }
  }
}

function ofRequest({ method, authority, target, headers, body }: Request, t: Texts): readonly ParsedGroup[] {
  const [path = '', ...rest] = target.split('?');
  const query = rest.join('?');
  const rows = present([
    [t.method, method],
    [t.host, authority],
    [t.path, path === '' ? undefined : path],
    [
      t.body,
      body && (body.kind === 'text' ? body.text : body.kind === 'file' ? body.name : t.octets(body.bytes.length)),
    ],
  ]);
  return [
    { title: undefined, rows },
    { title: t.query, rows: query === '' ? [] : query.split('&').map(parameter) },
    { title: t.headers, rows: headers },
  ];
}

/** Name and value as they are meant; a `%` that is no encoding stays. */
function parameter(text: string): Pair {
  const [name = '', ...value] = text.split('=');
  return [decoded(name), decoded(value.join('='))];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const hidden = (secret: string | undefined, t: Texts): string | undefined =>
  secret === undefined ? undefined : t.hidden(secret.length);

const present = (rows: readonly (readonly [string, string | undefined])[]): readonly Pair[] =>
  rows.filter((row): row is Pair => row[1] !== undefined);
