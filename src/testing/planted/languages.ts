import { createHash } from 'node:crypto';
import { mistake, type PlantedMistake } from './mistake';
import { type Habits, hmac, type Job, RIGHT, sha, strictOctet } from './signer';

/**
 * What signers in twenty languages do by mistake, each written here by itself, from what the language was seen or is documented to
 * do.
 */

const sign = (octet: number): string => String.fromCharCode(octet);
const hex = (octet: number): string => octet.toString(16).padStart(2, '0');
const keeps =
  (signs: string, more: { readonly space?: string; readonly lower?: boolean } = {}) =>
  (octet: number): string => {
    const character = sign(octet);
    if (/[A-Za-z0-9]/.test(character) || (octet < 0x80 && signs.includes(character))) return character;
    if (octet === 0x20 && more.space !== undefined) return more.space;
    return `%${more.lower ? hex(octet) : hex(octet).toUpperCase()}`;
  };

const ENCODERS: readonly (readonly [string, (octet: number) => string])[] = [
  ['JavaScript encodeURI', keeps("!#$&'()*+,-./:;=?@_~")],
  ['JavaScript URLSearchParams', keeps('*-._', { space: '+' })],
  ['Python quote', keeps('-./_~')],
  ['PHP urlencode', keeps('-._', { space: '+' })],
  ['Ruby URI escape', keeps("!$&'()*+,-./:;=?@[]_~")],
  ['Go PathEscape', keeps('$&+-.:=@_~')],
  ['Java URLEncoder', keeps('*-._', { space: '+' })],
  ['C# HttpUtility', keeps('!()*-._', { space: '+', lower: true })],
  ['C# WebUtility', keeps('!()*-._', { space: '+' })],
  ['Swift urlQueryAllowed', keeps("!$&'()*+,-./:;=?@_~")],
  ['Swift urlHostAllowed', keeps("!$&'()*+,-.:;=[]_~")],
  ['Rust NON_ALPHANUMERIC', keeps('')],
  ['Lua escape', keeps('_', { lower: true })],
  ['brackets left', keeps('-._~[]')],
  ['colons and commas left', (octet) => (':,'.includes(sign(octet)) ? sign(octet) : strictOctet(octet))],
];
// A slash is no part of a segment.
const encoders = ENCODERS.flatMap(([name, octet]): readonly PlantedMistake[] => [
  mistake('path-octet', name, () => ({ pathOctet: octet })),
  mistake('query-octet', name, () => ({ queryOctet: octet })),
]);

const twice = (text: string): string => text.replaceAll('%', '%25');
const own = (name: string): boolean => name.startsWith('X-Amz-');
const queries: readonly PlantedMistake[] = [
  mistake('query-pairs', 'values encoded again', () => ({
    pairs: (pairs) => pairs.map(([name, value]) => [name, twice(value)]),
  })),
  mistake('query-pairs', 'the credential encoded again', () => ({
    pairs: (pairs) => pairs.map(([name, value]) => [name, name === 'X-Amz-Credential' ? twice(value) : value]),
  })),
  mistake('query-pairs', 'own values encoded again', () => ({
    pairs: (pairs) => pairs.map(([name, value]) => [name, own(name) ? twice(value) : value]),
  })),
  mistake('query-pairs', 'HTML not undone', () => ({
    pairs: (pairs) => pairs.map(([name, value], i) => [i === 0 ? name : `amp;${name}`, value]),
  })),
  mistake('query-pairs', 'repeats joined by commas', () => ({
    pairs: (pairs) =>
      [...new Set(pairs.map(([name]) => name))].map((name) => [
        name,
        pairs
          .filter(([other]) => other === name)
          .map(([, value]) => value)
          .join('%2C'),
      ]),
  })),
  mistake('query-pairs', 'repeats named as PHP does', () => ({
    pairs: (pairs) =>
      pairs.map(([name, value], i) => {
        const all = pairs.filter(([other]) => other === name).length;
        const before = pairs.slice(0, i).filter(([other]) => other === name).length;
        return [all > 1 ? `${name}%5B${before}%5D` : name, value];
      }),
  })),
  ...['&', ' ', '\n'].map((end) =>
    mistake('query-join', `${JSON.stringify(end)} at the end`, (h: Habits) => ({
      queryJoin: (pairs) => `${h.queryJoin(pairs)}${end}`,
    })),
  ),
  mistake('query-order', 'as localeCompare has it', () => ({
    querySort: (pairs) => [...pairs].sort(([a, x], [b, y]) => a.localeCompare(b, 'en') || x.localeCompare(y, 'en')),
  })),
  mistake('query-order', 'in lower case', () => ({
    querySort: (pairs) =>
      [...pairs].sort(
        ([a], [b]) => Number(a.toLowerCase() > b.toLowerCase()) - Number(a.toLowerCase() < b.toLowerCase()),
      ),
  })),
  mistake('query-order', 'backwards', (h) => ({ querySort: (pairs) => [...h.querySort(pairs)].reverse() })),
  mistake('path-source', 'escaped for HTML', () => ({ pathSource: (text) => text.replaceAll('%27', '%26%2339%3B') })),
];

