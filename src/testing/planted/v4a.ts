import { createECDH, createPrivateKey, sign } from 'node:crypto';
import type { ChangeCode } from '@/core/model/mistake';
import type { Puzzle } from '@/core/model/puzzle';
import { JOBS } from './jobs';
import { MISTAKES } from './mistakes';
import { puzzleOf } from './plant';
import { canonicalWith, type Habits, hmac, type Job, RIGHT, sha, strictOctet, UNSIGNED } from './signer';

// A signer of SigV4a that has nothing but node:crypto in common with the page.

const ALGORITHM = 'AWS4-ECDSA-P256-SHA256';
const N = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** How a signer of SigV4a goes about what SigV4 has not; a region set stands in for a job's region. */
type HabitsV4a = Habits & {
  readonly set: (set: string) => string;
  readonly scope: (parts: readonly string[], job: Job) => readonly string[];
  readonly privateKey: (secret: string, job: Job) => bigint;
  /** What goes to the function that hashes with SHA-256 and signs. */
  readonly signed: (text: Buffer) => Buffer;
  /** How the signature, which comes as DER, is written. */
  readonly written: (der: Buffer) => string;
};

const number = (octets: Buffer): bigint => BigInt(`0x${octets.toString('hex')}`);

type Input = {
  readonly iteration: readonly number[];
  readonly label: string;
  readonly separator: readonly number[];
  readonly keyId: string;
  readonly counter: readonly number[];
  readonly length: readonly number[];
};
const INPUT: Omit<Input, 'keyId'> = {
  iteration: [0, 0, 0, 1],
  label: ALGORITHM,
  separator: [0],
  counter: [1],
  length: [0, 0, 1, 0],
};
const inputOf = ({ keyId }: Job, change: Partial<Input> = {}): Buffer => {
  const { iteration, label, separator, keyId: id, counter, length } = { ...INPUT, keyId, ...change };
  const octets = [iteration, Buffer.from(label), separator, Buffer.from(id), counter, length];
  return Buffer.concat(octets.map((some) => Buffer.from(some as Buffer)));
};

/** One HMAC: that it gives a number too large for the curve has never been seen. */
const derived =
  (prefix: string, change: Partial<Input> = {}, more = 1n) =>
  (secret: string, job: Job): bigint =>
    number(hmac(`${prefix}${secret}`, inputOf(job, change))) + more;

const RIGHT_V4A: HabitsV4a = {
  ...RIGHT,
  algorithm: ALGORITHM,
  set: (set) => set,
  scope: (parts) => parts,
  privateKey: derived('AWS4A'),
  signed: (text) => text,
  written: (der) => der.toString('hex'),
};

type SignedV4a = {
  readonly query: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly canonicalRequest: string;
  readonly stringToSign: string;
  /** The same for two signatures of which one can stand for the other: each has a nonce of its own. */
  readonly identity: string;
};

function keyOf(scalar: bigint) {
  const octets = Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex');
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(octets);
  const point = pair.getPublicKey();
  const [d, x, y] = [octets, point.subarray(1, 33), point.subarray(33)].map((one) => one.toString('base64url')) as [
    string,
    string,
    string,
  ];
  return createPrivateKey({ key: { kty: 'EC', crv: 'P-256', d, x, y }, format: 'jwk' });
}

