import type { HeaderList } from '@/core/model/headers';
import { readPaste } from '@/core/parsing/detect/read-paste';
import type { PasteItem } from '@/core/parsing/paste/paste';
import { isHarmless } from '@/core/services/harmless';

/** Where a text can hold a mark, and the text with it there. */
export type Place = { readonly name: string; readonly plant: (mark: string) => string };

/** Paths, hosts, regions and key ids, which are told; and what is told as far as it has the form that it should have. */
const EXEMPT = /^(?:x-amz-credential|key|bucket|bucketname|resource|endpoint|region|awsaccesskeyid)$/i;

/** Everywhere that a text holds a value under a name which is not known to be harmless, and where it might hold one more. */
export function placesIn(text: string): readonly Place[] {
  const values = readPaste(text)
    .items.flatMap(valuesIn)
    .filter(([name, value]) => value.trim() !== '' && !isHarmless(name) && !EXEMPT.test(name))
    .map(([name, value]) => ({ name, plant: (mark: string) => replaced(text, name, value.trim(), mark) }));
  const more = CHANGES.map(({ name, put }) => ({ name, plant: (mark: string) => put(text, mark) }));
  const spelled = SPELLED.map((put, i) => ({ name: `userinfo ${i}`, plant: (mark: string) => put(text, mark) }));
  // Each text has a few of them, for there are many texts.
  const some = spelled.filter((_, i) => (text.length + i) % 4 === 0);
  const seen = new Set([text]);
  return [...values, ...more, ...some].filter(({ plant }) => {
    const planted = plant('X');
    return !seen.has(planted) && seen.add(planted);
  });
}

function valuesIn(item: PasteItem): HeaderList {
  switch (item.kind) {
    case 'request':
    case 'foreign': {
      const { headers, target, body } = item.request;
      return [
        ...headers,
        ...parameters(target),
        ...(body?.kind === 'text' ? [['', body.text] as const, ...fields(body.text)] : []),
      ];
    }
    case 'reply': {
      const { fields: own, headers, message, canonicalRequest, signatureProvided } = item.reply;
      return [
        ...own,
        ...headers,
        ['message', message ?? ''],
        ['SignatureProvided', signatureProvided ?? ''],
        ...canonicalLines(canonicalRequest),
      ];
    }
    case 'log':
      return [...canonicalLines(item.log.canonicalRequest), ['', item.log.signature ?? '']];
    case 'credentials': {
      const { secretAccessKey, sessionToken } = item.credentials;
      return [
        ['', secretAccessKey ?? ''],
        ['', sessionToken ?? ''],
      ];
    }
  }
}

const pair = (piece: string, mark: string): readonly [string, string] => {
  const at = piece.indexOf(mark);
  return at < 0 ? [piece, ''] : [piece.slice(0, at), piece.slice(at + 1)];
};
const parameters = (target: string): HeaderList =>
  target.includes('?')
    ? target
        .slice(target.indexOf('?') + 1)
        .split('&')
        .map((piece) => pair(piece, '='))
    : [];
