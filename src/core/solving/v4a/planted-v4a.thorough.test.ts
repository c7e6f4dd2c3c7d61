import { describe, expect, it } from 'vitest';
import type { Outcome } from '@/core/model/puzzle';
import { seeded } from '@/testing/planted/plant';
import { SINGLES, solved } from '@/testing/planted/solved';
import { OWN_MISTAKES, type PlantedV4a, plantV4a, SHARED_MISTAKES, V4A_JOBS } from '@/testing/planted/v4a';
import { sampleOf } from '@/testing/sample';

const IN = ['query', 'header'] as const;

/** Of jobs that are signed so, the first after so many to which mistakes make a difference. */
function planted(mistakes: Parameters<typeof plantV4a>[1], where: (typeof IN)[number], from: number): PlantedV4a[] {
  const jobs = V4A_JOBS.filter((job) => job.in === where);
  for (let i = 0; i < jobs.length; i++) {
    const made = plantV4a(jobs[(from + i) % jobs.length]!, mistakes);
    if (made) return [made];
  }
  return [];
}

/** Fails unless what was really signed is found, and no secret is told. */
function expectFound(outcome: Outcome, { signed, job, codes }: PlantedV4a): void {
  if (outcome.phase !== 'found') throw new Error(outcome.phase);
  const [answer] = outcome.answers;
  expect(answer?.canonicalRequest).toBe(signed.canonicalRequest);
  const same = [signed.stringToSign, Buffer.from(signed.stringToSign).toString('latin1')];
  expect(same).toContain(answer?.stringToSign);
  expect(answer?.changes).toHaveLength(codes.length);
  for (const code of codes)
    if (code !== undefined)
      expect(outcome.answers.flatMap(({ changes }) => changes.map((one) => one.code))).toContain(code);
  expect(JSON.stringify(outcome)).not.toContain(job.secret.slice(0, 10));
}

/** By turns the one place first, so that a sample has mistakes in both. */
const OWN = OWN_MISTAKES.flatMap((mistake, i) =>
  (i % 2 === 0 ? IN : IN.toReversed()).flatMap((where) => planted([mistake], where, i)),
);
const SHARED = SHARED_MISTAKES.flatMap((mistake, i) => (i % 3 === 0 ? planted([mistake], IN[i % 2]!, i) : []));

describe('the mistake of whoever signed with SigV4a', () => {
  it('is planted in sixty requests of its own, and in as many with what SigV4 has too', () => {
    expect(OWN.length).toBeGreaterThanOrEqual(60);
    expect(SHARED.length).toBeGreaterThanOrEqual(60);
  });

  it.each(sampleOf(OWN, 6))('of its own is found: $name', async (one) =>
    expectFound(await solved(one.puzzle, SINGLES), one),
  );

  it.each(sampleOf(SHARED, 8))('is found as with SigV4: $name', async (one) =>
    expectFound(await solved(one.puzzle, SINGLES), one),
  );
});

describe('two mistakes at once', () => {
  const random = seeded(7);
  const keys = OWN_MISTAKES.filter(({ code }) => /^(?:derivation|scope-key)/.test(code ?? ''));
  const texts = OWN_MISTAKES.filter(({ code }) => /^(?:string-to-sign|scope-region)/.test(code ?? ''));
  const shared = SHARED_MISTAKES.filter(({ name }) => !name.startsWith('secret,'));
  const pairs = keys.flatMap((key, i) => {
    const other = i % 2 === 0 ? texts[random(texts.length)]! : shared[random(shared.length)]!;
    return planted([other, key], IN[i % 2]!, i);
  });

  it('are planted', () => expect(pairs.length).toBeGreaterThanOrEqual(12));

  it.each(sampleOf(pairs, 6))('are found where one is in the key, in the time of one: $name', async (one) =>
    expectFound(await solved(one.puzzle, SINGLES), one),
  );
});