/** Signs a job with these habits. The request itself says what a right signer would say: only the signature is of the habits. */
function signV4a(habits: HabitsV4a, job: Job): SignedV4a {
  const day = job.date.slice(0, 8);
  const credential = `${job.keyId}/${day}/${job.service}/aws4_request`;
  const bodyHash = sha(job.body ?? '');
  const ofSession = job.token === undefined ? [] : [['X-Amz-Security-Token', job.token] as const];
  const own: readonly (readonly [string, string])[] =
    job.in === 'query'
      ? []
      : [
          ['X-Amz-Date', job.date],
          ['X-Amz-Region-Set', job.region],
          ...(job.likeS3 ? [['X-Amz-Content-Sha256', bodyHash] as const] : []),
          ...ofSession,
        ];
  const headers = [...job.headers, ...own];
  const all = new Map<string, string[]>([['host', [job.host]]]);
  for (const [name, value] of headers) all.set(name.toLowerCase(), [...(all.get(name.toLowerCase()) ?? []), value]);
  const claimedNames = [...all.keys()].filter((name) => !UNSIGNED.has(name)).sort();
  const presigned = (set: string): readonly string[] =>
    job.in === 'header'
      ? []
      : [
          `X-Amz-Algorithm=${ALGORITHM}`,
          `X-Amz-Credential=${encodeURIComponent(credential)}`,
          `X-Amz-Date=${job.date}`,
          'X-Amz-Expires=900',
          `X-Amz-Region-Set=${[...Buffer.from(set)].map(strictOctet).join('')}`,
          ...ofSession.map(([name, value]) => `${name}=${encodeURIComponent(value)}`),
          `X-Amz-SignedHeaders=${encodeURIComponent(claimedNames.join(';'))}`,
        ];
  const asked = job.query.split('&').filter(Boolean);
  const hashedSet = habits.set(job.region);
  const hashedHeaders = new Map(all);
  if (job.in === 'header') hashedHeaders.set('x-amz-region-set', [hashedSet]);
  const hashedQuery = [...asked, ...presigned(hashedSet)];
  const canonicalRequest = canonicalWith(habits, job, {
    query: hashedQuery,
    all: hashedHeaders,
    claimedNames,
    bodyHash,
  });
  const scope = habits.scope([habits.day(day), habits.service(job.service), habits.terminator], job);
  const lines = [habits.algorithm, habits.date(job.date), scope.join('/'), habits.hash(canonicalRequest)];
  const toSign = habits.octets(habits.toSign(lines, canonicalRequest, job));
  const scalar = habits.privateKey(habits.secret(job.secret, job), job) % N;
  const octets = habits.signed(toSign);
  const der = sign('sha256', octets, { key: keyOf(scalar), dsaEncoding: 'der' });
  const signature = habits.written(der);
  const stringToSign = toSign.toString('utf8');
  const sample = Buffer.concat([
    Buffer.from([0x30, 0x44, 2, 0x20]),
    Buffer.alloc(32, 7),
    Buffer.from([2, 0x20]),
    Buffer.alloc(32, 8),
  ]);
  const identity = [octets.toString('hex'), scalar, habits.written(sample)].join(' ');
  const made = { canonicalRequest, stringToSign, identity };
  const query = [...asked, ...presigned(job.region)];
  if (job.in === 'query')
    return { query: [...query, `X-Amz-Signature=${encodeURIComponent(signature)}`].join('&'), headers, ...made };
  const authorization = `${ALGORITHM} Credential=${credential}, SignedHeaders=${claimedNames.join(';')}, Signature=${signature}`;
  return { query: query.join('&'), headers: [...headers, ['Authorization', authorization]], ...made };
}

const SETS = ['*', 'us-east-1,eu-west-1', 'ap-northeast-1', 'us-*, ap-northeast-1'] as const;

/** The requests that are signed by hand, for sets of regions. */
export const V4A_JOBS: readonly Job[] = JOBS.map((job, i) => ({ ...job, region: SETS[i % SETS.length] ?? '*' }));

/** A mistake of the signer, and what it is to be called; undefined where several names are right. */
type MistakeV4a = {
  readonly name: string;
  readonly code: ChangeCode | undefined;
  readonly change: (habits: HabitsV4a) => Partial<HabitsV4a>;
};

const of = (code: ChangeCode, name: string, change: Partial<HabitsV4a>): MistakeV4a => ({
  name: `${code}, ${name}`,
  code,
  change: () => change,
});
const set = (name: string, how: HabitsV4a['set']) => of('scope-region-set', name, { set: how });
const key = (name: string, how: HabitsV4a['privateKey']) => of('derivation-v4a', name, { privateKey: how });
const input = (name: string, change: Partial<Input>) => key(name, derived('AWS4A', change));
const chained = (prefix: string, secret: string, steps: readonly string[]): bigint =>
  number(steps.reduce<Buffer>((made, step) => hmac(made, step), Buffer.from(`${prefix}${secret}`)));
/** The two numbers of a signature in DER. */
function numbersOf(der: Buffer): readonly Buffer[] {
  const length = der[3] ?? 0;
  return [der.subarray(4, 4 + length), der.subarray(6 + length)].map((octets) =>
    Buffer.from(number(octets).toString(16).padStart(64, '0'), 'hex'),
  );
}
const raw = (der: Buffer): Buffer => Buffer.concat(numbersOf(der));
const loose = (der: Buffer): Buffer => {
  const numbers = Buffer.concat(numbersOf(der).flatMap((one) => [Buffer.from([2, 34, 0, 0]), one]));
  return Buffer.concat([Buffer.from([0x30, numbers.length]), numbers]);
};
const writtenAs = (name: string, written: HabitsV4a['written']) => of('signature-encoding', name, { written });