const title = (name: string): string => name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
const lines = (block: string, how: (lines: readonly string[]) => readonly string[]): string =>
  how(block.split('\n').slice(0, -1))
    .map((line) => `${line}\n`)
    .join('');
const list = (name: string, how: (names: string) => string) =>
  mistake('header-list', name, () => ({ layout: (p) => RIGHT.layout({ ...p, names: how(p.names) }) }));
const headers: readonly PlantedMistake[] = [
  list('joined by commas', (names) => names.replaceAll(';', ',')),
  list('joined by semicolons and blanks', (names) => names.replaceAll(';', '; ')),
  list('a semicolon at the end', (names) => `${names};`),
  list('a blank at the end', (names) => `${names} `),
  list('host twice', (names) => names.replace('host', 'host;host')),
  list('names as written', (names) => names.split(';').map(title).join(';')),
  mistake('header-list', 'lines as written', () => ({
    layout: (p) =>
      RIGHT.layout({
        ...p,
        block: lines(p.block, (all) => all.map((line) => title(line.split(':')[0]!) + line.slice(line.indexOf(':')))),
      }),
  })),
  mistake('header-list', 'host line and name twice', () => ({
    layout: (p) =>
      RIGHT.layout({
        ...p,
        names: p.names.replace('host', 'host;host'),
        block: lines(p.block, (all) => all.flatMap((line) => (line.startsWith('host:') ? [line, line] : [line]))),
      }),
  })),
  mistake('header-list', 'lines with x-amz- last', () => ({
    layout: (p) =>
      RIGHT.layout({
        ...p,
        block: lines(p.block, (all) =>
          [...all].sort((a, b) => Number(a.startsWith('x-amz-')) - Number(b.startsWith('x-amz-'))),
        ),
      }),
  })),
  mistake('header-set', 'x-amz- first', () => ({
    signedNames: (names) => [
      ...names.filter((n) => n.startsWith('x-amz-')),
      ...names.filter((n) => !n.startsWith('x-amz-')),
    ],
  })),
];

const hosts = (
  [
    ['with a slash', (host) => `${host}/`],
    ['with its path', (host, { path }) => host + path],
    ['with its scheme', (host, { scheme }) => `${scheme}://${host}`],
    ['with the first segment', (host, { path }) => `${host}/${path.split('/')[1] ?? ''}`],
  ] as readonly (readonly [string, Habits['host']])[]
).map(([name, how]) => mistake('host', name, () => ({ host: how })));

const bytes = (name: string, how: (text: string) => Buffer | string) =>
  mistake('payload', name, () => ({
    payload: (line: string, job: Job) =>
      job.body === undefined || line === 'UNSIGNED-PAYLOAD' ? line : sha(how(job.body)),
  }));
