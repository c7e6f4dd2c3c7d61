import { describe, expect, it } from 'vitest';
import { CHUNK_JOBS, CHUNK_MISTAKES, chunkPuzzleOf, refusedChunk } from '@/testing/planted/chunks';
import { SINGLES, solved } from '@/testing/planted/solved';

describe('the mistake of whoever signed a chunk that S3 refuses', () => {
  const planted = CHUNK_JOBS.flatMap((job) =>
    CHUNK_MISTAKES.map((mistake) => ({ name: `${mistake.name}, ${job.region}`, job, mistake })),
  );

  it('is planted in sixty chunks', () => expect(planted.length).toBeGreaterThanOrEqual(60));

  it.each(planted)('is found: $name', async ({ job, mistake }) => {
    const refused = refusedChunk(job, [mistake]);
    const outcome = await solved(chunkPuzzleOf(job, refused), SINGLES);
    if (outcome.phase !== 'found') throw new Error(outcome.phase);
    expect(outcome.answers[0]?.changes.map(({ code }) => code)).toEqual([mistake.code]);
    expect(outcome.answers[0]?.stringToSign).toBe(refused.keyed);
    expect(JSON.stringify(outcome)).not.toContain(job.secret.slice(0, 10));
  });

  it('is found in S3’s answer alone, where it needs neither the data nor the headers', async () => {
    for (const { job, mistake } of planted) {
      const { request: _, ...alone } = chunkPuzzleOf(job, refusedChunk(job, [mistake]));
      const outcome = await solved({ ...alone, request: undefined }, SINGLES);
      const needsMore = /headers for every|too$/.test(mistake.name);
      expect(outcome.phase).toBe(needsMore ? 'not-found' : 'found');
    }
  });

  it('is found where the text and the key are wrong at once', async () => {
    const [job] = CHUNK_JOBS;
    const texts = CHUNK_MISTAKES.filter(({ code }) => code.startsWith('chunk-'));
    for (const key of CHUNK_MISTAKES.filter(({ code }) => /^(?:secret|derivation|scope)-/.test(code))) {
      for (const text of texts.slice(0, 6)) {
        const outcome = await solved(chunkPuzzleOf(job!, refusedChunk(job!, [text, key])), SINGLES);
        if (outcome.phase !== 'found') throw new Error(`${outcome.phase}: ${text.name} and ${key.name}`);
        expect(outcome.answers[0]?.changes.map(({ code }) => code)).toEqual([text.code, key.code]);
      }
    }
  });
});

describe('a chunk', () => {
  it.each(CHUNK_JOBS)(
    'whose signature this key makes was signed with another key than AWS holds: $region',
    async (job) => {
      const outcome = await solved(chunkPuzzleOf(job, refusedChunk(job)), SINGLES);
      expect(outcome).toMatchObject({ phase: 'reproduced', reproduces: { received: true } });
    },
  );

  it('of another secret ends in not-found and accuses nobody', async () => {
    const [job] = CHUNK_JOBS;
    const outcome = await solved({ ...chunkPuzzleOf(job!, refusedChunk(job!)), key: { secret: 'another' } }, SINGLES);
    if (outcome.phase !== 'not-found') throw new Error(outcome.phase);
    expect(outcome.ruledOut.kinds.map(({ dimension }) => dimension).sort()).toEqual([
      'chunk',
      'derivation',
      'scope',
      'secret',
    ]);
  });
});
