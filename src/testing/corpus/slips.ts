import { createHash, createHmac } from 'node:crypto';
import type { Habits, Job, PlantedSignature } from '@/testing/planted/signer';
import { hmac, RIGHT, sha, strictOctet } from '@/testing/planted/signer';
import { type CorpusEntry, type Diagnosis, entry, searched } from './entry';
import {
  CURL,
  call,
  canonical,
  curlOf,
  link,
  refusal,
  sign,
  swap,
  temporary,
  URL,
  upload,
  urlOf,
  XML,
} from './exchange';
import { SECRET } from './parts';

/** Slips that programs make, each in three requests, which only the key tells. */

type Cause = NonNullable<CorpusEntry['search']>['cause'];

/** A request with a signature, as a person has it: a URL, or a curl command. */
const told = (cause: Cause, name: string, job: Job, signed: PlantedSignature, diagnosis: Diagnosis = []): CorpusEntry =>
  searched(
    SECRET,
    cause,
    job.in === 'query' && job.method === 'GET'
      ? entry(name, urlOf(job, signed), diagnosis, URL)
      : entry(name, curlOf(job, signed), diagnosis, CURL),
  );

const slip = (cause: Cause, what: string, jobs: readonly Job[], habits: Partial<Habits>): readonly CorpusEntry[] =>
  jobs.map((job, i) => told(cause, `${what} (${i + 1})`, job, sign(job, habits)));

const orders = call({ method: 'POST', body: '{"id":7}', headers: [['Content-Type', 'application/json']] });
const session = call({ path: '/prod/items/7', query: 'limit=10', ...temporary });
const file = upload({ path: '/reports/q1.csv' });
const download = link();
const ANY: readonly Job[] = [download, file, orders];
const CALLS: readonly Job[] = [orders, session, file];

const json = (value: unknown): Job =>
  call({ method: 'POST', body: JSON.stringify(value), headers: [['Content-Type', 'application/json']] });
const DOCUMENTS: readonly Job[] = [
  json({ url: 'https://example.com/a', name: 'Zoë' }),
  json({ path: '/a/b', tags: ['für', 'ü/x'] }),
  json({ note: 'a/b – c', n: [1, { deep: '/é' }] }),
];

const HOSTS: readonly CorpusEntry[] = [
  ...slip('host-path', 'a host with a slash at its end', ANY, { host: (host) => `${host}/` }),
  ...slip('host-path', 'a host with the path behind it', ANY, { host: (host, { path }) => host + path }),
  ...slip('host-path', 'a host with its scheme', ANY, { host: (host) => `https://${host}` }),
  ...slip(
    'host-path',
    'a URL that was cut behind the first segment',
    [link({ host: 's3.eu-west-3.amazonaws.com', path: '/bucket-1/a.txt' }), file, orders],
    {
      host: (host, { path }) => `${host}/${path.split('/')[1]}`,
      pathSource: (path) => path.replace(/^\/[^/]*/, ''),
    },
  ),
];

const namesOf = (how: (names: string) => string): Partial<Habits> => ({
  layout: (parts) => RIGHT.layout({ ...parts, names: how(parts.names) }),
});
const linesOf = (how: (lines: readonly string[]) => readonly string[]): Partial<Habits> => ({
  layout: (parts) => RIGHT.layout({ ...parts, block: `${how(parts.block.split('\n').slice(0, -1)).join('\n')}\n` }),
});
const tagged = upload({
  headers: [
    ['X-Amz-Tagging', 'a=b'],
    ['Content-Type', 'text/csv'],
  ],
});
const HEADERS: readonly CorpusEntry[] = [
  ...slip(
    'header-twice',
    'host twice among the names',
    ANY,
    namesOf((names) => names.replace('host', 'host;host')),
  ),
  ...slip(
    'header-list',
    'a semicolon behind the names',
    ANY,
    namesOf((names) => `${names};`),
  ),
  ...slip(
    'header-list',
    'commas between the names',
    [orders, session, tagged],
    namesOf((names) => names.replaceAll(';', ', ')),
  ),
  ...slip(
    'header-order',
    'lines not sorted',
    CALLS,
    linesOf((lines) => [...lines].reverse()),
  ),
  ...slip(
    'header-name-case',
    'lines with capitals',
    ANY,
    linesOf((lines) =>
      lines
        .map((line) => line.replace(/^[a-z]/, (c) => c.toUpperCase()))
        .map((line) => line.replace(/^[^:]*/, (name) => name.replace(/-[a-z]/g, (c) => c.toUpperCase()))),
    ),
  ),
];

