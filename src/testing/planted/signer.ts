import { createHash, createHmac } from 'node:crypto';

/** A request to sign, in plain words; `path` and `query` are as they go over the wire. */
export type Job = {
  readonly method: string;
  readonly scheme: 'https' | 'http';
  readonly host: string;
  readonly path: string;
  readonly query: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string | undefined;
  readonly keyId: string;
  readonly secret: string;
  readonly token: string | undefined;
  readonly date: string;
  readonly region: string;
  readonly service: string;
  /** Paths encoded once and not normalised, payload unsigned when presigned. */
  readonly likeS3: boolean;
  readonly in: 'query' | 'header';
};

type Pair = readonly [name: string, value: string];
export type Parts = {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly block: string;
  readonly names: string;
  readonly payload: string;
};

/** How a signer goes about it: each step by itself, so that a mistake replaces one step. */
export type Habits = {
  readonly method: (method: string) => string;
  readonly pathSource: (path: string, job: Job) => string;
  readonly pathForm: (path: string, job: Job) => string;
  readonly pathPasses: (job: Job) => number | 'raw' | 'decoded';
  readonly pathOctet: (octet: number) => string;
  readonly pairs: (pairs: readonly Pair[], job: Job) => readonly Pair[];
  readonly queryText: (text: string) => string;
  readonly queryOctet: (octet: number) => string;
  readonly querySort: (pairs: readonly Pair[]) => readonly Pair[];
  readonly queryJoin: (pairs: readonly Pair[]) => string;
  readonly signedNames: (names: readonly string[], job: Job) => readonly string[];
  readonly values: (name: string, values: readonly string[], job: Job) => readonly string[];
  readonly trim: (value: string) => string;
  readonly join: string;
  readonly host: (host: string, job: Job) => string;
  readonly payload: (payload: string, job: Job) => string;
  readonly layout: (parts: Parts) => string;
  readonly date: (date: string) => string;
  readonly day: (day: string) => string;
  readonly region: (region: string) => string;
  readonly service: (service: string) => string;
  readonly terminator: string;
  readonly algorithm: string;
  readonly hash: (canonical: string) => string;
  readonly toSign: (lines: readonly string[], canonical: string, job: Job) => string;
  readonly secret: (secret: string, job: Job) => string;
  readonly key: (secret: string, messages: readonly string[]) => Buffer;
  /** The octets of the string to sign. */
  readonly octets: (text: string) => Buffer;
};

export const hmac = (key: string | Buffer, text: string | Buffer): Buffer =>
  createHmac('sha256', key).update(text).digest();
export const sha = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');

/** `%XX` for all but letters, digits and `-._~`. */
export const strictOctet = (octet: number): string => {
  const character = String.fromCharCode(octet);
  return /[\w.~-]/.test(character) ? character : `%${octet.toString(16).toUpperCase().padStart(2, '0')}`;
};

const octets = (text: string, write: (octet: number) => string): string =>
  [...Buffer.from(text, 'utf8')].map(write).join('');

/** The octets behind percent-encoded text, as a Latin-1 string. */
const unescaped = (text: string): string =>
  Buffer.from(text, 'utf8')
    .toString('latin1')
    .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const rewritten = (text: string, write: (octet: number) => string): string =>
  [...Buffer.from(unescaped(text), 'latin1')].map(write).join('');

const normal = (path: string): string => {
  const kept: string[] = [];
  for (const piece of path.split('/')) {
    if (piece === '..') kept.pop();
    if (!['', '.', '..'].includes(piece)) kept.push(piece);
  }
  return `/${kept.join('/')}${/\/\.{0,2}$/.test(path) && kept.length > 0 ? '/' : ''}`;
};

