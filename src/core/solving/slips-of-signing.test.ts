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

describe('a plain hash in place of an HMAC, or behind it, is named:', () => {
  it.each<[string, (key: Buffer, text: string, right: string) => Buffer, typeof hmac?]>([
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
