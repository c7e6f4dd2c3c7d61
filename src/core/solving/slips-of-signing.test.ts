import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '@/core/model/puzzle';
import { JOBS } from '@/testing/planted/jobs';
import { puzzleOf } from '@/testing/planted/plant';
import { type Habits, type Job, RIGHT, signWith } from '@/testing/planted/signer';
import { SINGLES, solved } from '@/testing/planted/solved';

type Bytes = string | Buffer;
const hmac = (key: Bytes, text: Bytes): Buffer => createHmac('sha256', key).update(text).digest();
const hash = (...texts: readonly Bytes[]): Buffer =>
  texts.reduce((made, text) => made.update(text), createHash('sha256')).digest();
const chain = (secret: string, steps: readonly string[], mac = hmac): Buffer =>
  steps.reduce<Buffer>((key, step) => mac(key, step), Buffer.from(`AWS4${secret}`));

/** The mistakes of the first answer, none where nothing is found. */
const told = (outcome: Outcome): readonly string[] =>
  outcome.phase === 'found'
    ? (outcome.answers[0]?.changes ?? []).map(({ code, name }) => `${code} ${name ?? ''}`.trim())
    : [outcome.phase];

/** A link, a call in headers, and one with an Authorization of its own scope. */
const SOME = [JOBS[0], JOBS[3], JOBS[4]] as readonly Job[];

const titled = (text: string): string =>
  text.replace(/^([a-z0-9-]+)(?=:)/gm, (name) => name.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase()));
const withoutEnd: Habits['toSign'] = ([algorithm, date, scope, last]) =>
  [algorithm, date, scope?.replace('/aws4_request', ''), last].join('\n');
const threeSteps: Habits['key'] = (secret, steps) => chain(secret, steps.slice(0, 3));
const hostAgain: Habits['layout'] = (parts) =>
  RIGHT.layout({
    ...parts,
    names: `host;${parts.names}`,
    block: `${/^host:.*\n/m.exec(parts.block)?.[0]}${parts.block}`,
  });

describe('a slip of a signer is named:', () => {
  it.each<[string, Partial<Habits>]>([
    ['scope-terminator string-to-sign', { toSign: withoutEnd }],
    ['scope-terminator both', { toSign: withoutEnd, key: threeSteps }],
    ['scope-terminator both', { terminator: '', key: threeSteps }],
    ['header-name-case', { layout: (parts) => RIGHT.layout({ ...parts, block: titled(parts.block) }) }],
    ['header-twice host', { layout: (parts) => RIGHT.layout({ ...parts, names: `host;${parts.names}` }) }],
    ['header-twice host', { layout: hostAgain }],
    ['derivation-plain-hash keys key-text', { key: (secret, steps) => chain(secret, steps, hash) }],
  ])('%s', async (code, habits) => {
    for (const job of SOME) {
      expect(told(await solved(puzzleOf(job, signWith({ ...RIGHT, ...habits }, job)), SINGLES))).toEqual([code]);
    }
  });

  it('header-name-case, where the URL alone tells the host', async () => {
    const job: Job = { ...(JOBS[3] as Job), headers: [['Content-Type', 'text/plain']] };
    const asWritten: Habits['layout'] = (parts) =>
      RIGHT.layout({ ...parts, block: titled(parts.block).replace('Host', 'host') });
    expect(told(await solved(puzzleOf(job, signWith({ ...RIGHT, layout: asWritten }, job)), SINGLES))).toEqual([
      'header-name-case',
    ]);
  });
});

/** HMAC with key and text swapped. */
const swapped: typeof hmac = (key, text) => hmac(text, key);
/** The steps of the key, of which one has key and text swapped. */
const swappedAt =
  (at: number): Habits['key'] =>
  (secret, steps) =>
    steps.reduce<Buffer>((key, step, i) => (i === at ? swapped : hmac)(key, step), Buffer.from(`AWS4${secret}`));
/** Every key in between read as text, or the last one only. */
const readAs =
  (read: (key: Buffer) => Bytes, isLast = (_: number, __: number): boolean => true): Habits['key'] =>
  (secret, steps) =>
    steps.reduce<Bytes>(
      (key, step, i) => (isLast(i, steps.length) ? read : (one: Buffer): Bytes => one)(hmac(key, step)),
      Buffer.from(`AWS4${secret}`),
    ) as Buffer;
const onlyLast = (i: number, of: number): boolean => i === of - 1;
const inText =
  (...order: readonly number[]): Habits['toSign'] =>
  ([algorithm, date, scope = '', last]) =>
    [algorithm, date, order.map((part) => scope.split('/')[part]).join('/'), last].join('\n');
const inKey =
  (...order: readonly number[]): Habits['key'] =>
  (secret, steps) =>
    chain(
      secret,
      order.map((part) => steps[part] as string),
    );
const inBoth = (...order: readonly number[]) => ({ toSign: inText(...order), key: inKey(...order) });
const urlFor =
  (write: (job: Job, path: string) => string) =>
  (job: Job): Partial<Habits> => ({ layout: (parts) => RIGHT.layout({ ...parts, path: write(job, parts.path) }) });
const hostOf = ({ scheme, host }: Job): string => `${scheme}://${host}`;