/** What goes wrong with SigV4a alone. */
export const OWN_MISTAKES: readonly MistakeV4a[] = [
  set('one region', () => 'us-east-1'),
  set('all of them', () => '*'),
  set('in capitals', (text) => text.toUpperCase()),
  set('turned round', (text) => text.split(',').reverse().join(',')),
  set('the first only', (text) => text.split(',')[0] ?? ''),
  set('divided by semicolons', (text) => text.replaceAll(',', ';')),
  set('blanks behind commas', (text) => text.replaceAll(/,\s*/g, ', ')),
  set('no blanks', (text) => text.replaceAll(' ', '')),
  set('empty', () => ''),
  set('as JSON', (text) => JSON.stringify(text.split(',').map((one) => one.trim()))),
  of('scope-region-added', 'us-east-1', { scope: ([day = '', ...rest]) => [day, 'us-east-1', ...rest] }),
  of('scope-region-added', 'the set', { scope: ([day = '', ...rest], { region }) => [day, region, ...rest] }),
  of('string-to-sign-algorithm', 'of SigV4', { algorithm: 'AWS4-HMAC-SHA256' }),
  of('string-to-sign-algorithm', 'misspelt', { algorithm: 'AWS4-ECDSA-SHA256' }),
  key('prefix of SigV4', derived('AWS4')),
  key('no prefix', derived('')),
  key('nothing added', derived('AWS4A', {}, 0n)),
  input('counter from 0', { counter: [0] }),
  input('no counter', { counter: [] }),
  input('counter of four octets', { counter: [0, 0, 0, 1] }),
  input('no iteration', { iteration: [] }),
  input('iteration of one octet', { iteration: [1] }),
  input('label of SigV4', { label: 'AWS4-HMAC-SHA256' }),
  input('no separator', { separator: [] }),
  input('no length', { length: [] }),
  input('length in octets', { length: [0, 0, 0, 32] }),
  input('length reversed', { length: [0, 1, 0, 0] }),
  key('key and message swapped', (secret, job) => number(hmac(inputOf(job), `AWS4A${secret}`)) + 1n),
  of('scope-key-id', 'none in the key', { privateKey: derived('AWS4A', { keyId: '' }) }),
  of('derivation-of-sigv4', 'us-east-1', {
    privateKey: (secret, { date, service }) =>
      chained('AWS4', secret, [date.slice(0, 8), 'us-east-1', service, 'aws4_request']),
  }),
  of('derivation-of-sigv4', 'without a region', {
    privateKey: (secret, { date, service }) => chained('AWS4A', secret, [date.slice(0, 8), service, 'aws4_request']),
  }),
  of('string-to-sign-hashed-again', 'bytes', { signed: (text) => Buffer.from(sha(text), 'hex') }),
  of('string-to-sign-hashed-again', 'digits', { signed: (text) => Buffer.from(sha(text)) }),
  writtenAs('one number behind the other', (der) => raw(der).toString('hex')),
  writtenAs('Base64', (der) => der.toString('base64')),
  writtenAs('Base64 of the numbers', (der) => raw(der).toString('base64')),
  writtenAs('zeros too many', (der) => loose(der).toString('hex')),
];

/** Steps that SigV4 and SigV4a do not share. */
const NOT_SHARED = new Set(['region', 'key', 'algorithm']);

/** What goes wrong with both versions alike. */
export const SHARED_MISTAKES: readonly MistakeV4a[] = MISTAKES.filter(({ slot }) => !NOT_SHARED.has(slot)).map(
  ({ slot, name, change }) => ({ name: `${slot}, ${name}`, code: undefined, change }),
);

export type PlantedV4a = {
  readonly name: string;
  readonly job: Job;
  readonly codes: readonly (ChangeCode | undefined)[];
  readonly puzzle: Puzzle;
  readonly signed: SignedV4a;
};

function habitsOf(mistakes: readonly MistakeV4a[]): HabitsV4a {
  let habits = RIGHT_V4A;
  for (const { change } of mistakes) habits = { ...habits, ...change(habits) };
  return habits;
}

/** A job signed with these mistakes; undefined where one of them makes no difference here. */
export function plantV4a(job: Job, mistakes: readonly MistakeV4a[]): PlantedV4a | undefined {
  const others = [...mistakes.map((_, i) => mistakes.filter((__, j) => j !== i)), []];
  const signed = signV4a(habitsOf(mistakes), job);
  if (others.some((some) => signV4a(habitsOf(some), job).identity === signed.identity) && mistakes.length > 0)
    return undefined;
  return {
    name: `${job.method} ${job.service} ${job.in} ${job.region}: ${mistakes.map(({ name }) => name).join(' + ')}`,
    job,
    codes: mistakes.map(({ code }) => code),
    puzzle: puzzleOf(job, signed),
    signed,
  };
}