/** What only AWS's text shows. */
const notes: readonly Job[] = [
  upload({ body: undefined, headers: [['x-amz-meta-k', 'v1']] }),
  upload({ body: undefined, headers: [['x-amz-meta-note', 'two words']] }),
  upload({ body: undefined, headers: [['x-amz-meta-tag', 'a=b;c=d']] }),
];
const DOUBLED: readonly CorpusEntry[] = notes.map((job, i) => {
  const [name = '', value = ''] = job.headers[0] ?? [];
  const text = refusal(job, canonical(job, `${name}:${value}`, `${name}:${value},${value}`));
  return searched(
    SECRET,
    'header-doubled',
    entry(`a value doubled in S3’s text (${i + 1})`, text, ['headers-doubled'], XML),
  );
});
const CAPITALS: readonly CorpusEntry[] = (
  [
    ['Content-Type', 'video/quicktime'],
    ['x-amz-acl', 'private'],
    ['x-amz-meta-a', 'b'],
  ] as const
).map(([name, value], i) => {
  const job = link({ method: 'PUT', headers: [[name, value]] });
  const capital = name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
  const from = `X-Amz-SignedHeaders=${[name.toLowerCase(), 'host'].sort().join('%3B')}`;
  const to = `X-Amz-SignedHeaders=${[capital, 'host'].join('%3B')}`;
  const received = canonical(job, from, to);
  const hashed = swap(
    swap(received, `\n${name.toLowerCase()}:`, `\n${capital}:`),
    /\n(?:host;x|content)[^\n]*\nUNSIGNED/,
    `\n${capital};host\nUNSIGNED`,
  );
  // Lines in the order of the list.
  const [method, path, query, ...rest] = hashed.split('\n');
  const block = rest.slice(0, 2).sort((a, b) => Number(a.startsWith('host')) - Number(b.startsWith('host')));
  const text = [method, path, query, ...block, ...rest.slice(2)].join('\n');
  const toSign = [
    'AWS4-HMAC-SHA256',
    job.date,
    `${job.date.slice(0, 8)}/${job.region}/${job.service}/aws4_request`,
    sha(text),
  ].join('\n');
  const key = RIGHT.key(SECRET, [job.date.slice(0, 8), job.region, job.service, 'aws4_request']);
  const signature = hmac(key, toSign).toString('hex');
  return searched(
    SECRET,
    'header-name-case',
    entry(
      `capitals in SignedHeaders of S3’s text (${i + 1})`,
      refusal(job, received, { ...sign(job), signature }),
      ['authorization-signed-headers-order'],
      XML,
    ),
  );
});

const bare = (bytes: Buffer): string => [...bytes].map((byte) => byte.toString(16)).join('');
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const hasSmallByte = (text: string): boolean => bare(digest(text)).length < 64;
/** The same at a second in which the hash of its canonical request has a byte below 16. */
function withSmallByte(job: Job): Job {
  for (let second = 10; ; second++) {
    const one = { ...job, date: job.date.replace(/..Z$/, `${second}Z`) };
    if (hasSmallByte(sign(one).canonicalRequest)) return one;
  }
}
/** Calls whose bodies have such a hash. */
const small: readonly Job[] = Array.from({ length: 200 }, (_, id) => `{"id":${id}}`)
  .filter(hasSmallByte)
  .slice(0, 3)
  .map((body) => call({ method: 'POST', body, headers: [['Content-Type', 'application/json']] }));
