import { describe, expect, it } from 'vitest';
import { secretSlips } from '@/core/faults/secrets';
import { MASKS, STAND_INS } from '@/core/faults/stand-ins';
import type { Outcome } from '@/core/model/puzzle';
import { JOBS } from '@/testing/planted/jobs';
import { puzzleOf } from '@/testing/planted/plant';
import { type Job, RIGHT, signWith } from '@/testing/planted/signer';
import { SINGLES, solved } from '@/testing/planted/solved';

/** A link, a call in headers, and one with an Authorization of its own scope. */
const SOME = [JOBS[0], JOBS[3], JOBS[4]] as readonly Job[];

const outcomeOf = (job: Job, secret: (secret: string) => string): Promise<Outcome> =>
  solved(puzzleOf(job, signWith({ ...RIGHT, secret }, job)), SINGLES);

/** The codes and names of every answer. */
const told = (outcome: Outcome): readonly string[] =>
  outcome.phase === 'found'
    ? outcome.answers.map(({ changes }) => changes.map(({ code, name = '' }) => `${code} ${name}`.trim()).join(' + '))
    : [outcome.phase];

describe('what signed in place of the secret is named:', () => {
  it.each(
    ['undefined', 'null', 'None', 'nil', '[object Object]', '********', '••••••••', '***', '$AWS_SECRET_ACCESS_KEY']
      .concat('$'.concat('{AWS_SECRET_ACCESS_KEY}'), '%AWS_SECRET_ACCESS_KEY%', '[REDACTED]', 'YOUR_SECRET_ACCESS_KEY')
      .map((text, i) => [text, SOME[i % SOME.length] as Job] as const),
  )('%s', async (text, job) => {
    expect(told(await outcomeOf(job, () => text))).toEqual([`secret-stand-in ${text}`]);
  });

  it.each<[string, (secret: string) => string]>([
    ['stars of its length', (secret) => '*'.repeat(secret.length)],
    ['bullets of its length', (secret) => '•'.repeat(secret.length)],
    ['as aws configure list shows it', (secret) => `****************${secret.slice(-4)}`],
  ])('%s', async (_, mask) => {
    const [job] = SOME as readonly [Job];
    const [first = ''] = told(await outcomeOf(job, mask));
    expect(first).toMatch(/^secret-stand-in (?:masked|[*•]+)$/);
  });
});

describe('what was taken for the secret besides it is named:', () => {
  it.each<[string, (secret: string) => string]>([
    ['a line of a shell', (secret) => `export AWS_SECRET_ACCESS_KEY=${secret}`],
    ['a line of .env', (secret) => `AWS_SECRET_ACCESS_KEY="${secret}"`],
    ['an optional of Swift', (secret) => `Optional("${secret}")`],
    ['a list of Python', (secret) => `['${secret}']`],
    ['a dollar', (secret) => `$${secret}`],
  ])('%s', async (_, around) => {
    for (const job of SOME.slice(0, 1)) expect(told(await outcomeOf(job, around))).toEqual(['secret-with-more']);
  });

  it.each([
    (secret: string) => `${secret} # the one of Monday`,
    (secret: string) => `export AWS_SECRET_ACCESS_KEY="${secret}" # prod`,
    (secret: string) => `$env:AWS_SECRET_ACCESS_KEY = '${secret}'`,
    (secret: string) => `aws_secret_access_key = ${secret}`,
  ])('the whole line, where it was given here and the signer read its value (%#)', async (line) => {
    const [job] = SOME as readonly [Job];
    const outcome = await solved(
      { ...puzzleOf(job, signWith(RIGHT, job)), key: { secret: line(job.secret) } },
      SINGLES,
    );
    expect(told(outcome)).toEqual(['secret-with-more']);
  });

  it('a secret that ends in an equals sign is no line', () => {
    const made = secretSlips('AKIDEXAMPLE').flatMap(({ code, variants }) =>
      code === 'secret-with-more' ? variants('q0mEcret+/=') : [],
    );
    expect(made).not.toContain('');
  });
});

it('no two stand-ins are the same text, and none is told of the secret itself', () => {
  const texts = STAND_INS.map(({ text }) => text);
  expect(new Set(texts).size).toBe(texts.length);
  const secret = 'q0mE5ecretq0mE5ecretq0mE5ecretq0mE5ecret';
  expect(MASKS.every(({ mask }) => mask(secret) !== secret)).toBe(true);
  const named = secretSlips('AKIDEXAMPLE').flatMap(({ name }) => name ?? []);
  expect(named.some((name) => name.includes(secret.slice(0, 6)))).toBe(false);
});
