import { describe, expect, it } from 'vitest';
import { FORM_JOBS, FORM_MISTAKES, formPuzzle, signForm } from '@/testing/planted/forms';
import { SINGLES, solved } from '@/testing/planted/solved';

const bytes = (text: string | Buffer): Buffer => Buffer.from(text as string);

describe('the mistake of whoever signed an upload form', () => {
  const planted = FORM_JOBS.flatMap((job) =>
    FORM_MISTAKES.flatMap((mistake) => {
      const signed = signForm(job, [mistake]);
      // Base64 without a plus or padding has nothing to get wrong there.
      const isSame = JSON.stringify(signed.fields) === JSON.stringify(signForm(job).fields);
      return isSame ? [] : [{ name: `${mistake.name}, ${job.bucket}`, job, mistake, signed }];
    }),
  );

  it('is planted in sixty forms', () => expect(planted.length).toBeGreaterThanOrEqual(60));

  it.each(planted)('is found: $name', async ({ job, mistake, signed }) => {
    const outcome = await solved(formPuzzle(job, signed.fields), SINGLES);
    if (outcome.phase !== 'found') throw new Error(outcome.phase);
    expect(outcome.answers[0]?.changes.map(({ code }) => code)).toEqual([mistake.code]);
    const text = outcome.answers[0]?.stringToSign ?? '';
    const isText = bytes(text).equals(bytes(signed.keyed)) || Buffer.from(text, 'latin1').equals(bytes(signed.keyed));
    expect(isText).toBe(true);
    expect(JSON.stringify(outcome)).not.toContain(job.secret.slice(0, 10));
  });

  it('is found where the text and the key are wrong at once', async () => {
    const [job] = FORM_JOBS;
    const same = signForm(job!).keyed;
    const texts = FORM_MISTAKES.filter((one) => one.code.startsWith('policy-') && signForm(job!, [one]).keyed !== same);
    const keys = FORM_MISTAKES.filter(({ code }) => /^(?:secret|derivation|scope)-/.test(code));
    for (const [i, key] of keys.entries()) {
      const text = texts[(5 * i) % texts.length]!;
      const outcome = await solved(formPuzzle(job!, signForm(job!, [text, key]).fields), SINGLES);
      if (outcome.phase !== 'found') throw new Error(`${outcome.phase}: ${text.name} and ${key.name}`);
      expect(outcome.answers[0]?.changes.map(({ code }) => code)).toEqual([text.code, key.code]);
    }
  });
});

describe('a form', () => {
  const [job] = FORM_JOBS;
  const right = signForm(job!).fields;

  it.each(FORM_JOBS)('that is signed as S3 asks for is right: $bucket', async (one) => {
    expect(await solved(formPuzzle(one, signForm(one).fields), SINGLES)).toEqual({
      phase: 'reproduced',
      reproduces: { sent: true, received: undefined, logged: undefined },
    });
  });

  it('of another secret ends in not-found, with the kinds that were tried, and accuses nobody', async () => {
    const outcome = await solved({ ...formPuzzle(job!, right), key: { secret: 'another' } }, SINGLES);
    if (outcome.phase !== 'not-found') throw new Error(outcome.phase);
    expect(outcome.ruledOut.kinds.map(({ dimension }) => dimension).sort()).toEqual([
      'derivation',
      'policy',
      'scope',
      'secret',
    ]);
    expect(outcome.missing).toEqual([{ what: 'reply' }, { what: 'log' }]);
  });

  it('that S3 answered with another text, which this key signs, has a wrong secret behind it', async () => {
    const theirs = right.find(([name]) => name === 'policy')![1];
    const changed = right.map(([name, value]) => [name, name === 'policy' ? 'e30=' : value] as const);
    const reply = { status: 403, code: 'SignatureDoesNotMatch', message: undefined, fields: [], headers: [] };
    const puzzle = {
      ...formPuzzle(job!, changed),
      reply: { ...reply, canonicalRequest: undefined, stringToSign: theirs, signatureProvided: undefined },
    };
    expect(await solved(puzzle, SINGLES)).toMatchObject({
      phase: 'reproduced',
      reproduces: { sent: false, received: true },
    });
  });

  it('without a signature cannot be searched in', async () => {
    const fields = right.filter(([name]) => name !== 'x-amz-signature');
    expect(await solved(formPuzzle(job!, fields), SINGLES)).toEqual({ phase: 'unreadable', why: 'no-claim' });
  });

  it('is searched by one of two that share the work', async () => {
    const { fields } = signForm(job!, [FORM_MISTAKES.find(({ code }) => code === 'scope-region')!]);
    const shares = [0, 1].map((index) => solved(formPuzzle(job!, fields), SINGLES, { index, of: 2 }));
    const phases = (await Promise.all(shares)).map(({ phase }) => phase).sort();
    expect(phases).toEqual(['found', 'not-found']);
  });
});