/** As `printf("%02x")` of C prints a char with a sign. */
const extended = (bytes: Buffer): string =>
  [...bytes].map((byte) => (byte < 0x80 ? '' : 'ffffff') + byte.toString(16).padStart(2, '0')).join('');
const PRINTED: readonly CorpusEntry[] = [
  ...slip('string-to-sign-hash-form', 'a hash of chars with a sign', ANY, { hash: (text) => extended(digest(text)) }),
  ...slip('payload-printed', 'a payload hash of chars with a sign', CALLS, {
    payload: (line) => extended(Buffer.from(line, 'hex')),
  }),
  ...slip('derivation-printed', 'a signing key of chars with a sign', ANY, {
    key: (secret, all) => Buffer.from(extended(RIGHT.key(secret, all))),
  }),
  ...slip('string-to-sign-hash-form', 'a hash without leading zeros', ANY.map(withSmallByte), {
    hash: (text) => bare(digest(text)),
  }),
  ...slip('string-to-sign-hash-form', 'a hash as openssl prints it', ANY, {
    hash: (text) => `SHA2-256(stdin)= ${sha(text)}`,
  }),
  ...slip('payload-printed', 'a payload hash without leading zeros', small, {
    payload: (line) => bare(Buffer.from(line, 'hex')),
  }),
  ...slip('payload-printed', 'a payload hash as sha256sum prints it', CALLS, {
    payload: (line) => `${line}  -`,
  }),
];

/** The right signature, written otherwise. */
const rewritten = (
  cause: Cause,
  what: string,
  how: (signature: string) => string,
  diagnosis: (job: Job) => Diagnosis,
): readonly CorpusEntry[] =>
  ANY.map((job, i) => {
    const signed = sign(job);
    const other = how(signed.signature);
    const swapped = {
      ...signed,
      query: signed.query.replace(signed.signature, other),
      headers: signed.headers.map(([name, value]) => [name, value.replace(signed.signature, other)] as const),
    };
    return told(cause, `${what} (${i + 1})`, job, swapped, diagnosis(job));
  });
const SHAPE: Diagnosis = ['authorization-signature-shape'];
/** So few digits at the very end of a URL are what was cut off. */
const cutOf = (job: Job): Diagnosis => (job.in === 'query' ? ['url-cut'] : SHAPE);
const SIGNATURES: readonly CorpusEntry[] = [
  ...rewritten(
    'signature-cut',
    'a signature without its last digit',
    (text) => text.slice(0, -1),
    () => SHAPE,
  ),
  ...rewritten('signature-cut', 'a signature cut at half', (text) => text.slice(0, 32), cutOf),
  ...rewritten(
    'signature-digits',
    'a signature with one digit changed',
    (text) => text.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')),
    () => [],
  ),
  ...ANY.map((job, i) => printedWithoutZeros(job, i)),
];