const byText = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** What the specification says (AWS IAM User Guide, "Create a signed AWS API request"). */
export const RIGHT: Habits = {
  method: (method) => method,
  pathSource: (path) => path,
  pathForm: (path, { likeS3 }) => (likeS3 ? path : normal(path)),
  pathPasses: ({ likeS3 }) => (likeS3 ? 1 : 2),
  pathOctet: strictOctet,
  pairs: (pairs) => pairs,
  queryText: (text) => text,
  queryOctet: strictOctet,
  querySort: (pairs) => [...pairs].sort(([a, x], [b, y]) => byText(a, b) || byText(x, y)),
  queryJoin: (pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'),
  signedNames: (names) => names,
  values: (_, values) => values,
  trim: (value) => value.trim().replace(/\s+/g, ' '),
  join: ',',
  host: (host) => host,
  payload: (payload) => payload,
  layout: ({ method, path, query, block, names, payload }) =>
    `${method}\n${path}\n${query}\n${block}\n${names}\n${payload}`,
  date: (date) => date,
  day: (day) => day,
  region: (region) => region,
  service: (service) => service,
  terminator: 'aws4_request',
  algorithm: 'AWS4-HMAC-SHA256',
  hash: sha,
  toSign: (lines) => lines.join('\n'),
  secret: (secret) => secret,
  key: (secret, messages) =>
    messages.reduce<Buffer>((key, message) => hmac(key, message), Buffer.from(`AWS4${secret}`)),
  octets: (text) => Buffer.from(text, 'utf8'),
};

export type PlantedSignature = {
  readonly query: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly signature: string;
  readonly canonicalRequest: string;
  readonly stringToSign: string;
};

/** Never signed: what comes on the way, and what carries the signature. */
export const UNSIGNED = new Set([
  'authorization',
  'user-agent',
  'connection',
  'x-forwarded-host',
  'accept',
  'date',
  'origin',
]);

/** Signs a job with these habits. The request itself says what a right signer would say: only the signature is of the habits. */
export function signWith(habits: Habits, job: Job): PlantedSignature {
  const day = job.date.slice(0, 8);
  const credential = `${job.keyId}/${day}/${job.region}/${job.service}/aws4_request`;
  const bodyHash = sha(job.body ?? '');
  const own: readonly Pair[] =
    job.in === 'query'
      ? []
      : [
          ['X-Amz-Date', job.date],
          ...(job.likeS3 ? [['X-Amz-Content-Sha256', bodyHash] as const] : []),
          ...(job.token === undefined ? [] : [['X-Amz-Security-Token', job.token] as const]),
        ];
  const headers = [...job.headers, ...own];
  const all = new Map<string, string[]>([['host', [job.host]]]);
  for (const [name, value] of headers) all.set(name.toLowerCase(), [...(all.get(name.toLowerCase()) ?? []), value]);
  const claimedNames = [...all.keys()].filter((name) => !UNSIGNED.has(name)).sort();
  const presigned =
    job.in === 'header'
      ? []
      : [
          'X-Amz-Algorithm=AWS4-HMAC-SHA256',
          `X-Amz-Credential=${encodeURIComponent(credential)}`,
          `X-Amz-Date=${job.date}`,
          'X-Amz-Expires=900',
          ...(job.token === undefined ? [] : [`X-Amz-Security-Token=${encodeURIComponent(job.token)}`]),
          `X-Amz-SignedHeaders=${encodeURIComponent(claimedNames.join(';'))}`,
        ];
  const query = [...job.query.split('&').filter(Boolean), ...presigned];

  const canonicalRequest = canonicalWith(habits, job, { query, all, claimedNames, bodyHash });
  const messages = [habits.day(day), habits.region(job.region), habits.service(job.service), habits.terminator];
  const lines = [habits.algorithm, habits.date(job.date), messages.join('/'), habits.hash(canonicalRequest)];
  const toSign = habits.octets(habits.toSign(lines, canonicalRequest, job));
  const stringToSign = toSign.toString('utf8');
  const signature = hmac(habits.key(habits.secret(job.secret, job), messages), toSign).toString('hex');
  if (job.in === 'query') {
    return {
      query: [...query, `X-Amz-Signature=${signature}`].join('&'),
      headers,
      signature,
      canonicalRequest,
      stringToSign,
    };
  }
  const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${claimedNames.join(';')}, Signature=${signature}`;
  return {
    query: query.join('&'),
    headers: [...headers, ['Authorization', authorization]],
    signature,
    canonicalRequest,
    stringToSign,
  };
}

type Known = {
  readonly query: readonly string[];
  readonly all: ReadonlyMap<string, readonly string[]>;
  readonly claimedNames: readonly string[];
  readonly bodyHash: string;
};

/** The canonical request of a job with these habits. */
export function canonicalWith(habits: Habits, job: Job, { query, all, claimedNames, bodyHash }: Known): string {
  const pairs = query.map((piece): Pair => {
    const [name = '', ...rest] = piece.split('=');
    return [name, rest.join('=')];
  });
  const write = (text: string): string => rewritten(habits.queryText(text.replaceAll('+', '%20')), habits.queryOctet);
  const written = habits.pairs(pairs, job).map(([name, value]): Pair => [write(name), write(value)]);
  const names = habits.signedNames(claimedNames, job);
  const canonicalValue = (name: string): string => {
    const values = name.toLowerCase() === 'host' ? [habits.host(job.host, job)] : (all.get(name.toLowerCase()) ?? []);
    return habits.values(name.toLowerCase(), values, job).map(habits.trim).join(habits.join);
  };
  return habits.layout({
    method: habits.method(job.method),
    path: pathWith(habits, job),
    query: habits.queryJoin(habits.querySort(written)),
    block: names.map((name) => `${name}:${canonicalValue(name)}\n`).join(''),
    names: names.join(';'),
    payload: habits.payload(job.in === 'query' && job.likeS3 ? 'UNSIGNED-PAYLOAD' : bodyHash, job),
  });
}

function pathWith(habits: Habits, job: Job): string {
  const path = habits.pathForm(habits.pathSource(job.path, job), job);
  const passes = habits.pathPasses(job);
  if (passes === 'raw') return path;
  if (passes === 'decoded') return Buffer.from(unescaped(path), 'latin1').toString('utf8');
  const segments = path.split('/');
  const first = passes === 1 ? segments.map((text) => rewritten(text, habits.pathOctet)) : segments;
  let again = first;
  for (let pass = 1; pass < passes; pass++) again = again.map((text) => octets(text, habits.pathOctet));
  return again.join('/');
}