const json = (name: string, how: (value: unknown) => string) =>
  bytes(name, (text) => (text.startsWith('{') ? how(JSON.parse(text)) : text));
const escapedIn = (text: string, which: RegExp): string =>
  text.replace(which, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
/** As Python's json.dumps writes objects of strings and of such objects. */
const python = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? `{${Object.entries(value)
        .map(([name, one]) => `${python(name)}: ${python(one)}`)
        .join(', ')}}`
    : escapedIn(JSON.stringify(value), /[^\0-\x7e]/g);
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const bare = (all: Buffer): string => [...all].map((one) => one.toString(16)).join('');
const PRINTED: readonly (readonly [string, (all: Buffer) => string])[] = [
  ['without zeros', bare],
  ['with signs', (all) => [...all].map((one) => (one > 127 ? `ffffff${one.toString(16)}` : one.toString(16))).join('')],
  ['in Base64', (all) => all.toString('base64')],
  ['as BitConverter prints', (all) => [...all].map((one) => hex(one).toUpperCase()).join('-')],
  ['as openssl prints', (all) => `SHA2-256(stdin)= ${all.toString('hex')}`],
  ['as openssl 1 prints', (all) => `(stdin)= ${all.toString('hex')}`],
  ['as sha256sum prints', (all) => `${all.toString('hex')}  -`],
  ['as a number', (all) => BigInt(`0x${all.toString('hex')}`).toString(16)],
];
const payloads: readonly PlantedMistake[] = [
  bytes('of its Base64', (text) => Buffer.from(text).toString('base64')),
  bytes('after a byte order mark', (text) => `\ufeff${text}`),
  bytes('in UTF-16', (text) => Buffer.from(text, 'utf16le')),
  bytes('in Latin-1', (text) => Buffer.from(text, 'latin1')),
  bytes('of octets taken for characters', (text) => Buffer.from(text).toString('latin1')),
  bytes('without line breaks', (text) => text.replace(/[\r\n]/g, '')),
  json('JSON of PHP', (value) => escapedIn(JSON.stringify(value), /[^\0-\x7f]/g).replaceAll('/', '\\/')),
  json('JSON of Python', python),
  json('JSON of Swift', (value) => JSON.stringify(value).replaceAll('/', '\\/')),
  json('JSON of Ruby, pretty', (value) => JSON.stringify(value, null, 2)),
  json('JSON of jq', (value) => `${JSON.stringify(value, null, 2)}\n`),
  ...PRINTED.map(([name, print]) =>
    mistake('payload', `printed ${name}`, () => ({
      payload: (line: string) => (line === 'UNSIGNED-PAYLOAD' ? line : print(Buffer.from(line, 'hex'))),
    })),
  ),
  ...PRINTED.map(([name, print]) =>
    mistake('hash', `printed ${name}`, () => ({ hash: (text: string) => print(digest(text)) })),
  ),
];

type Parts = readonly [y: string, mo: string, d: string, h: string, mi: string, s: string];
const dated = (name: string, how: (...parts: Parts) => string) =>
  mistake('date', name, () => ({
    date: (date: string) => how(...(/(....)(..)(..)T(..)(..)(..)Z/.exec(date)!.slice(1) as unknown as Parts)),
  }));
const dates: readonly PlantedMistake[] = [
  dated('yyyymmdd', (y, _, d, h, mi, s) => `${y}${mi}${d}T${h}${mi}${s}Z`),
  dated('HHMMss', (y, mo, d, h, _, s) => `${y}${mo}${d}T${h}${mo}${s}Z`),
  dated(
    'months from zero',
    (y, mo, d, h, mi, s) => `${y}${String(Number(mo) - 1).padStart(2, '0')}${d}T${h}${mi}${s}Z`,
  ),
  dated('not padded', (y, mo, d, h, mi, s) => `${y}${+mo}${+d}T${+h}${+mi}${+s}Z`),
  dated('hhmmss', (y, mo, d, h, mi, s) => `${y}${mo}${d}T${String(Number(h) % 12 || 12).padStart(2, '0')}${mi}${s}Z`),
  dated(
    'AM and PM',
    (y, mo, d, h, mi, s) =>
      `${y}${mo}${d}T${String(Number(h) % 12 || 12).padStart(2, '0')}${mi}${s}${+h < 12 ? 'AM' : 'PM'}`,
  ),
  dated('Reiwa', (y, mo, d, h, mi, s) => `000${Number(y) - 2018}${mo}${d}T${h}${mi}${s}Z`),
  dated('Buddhist', (y, mo, d, h, mi, s) => `${Number(y) + 543}${mo}${d}T${h}${mi}${s}Z`),
  dated('Minguo', (y, mo, d, h, mi, s) => `0${Number(y) - 1911}${mo}${d}T${h}${mi}${s}Z`),
  dated('isoformat', (y, mo, d, h, mi, s) => `${y}-${mo}-${d}T${h}:${mi}:${s}+00:00`),
  dated('an offset', (y, mo, d, h, mi, s) => `${y}${mo}${d}T${h}${mi}${s}+0000`),
  dated('YmdTHisZ of PHP', (y, mo, d, h, mi, s) => `${y}${mo}${d}UTC${h}${mi}${s}0`),
  dated('seconds since 1970', (y, mo, d, h, mi, s) => String(Date.UTC(+y, +mo - 1, +d, +h, +mi, +s) / 1000)),
  dated('with a line break', (y, mo, d, h, mi, s) => `${y}${mo}${d}T${h}${mi}${s}Z\n`),
];

const chain = (start: Buffer, messages: readonly (string | Buffer)[]): Buffer =>
  messages.reduce<Buffer>((key, message) => hmac(key, message), start);
const key = (name: string, how: Habits['key']) => mistake('key', name, () => ({ key: how }));
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const step = (name: string, at: number, how: (text: string) => string | Buffer) =>
  key(name, (secret, messages) =>
    chain(
      Buffer.from(`AWS4${secret}`),
      messages.map((message, i) => (i === at ? how(message) : message)),
    ),
  );
const keys: readonly PlantedMistake[] = [
  key('the secret in UTF-16', (secret, messages) => chain(utf16(`AWS4${secret}`), messages)),
  key('everything of the key in UTF-16', (secret, messages) => chain(utf16(`AWS4${secret}`), messages.map(utf16))),
  step('a region with a line break', 1, (text) => `${text}\n`),
  step('a region with a blank', 1, (text) => `${text} `),
  step('a region with a NUL', 1, (text) => `${text}\0`),
  step('a region in UTF-16', 1, utf16),
  step('a service with a line break', 2, (text) => `${text}\n`),
  step('a service in quotes', 2, (text) => `"${text}"`),
  step('a day with a carriage return', 0, (text) => `${text}\r`),
  key('printed without zeros', (secret, messages) =>
    messages.reduce<Buffer>((k, message) => Buffer.from(bare(hmac(k, message))), Buffer.from(`AWS4${secret}`)),
  ),
  key('printed by openssl at the end', (secret, messages) =>
    Buffer.from(`(stdin)= ${RIGHT.key(secret, messages).toString('hex')}`),
  ),
  mistake('to-sign', 'in UTF-16', () => ({ octets: utf16 })),
  mistake('to-sign', 'a blank at the end', () => ({ toSign: (all: readonly string[]) => `${all.join('\n')} ` })),
  mistake('secret', 'in Base64', () => ({ secret: (text) => Buffer.from(text).toString('base64') })),
  mistake('secret', 'from its last slash on', () => ({ secret: (text) => text.slice(text.lastIndexOf('/') + 1) })),
  mistake('layout', 'a blank at the end', () => ({ layout: (p) => `${RIGHT.layout(p)} ` })),
];

/** Every mistake of a language. */
export const LANGUAGES: readonly PlantedMistake[] = [
  ...encoders,
  ...queries,
  ...headers,
  ...hosts,
  ...payloads,
  ...dates,
  ...keys,
];