/** The fields of a form or of JSON. */
const fields = (body: string): HeaderList => [
  ...[...body.matchAll(/"([\w-]+)"\s*:\s*"?([^",}]+)/g)].map(([, name = '', value = '']) => [name, value] as const),
  ...(/^[\w-]+=/.test(body) ? body.split('&').map((piece) => pair(piece, '=')) : []),
];
const canonicalLines = (text = ''): HeaderList => {
  const [, , query = '', ...lines] = text.split('\n');
  return [...parameters(`?${query}`), ...lines.filter((line) => line.includes(':')).map((line) => pair(line, ':'))];
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** The value behind its name; one that has none, where it first stands by itself: inside a longer word it is of a host or a path. */
function replaced(text: string, name: string, value: string, mark: string): string {
  const before =
    name === ''
      ? '(?<!\\w)'
      : `${escaped(name)}["'\\\\\\]]{0,4}(?:\\s*(?:=>|[:=,>])\\s*|>)(?:\\\\?["']?value\\\\?["']?\\s*[:=]\\s*)?b?\\\\?["']?`;
  const end = name === '' ? '(?!\\w)' : '';
  return text.replace(new RegExp(`(${before})${escaped(value)}${end}`, 'i'), (_, start: string) => start + mark);
}

type Change = { readonly name: string; readonly put: (text: string, mark: string) => string };

const everywhere = (from: RegExp, to: (mark: string) => string) => (text: string, mark: string) =>
  text.replace(from, () => to(mark));

/** Puts marks where people have had secrets, in texts that have none: under names of all kinds, as they were sent, received and hashed. */
const CHANGES: readonly Change[] = [
  ...[
    'x-api-key',
    'x-functions-key',
    'x-amz-server-side-encryption-customer-key',
    'x-amz-meta-owner',
    'cookie',
  ].flatMap((name): readonly Change[] => [
    {
      name: `${name} in the place of Content-Type`,
      put: (text, mark) => renamed(text, 'content-type', name, mark, 'all'),
    },
    {
      name: `${name} that changed on the way`,
      put: (text, mark) => renamed(text, 'content-type', name, mark, 'first'),
    },
    { name: `${name} received otherwise`, put: (text, mark) => renamed(text, 'content-type', name, mark, 'last') },
    {
      name: `${name} whose plus became a blank`,
      put: (text, mark) => {
        const both = renamed(text, 'content-type', name, `${mark}+a`, 'all');
        const at = both.lastIndexOf(`${mark}+a`);
        return at < 0 || at === both.indexOf(`${mark}+a`)
          ? text
          : `${both.slice(0, at)}${mark} a${both.slice(at + mark.length + 2)}`;
      },
    },
  ]),
  ...['Authorization: Basic', 'Authorization: Bearer', 'Authorization:', 'Cookie: session=a; sid='].flatMap(
    (header): readonly Change[] => [
      {
        name: `${header} beside another header of curl`,
        put: everywhere(/ -H '/, (mark) => ` -H '${header} ${mark}' -H '`),
      },
      {
        name: `${header} below Host`,
        put: (text, mark) => text.replace(/^(host: [^\r\n]*)$/im, `$1\n${header} ${mark}`),
      },
    ],
  ),
  ...['api_key', 'sig', 'code', 'access_token', 'client_secret', 'Signature', 'Policy', 'amp;token', 'page'].flatMap(
    (name): readonly Change[] => [
      {
        name: `${name} in a URL`,
        put: (text, mark) => text.replace(/(:\/\/[^\s'"?]+\?)/, `$1${name}=${value(name, mark)}&`),
      },
      {
        name: `${name} behind a signature`,
        put: (text, mark) => text.replace(/(X-Amz-Signature=[0-9a-f]{64})/, `$1&${name}=${value(name, mark)}`),
      },
      {
        name: `${name} in a canonical query`,
        put: (text, mark) => text.replace(/^((?:GET|PUT|POST)\n\/[^\n]*\n)/m, `$1${name}=${value(name, mark)}&`),
      },
      {
        name: `${name} with a blank`,
        put: (text, mark) => text.replace(/(:\/\/[^\s'"?]+\?)/, `$1${name}=${value(name, mark)} x&`),
      },
      {
        name: `${name} with a broken escape`,
        put: (text, mark) => text.replace(/(:\/\/[^\s'"?]+\?)/, `$1${name}=${value(name, mark)}%zz&`),
      },
    ],
  ),
  { name: 'a value without a name', put: (text, mark) => text.replace(/(:\/\/[^\s'"?]+\?)/, `$1${mark}==&`) },
  {
    name: 'userinfo',
    put: (text, mark) => userinfo(text, `user:${encodeURIComponent(mark)}`),
  },
  { name: 'a fragment', put: (text, mark) => text.replace(/(X-Amz-Signature=[0-9a-f]{64})/, `$1#${mark}`) },
  { name: 'what follows a signature', put: (text, mark) => text.replace(/(Signature=[0-9a-f]{64})/, `$1${mark}`) },
  {
    name: 'a token in place of Authorization',
    put: (text, mark) => text.replace(/AWS4-HMAC-SHA256 Credential=[^'"\n]*/, mark),
  },
  {
    name: 'a token in a message',
    put: (text, mark) =>
      text.replace(
        /<Message>|"message": ?"/i,
        (found) => `${found}Authorization=Bearer ${mark} 'a ${mark}' not a valid key=value pair. ${mark} `,
      ),
  },
  {
    name: 'an element of a reply',
    put: everywhere(/<RequestId>/, (mark) => `<Token>${mark}</Token><RequestId>${mark}`),
  },
  { name: 'a line of a log', put: everywhere(/CanonicalRequest:\n/i, (mark) => `token ${mark}\nCanonicalRequest:\n`) },
  {
    name: 'a header of a log and a reply',
    put: (text, mark) => text.replace(/^x-amz-date:/m, `x-amz-auth:${mark}\nx-amz-date:`),
  },
  {
    name: 'a header of a log',
    put: (text, mark) => text.replace(/\nx-amz-date:(?![\s\S]*\nx-amz-date:)/, `\nx-amz-auth:${mark}\nx-amz-date:`),
  },
  { name: 'a body', put: everywhere(/two of them/, (mark) => mark) },
  {
    name: 'a body received as parameters',
    put: (text, mark) => text.replace(/^((?:GET|PUT|POST)\n\/[^\n]*\n)/m, `$1%3CToken%3E${mark}`),
  },
  { name: 'a whole line', put: (text, mark) => `${text}\n\npassword: ${mark}\nAWS_SESSION_TOKEN=${mark}\n` },
];

/** Who types a password need not know what has to be escaped in it; a token may stand alone. */
const SPELLED: readonly Change['put'][] = [
  ...['', 'a/', 'a@', 'a@b/', 'a?', 'a@b?', 'a#', '%40/', 'a b', '\\'].map(
    (before) => (text: string, mark: string) => userinfo(text, `user:${before}${mark}@/z`),
  ),
  (text, mark) => userinfo(text, `${mark}/z`),
];

/** In front of the first host of a URL, where a client's own quotes do not end it. */
const userinfo = (text: string, who: string): string =>
  text.replace(/(https?:\/\/)(?=[a-z])/, (start) => `${start}${who}@`);

/** The values of harmless names stay, or they would be told. */
const value = (name: string, mark: string): string => (isHarmless(name) ? `1;token=${mark}` : mark);

function renamed(text: string, from: string, to: string, mark: string, which: 'all' | 'first' | 'last'): string {
  const places = [...text.matchAll(new RegExp(`(?<=${from}["']?: ?b?["']?)[\\w.+-]+/[\\w.+-]+`, 'gi'))];
  const chosen =
    which === 'all' ? places : which === 'first' ? places.slice(0, 1) : places.length > 1 ? places.slice(-1) : [];
  if (chosen.length === 0) return text;
  const marked = chosen
    .toReversed()
    .reduce((rest, { index, 0: found }) => rest.slice(0, index) + mark + rest.slice(index + found.length), text);
  return marked.replace(new RegExp(from, 'gi'), to);
}