describe('a slip of the key, the scope or the path is named, and as no other:', () => {
  it.each<[string, Partial<Habits> | ((job: Job) => Partial<Habits>)]>([
    ['derivation-swapped', { key: (secret, steps) => chain(secret, steps, swapped) }],
    ['derivation-swapped date', { key: swappedAt(0) }],
    ['derivation-swapped region', { key: swappedAt(1) }],
    ['derivation-swapped service', { key: swappedAt(2) }],
    ['derivation-swapped terminator', { key: swappedAt(3) }],
    ['derivation-text every replaced', { key: readAs((key) => key.toString('utf8')) }],
    ['derivation-text last replaced', { key: readAs((key) => key.toString('utf8'), onlyLast) }],
    ['derivation-text every seven-bits', { key: readAs((key) => key.toString('ascii')) }],
    [
      'derivation-text every question-marks',
      { key: readAs((key) => Buffer.from(key.map((octet) => (octet > 127 ? 63 : octet)))) },
    ],
    ['derivation-text last dropped', { key: readAs((key) => key.toString('utf8').replaceAll('\ufffd', ''), onlyLast) }],
    [
      'derivation-text base64',
      {
        key: readAs(
          (key) => key.toString('base64'),
          (i, of) => i < of - 1,
        ),
      },
    ],
    ['derivation-hex every', { key: readAs((key) => key.toString('hex').toUpperCase()) }],
    ['derivation-hex last', { key: readAs((key) => key.toString('hex').toUpperCase(), onlyLast) }],
    ['derivation-order date,service,region,terminator', { key: inKey(0, 2, 1, 3) }],
    ['derivation-order date,region,region,service,terminator', { key: inKey(0, 1, 1, 2, 3) }],
    ['derivation-order terminator,date,region,service', { key: inKey(3, 0, 1, 2) }],
    ['derivation-step-missing date,service,terminator', { key: inKey(0, 2, 3) }],
    ['scope-order string-to-sign', { toSign: inText(0, 2, 1, 3) }],
    ['scope-order both', inBoth(0, 2, 1, 3)],
    ['scope-order string-to-sign', { toSign: inText(0, 1, 1, 2, 3) }],
    ['scope-order both', inBoth(0, 1, 1, 2, 3)],
    ['scope-order both', inBoth(3, 0, 1, 2)],
    ['scope-order string-to-sign', { toSign: inText(3, 0, 1, 2) }],
    ['scope-order both', inBoth(0, 1, 1, 3)],
    ['scope-order both', inBoth(0, 2, 3)],
    [
      'derivation-prefix behind AWS4',
      { key: (secret, steps) => steps.reduce<Buffer>(hmac, Buffer.from(`${secret}AWS4`)) },
    ],
    ['derivation-prefix around AWS4', { key: (secret, steps) => chain(`${secret}AWS4`, steps) }],
    ['secret-doubled', { key: (secret, steps) => chain(`AWS4${secret}`, steps) }],
    ['derivation-prefix aws4', { key: (secret, steps) => steps.reduce<Buffer>(hmac, Buffer.from(`aws4${secret}`)) }],
    ['path-whole-url', urlFor((job, path) => hostOf(job) + path)],
    ['path-whole-url', urlFor((job) => hostOf(job) + job.path)],
    ['path-whole-url', urlFor((job, path) => `${hostOf(job)}${path}`.replace(':', '%3A'))],
    ['path-whole-url', urlFor((job, path) => job.host + path)],
  ])('%s', async (code, habits) => {
    for (const job of SOME) {
      const own = typeof habits === 'function' ? habits(job) : habits;
      expect(told(await solved(puzzleOf(job, signWith({ ...RIGHT, ...own }, job)), SINGLES))).toEqual([code]);
    }
  });

  it('path-html, where other signs of the path were sent as they are', async () => {
    const job: Job = { ...(JOBS[4] as Job), path: "/prod/a%27b/x:y,z'" };
    const path: Habits['pathSource'] = (text) => text.replaceAll(/%27|'/g, '%26%2339%3B');
    expect(told(await solved(puzzleOf(job, signWith({ ...RIGHT, pathSource: path }, job)), SINGLES))).toEqual([
      'path-html',
    ]);
  });
});

describe('something else in place of an HMAC, or behind it, is named:', () => {
  it.each<[string, (key: Buffer, text: string, right: string) => Buffer, typeof hmac?]>([
    ['derivation-swapped last', (key, text) => hmac(text, key)],
    ['derivation-swapped all', (key, text) => hmac(text, key), swapped],
    ['string-to-sign-hashed octets', (key, text) => hmac(key, hash(text))],
    ['string-to-sign-hashed digits', (key, text) => hmac(key, hash(text).toString('hex'))],
    ['signature-signed-again octets', (key, text) => hmac(key, hmac(key, text))],
    ['signature-signed-again digits', (key, text) => hmac(key, hmac(key, text).toString('hex'))],
    ['signature-signed-again key', (key, text) => hmac(hmac(key, text), text)],
    ['signature-hashed-again octets', (_, __, right) => hash(Buffer.from(right, 'hex'))],
    ['signature-hashed-again digits', (_, __, right) => hash(right)],
    ['signature-plain-hash text', (_, text) => hash(text)],
    ['signature-plain-hash key-text', (key, text) => hash(key, text)],
    ['signature-plain-hash text-key', (key, text) => hash(text, key)],
    ['derivation-plain-hash all key-text', (key, text) => hash(key, text), hash],
  ])('%s', async (code, sign, step = hmac) => {
    for (const job of SOME) {
      const right = signWith(RIGHT, job);
      const key = chain(job.secret, [job.date.slice(0, 8), job.region, job.service, 'aws4_request'], step);
      const signature = sign(key, right.stringToSign, right.signature).toString('hex');
      const put = (text: string): string => text.replace(right.signature, signature);
      const headers = right.headers.map(([name, value]) => [name, put(value)] as const);
      expect(told(await solved(puzzleOf(job, { query: put(right.query), headers }), SINGLES))).toEqual([code]);
    }
  });
});