/** Signed at a second whose signature has a byte below 16. */
function printedWithoutZeros(job: Job, number: number): CorpusEntry {
  const chain = (one: Job): PlantedSignature => {
    const signed = sign(one, { hash: (text) => bare(digest(text)) });
    const other = bare(Buffer.from(signed.signature, 'hex'));
    return {
      ...signed,
      query: signed.query.replace(signed.signature, other),
      headers: signed.headers.map(([name, value]) => [name, value.replace(signed.signature, other)] as const),
      signature: other,
    };
  };
  for (let second = 53; ; second++) {
    const one = { ...job, date: job.date.replace(/..Z$/, `${second}Z`) };
    const signed = chain(one);
    if (signed.signature.length < 64)
      return told('signature-printed', `a signature without leading zeros (${number + 1})`, one, signed, SHAPE);
  }
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const keyed = (how: (secret: string, messages: readonly string[]) => Buffer): Partial<Habits> => ({ key: how });
const chain = (start: Buffer, messages: readonly (string | Buffer)[]): Buffer =>
  messages.reduce<Buffer>((key, message) => createHmac('sha256', key).update(message).digest(), start);
const KEYS: readonly CorpusEntry[] = [
  ...slip(
    'derivation-charset',
    'a secret in UTF-16',
    ANY,
    keyed((secret, all) => chain(utf16(`AWS4${secret}`), all)),
  ),
  ...slip(
    'derivation-charset',
    'a region in UTF-16',
    ANY,
    keyed((secret, [d, r, s, t]) => chain(Buffer.from(`AWS4${secret}`), [d!, utf16(r!), s!, t!])),
  ),
  ...slip(
    'derivation-step-read',
    'a region keyed with a line break',
    ANY,
    keyed((secret, [d, r, s, t]) => chain(Buffer.from(`AWS4${secret}`), [d!, `${r}\n`, s!, t!])),
  ),
  ...slip(
    'derivation-step-read',
    'a service keyed with a NUL',
    ANY,
    keyed((secret, [d, r, s, t]) => chain(Buffer.from(`AWS4${secret}`), [d!, r!, `${s}\0`, t!])),
  ),
  ...slip(
    'derivation-printed',
    'a signing key as openssl prints it',
    ANY,
    keyed((secret, all) => Buffer.from(`SHA2-256(stdin)= ${RIGHT.key(secret, all).toString('hex')}`)),
  ),
  ...slip('string-to-sign-charset', 'a string to sign in UTF-16', ANY, { octets: utf16 }),
  ...slip('layout-trailing-blank', 'a blank behind the canonical request', ANY, {
    layout: (parts) => `${RIGHT.layout(parts)} `,
  }),
];

const hashing = (how: (body: string) => string | Buffer): Partial<Habits> => ({
  payload: (line, { body = '' }) => (line.startsWith('U') ? line : sha(how(body))),
});
const ascii = (text: string): string =>
  text.replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
const BODIES: readonly CorpusEntry[] = [
  ...slip(
    'payload-reformatted',
    'JSON as PHP writes it',
    DOCUMENTS,
    hashing((body) => ascii(body).replaceAll('/', '\\/')),
  ),
  ...slip(
    'payload-reformatted',
    'JSON as Swift writes it',
    DOCUMENTS,
    hashing((body) => body.replaceAll('/', '\\/')),
  ),
  ...slip(
    'payload-charset',
    'a body in Latin-1',
    [DOCUMENTS[0]!, DOCUMENTS[1]!, json({ a: 'é' })],
    hashing((body) => Buffer.from(body, 'latin1')),
  ),
  ...slip('payload-charset', 'a body in UTF-16', DOCUMENTS, hashing(utf16)),
  ...slip(
    'payload-charset',
    'a body in UTF-16 with its mark',
    DOCUMENTS,
    hashing((body) => utf16(`\ufeff${body}`)),
  ),
  ...slip(
    'payload-charset',
    'a body with a byte order mark',
    DOCUMENTS,
    hashing((body) => `\ufeff${body}`),
  ),
  ...slip(
    'payload-encoded',
    'a body hashed as Base64',
    DOCUMENTS,
    hashing((body) => Buffer.from(body).toString('base64')),
  ),
  ...DOCUMENTS.map((job, i) => {
    const indented = JSON.stringify(JSON.parse(job.body ?? ''), null, 2);
    const signed = sign({ ...job, body: indented });
    return told(
      'payload-newline',
      `indented JSON that curl -d stripped (${i + 1})`,
      { ...job, body: indented.replaceAll('\n', '') },
      signed,
    );
  }),
];

const lists: readonly Job[] = [
  call({ in: 'query', query: 'id=1&id=2&z=3' }),
  call({ in: 'query', query: 'tag=b&tag=a' }),
  call({ in: 'query', query: 'a=x&k=1&k=3&k=2' }),
];
const brackets: readonly Job[] = ['filter%5Bname%5D=x', 'a%5B%5D=1&a%5B%5D=2', 'q=%5B1%2C2%5D'].map((query) =>
  call({ in: 'query', query }),
);
const repeats = (
  join: (name: string, values: readonly string[]) => readonly (readonly [string, string])[],
): Partial<Habits> => ({
  pairs: (pairs) =>
    [...new Set(pairs.map(([name]) => name))].flatMap((name) => {
      const values = pairs.filter(([other]) => other === name).map(([, value]) => value);
      return values.length > 1 ? join(name, values) : [[name, values[0] ?? ''] as const];
    }),
});
const leave = (signs: string) => (octet: number) =>
  signs.includes(String.fromCharCode(octet)) ? String.fromCharCode(octet) : strictOctet(octet);
const QUERIES: readonly CorpusEntry[] = [
  ...slip('query-characters-left', 'brackets of the query left', brackets, { queryOctet: leave('[]') }),
  ...slip(
    'query-joined',
    'repeats joined by commas',
    lists,
    repeats((name, values) => [[name, values.join('%2C')]]),
  ),
  ...slip(
    'query-joined',
    'repeats named as PHP names them',
    lists,
    repeats((name, values) => values.map((value, i) => [`${name}%5B${i}%5D`, value])),
  ),
  ...slip('query-trailing', 'an ampersand behind the query', lists, {
    queryJoin: (pairs) => `${RIGHT.queryJoin(pairs)}&`,
  }),
  ...slip('query-html', 'a query taken from HTML', lists, {
    pairs: (pairs) => pairs.map(([name, value], i) => [i === 0 ? name : `amp;${name}`, value]),
  }),
  ...slip('query-encoded-twice', 'a credential encoded twice', [download, ...lists.slice(0, 2)], {
    pairs: (pairs) =>
      pairs.map(([name, value]) => [name, name === 'X-Amz-Credential' ? value.replaceAll('%', '%25') : value]),
  }),
  ...slip('query-encoded-twice', 'every value encoded twice', [download, ...brackets.slice(0, 2)], {
    pairs: (pairs) => pairs.map(([name, value]) => [name, value.replaceAll('%', '%25')]),
  }),
];

const marked: readonly Job[] = ['/a%26b.txt', '/it%27s.txt', '/%3Cdraft%3E.txt'].map((path) => link({ path }));
const ESCAPES: Readonly<Record<string, string>> = {
  '%26': '%26amp%3B',
  '%27': '%26%2339%3B',
  '%3C': '%26lt%3B',
  '%3E': '%26gt%3B',
};
const PATHS: readonly CorpusEntry[] = [
  ...slip('path-html', 'a path escaped for HTML', marked, {
    pathSource: (path) => path.replace(/%26|%27|%3C|%3E/g, (sign) => ESCAPES[sign] ?? sign),
  }),
  ...slip(
    'path-encoder',
    'a path as JavaScript’s escape writes it',
    ['/caf%C3%A9%20a~b', '/%E6%97%A5~%2B', '/%C3%BC~x'].map((path) => link({ path })),
    {
      pathPasses: () => 'decoded',
      pathForm: (path) => escape(decodeURIComponent(path)).replaceAll('%', '%25'),
    },
  ),
];

const TIMES: readonly CorpusEntry[] = [
  ...slip('time-fields', 'minutes for months', ANY, {
    date: (date) => date.slice(0, 4) + date.slice(11, 13) + date.slice(6),
  }),
  ...slip('time-fields', 'months for minutes', ANY, {
    date: (date) => date.slice(0, 11) + date.slice(4, 6) + date.slice(13),
  }),
  ...slip('time-other-calendar', 'a year of the Japanese calendar', ANY, {
    date: (date) => `000${Number(date.slice(0, 4)) - 2018}${date.slice(4)}`,
  }),
  ...slip('time-other-calendar', 'a Buddhist year', ANY, {
    date: (date) => `${Number(date.slice(0, 4)) + 543}${date.slice(4)}`,
  }),
];

export const SLIPS: readonly CorpusEntry[] = [
  ...HOSTS,
  ...HEADERS,
  ...DOUBLED,
  ...CAPITALS,
  ...PRINTED,
  ...SIGNATURES,
  ...KEYS,
  ...BODIES,
  ...QUERIES,
  ...PATHS,
  ...TIMES,
];
