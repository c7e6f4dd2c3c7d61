import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { instant } from '@/core/model/instant';
import type { Puzzle } from '@/core/model/puzzle';
import { nodeHasher } from '@/testing/node-hasher';
import { JOBS } from '@/testing/planted/jobs';
import { puzzleOf } from '@/testing/planted/plant';
import { hmac, RIGHT, signWith } from '@/testing/planted/signer';
import { PAIRS, SINGLES, solved } from '@/testing/planted/solved';
import { ALONE } from './form/forms';
import { solve } from './solve';

const edited = (puzzle: Puzzle, change: Partial<NonNullable<Puzzle['request']>>): Puzzle => ({
  ...puzzle,
  request: { ...puzzle.request!, ...change },
});

describe('before anything is searched', () => {
  const job = JOBS[5]!;
  const signed = signWith(RIGHT, job);

  it.each(JOBS)('a right signature is reproduced over what was sent: $method $service', async (right) => {
    const outcome = await solved(puzzleOf(right, signWith(RIGHT, right)), SINGLES);
    expect(outcome).toEqual({
      phase: 'reproduced',
      reproduces: { sent: true, received: undefined, logged: undefined },
    });
  });

  const REPLY = { status: 403, code: 'SignatureDoesNotMatch', message: undefined, fields: [], headers: [] };

  it("a key that makes the signature over AWS's string to sign is the signer's own", async () => {
    const { canonicalRequest, stringToSign, signature } = signed;
    const reply = { ...REPLY, canonicalRequest, stringToSign, signatureProvided: signature };
    const other = edited({ ...puzzleOf(job, signed), reply }, { target: '/elsewhere' });
    const outcome = await solved(other, SINGLES);
    expect(outcome).toMatchObject({ phase: 'reproduced', reproduces: { sent: false, received: true } });
  });

  it("AWS's reply alone is enough to search in", async () => {
    const hashed = signWith({ ...RIGHT, trim: (text) => text, date: (text) => text.replace('Z', '.000Z') }, job);
    const { canonicalRequest, signature } = hashed;
    const scope = `${job.date.slice(0, 8)}/${job.region}/${job.service}/aws4_request`;
    const hash = createHash('sha256').update(canonicalRequest).digest('hex');
    const stringToSign = ['AWS4-HMAC-SHA256', job.date, scope, hash].join('\n');
    const reply = { ...REPLY, canonicalRequest, stringToSign, signatureProvided: signature };
    const outcome = await solved({ ...puzzleOf(job, hashed), request: undefined, reply }, SINGLES);
    expect(outcome).toMatchObject({ phase: 'found', answers: [{ changes: [{ code: 'time-format' }] }] });
  });

  it("a day's signing key finds what does not concern the key", async () => {
    const hashed = signWith({ ...RIGHT, method: () => 'GET' }, job);
    const scope = { date: job.date.slice(0, 8), region: job.region, service: job.service };
    const signingKey = [...Object.values(scope), 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${job.secret}`);
    const key = { signingKey: Uint8Array.from(signingKey as Buffer), scope };
    const outcome = await solved({ ...puzzleOf(job, hashed), key }, SINGLES);
    expect(outcome).toMatchObject({
      phase: 'found',
      answers: [{ changes: [{ code: 'method-other', did: 'GET', should: 'POST' }] }],
    });
  });

  it('a request without a signature cannot be searched in', async () => {
    const outcome = await solved(edited(puzzleOf(job, signed), { headers: [] }), SINGLES);
    expect(outcome).toEqual({ phase: 'unreadable', why: 'no-claim' });
  });

  it('no answer tells the secret', async () => {
    const hashed = signWith({ ...RIGHT, secret: (text) => `${text}\n` }, job);
    const outcome = await solved(puzzleOf(job, hashed), SINGLES);
    expect(outcome).toMatchObject({ phase: 'found', answers: [{ changes: [{ code: 'secret-newline' }] }] });
    expect(JSON.stringify(outcome)).not.toContain(job.secret.slice(0, 10));
  });

  it('a search that is stopped says so', async () => {
    const options = { budget: PAIRS, hasher: nodeHasher, share: ALONE, onProgress: () => {}, pause: async () => {} };
    const puzzle: Puzzle = { ...puzzleOf(job, signed), key: { secret: 'x' } };
    const outcome = await solve(puzzle, { ...options, clock: { now: () => instant(0) }, signal: { aborted: true } });
    expect(outcome.phase).toBe('stopped');
  });
});
