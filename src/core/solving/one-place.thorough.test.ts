import { describe, expect, it } from 'vitest';
import { JOBS } from '@/testing/planted/jobs';
import { puzzleOf } from '@/testing/planted/plant';
import { type Habits, type Job, RIGHT, signWith } from '@/testing/planted/signer';
import { PAIRS, SINGLES, solved } from '@/testing/planted/solved';
import { sampleOf } from '@/testing/sample';

describe('two mistakes at one place', () => {
  const post = JOBS[5]!;
  const link = JOBS[2]!;
  const inQuery = (name: string, from: string, to: string): Habits['pairs'] => {
    return (pairs) => pairs.map(([n, value]) => [n, n === name ? value.replace(from, to) : value]);
  };
  const other = { date: '20260314T223045Z', region: 'eu-west-1' };
  const both: Habits['pairs'] = (pairs, job) =>
    inQuery(
      'X-Amz-Credential',
      link.region,
      other.region,
    )(inQuery('X-Amz-Date', link.date, other.date)(pairs, job), job);
  const cases: readonly (readonly [string, Job, Partial<Habits>, readonly string[]])[] = [
    ['a secret quoted, then ended', post, { secret: (text) => `"${text}"\n` }, ['secret-quotes', 'secret-newline']],
    ['another method in lower case', post, { method: () => 'put' }, ['method-other', 'method-case']],
    [
      'CRLF after a byte order mark',
      post,
      { layout: (parts) => `\ufeff${RIGHT.layout(parts).replaceAll('\n', '\r\n')}` },
      ['layout-crlf', 'layout-byte-order-mark'],
    ],
    [
      'another time and another region, wherever they stand',
      link,
      { pairs: both, date: () => other.date, region: () => other.region },
      ['time-offset', 'scope-region'],
    ],
  ];

  it.each(sampleOf(cases, 2))('are found: %s', async (_, job, habits, codes) => {
    const outcome = await solved(puzzleOf(job, signWith({ ...RIGHT, ...habits }, job)), PAIRS);
    if (outcome.phase !== 'found') throw new Error(outcome.phase);
    expect(outcome.answers[0]!.changes.map(({ code }) => code).sort()).toEqual([...codes].sort());
  });

  it('an access key in the link that was signed is named where the paste names it', async () => {
    const AWS_SAW = 'AKIAI44QH8DHBEXAMPLE';
    const pairs = inQuery('X-Amz-Credential', link.keyId, AWS_SAW);
    const fields = [['AWSAccessKeyId', AWS_SAW]] as const;
    const reply = {
      ...{ status: 403, code: 'SignatureDoesNotMatch', message: undefined, headers: [] },
      ...{ canonicalRequest: undefined, stringToSign: undefined, signatureProvided: undefined },
    };
    const puzzle = puzzleOf(link, signWith({ ...RIGHT, pairs }, link));
    const outcome = await solved({ ...puzzle, reply: { ...reply, fields } }, SINGLES);
    expect(outcome).toMatchObject({ phase: 'found', answers: [{ changes: [{ code: 'scope-key-id', did: AWS_SAW }] }] });
  });
});
