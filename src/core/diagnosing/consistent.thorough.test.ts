import { describe, expect, it } from 'vitest';
import { type Instant, parseAmzDate } from '@/core/model/instant';
import { CORPUS } from '@/testing/corpus';
import { type CorpusEntry, PASTED } from '@/testing/corpus/entry';
import { contradictions } from '@/testing/excluding';
import { inShort, statementsOf, verdictOf } from '@/testing/verdicts';

async function said(entry: CorpusEntry, secret: string | undefined): Promise<readonly string[]> {
  return statementsOf(await verdictOf(entry.text, parseAmzDate(entry.now ?? PASTED) as Instant, secret)).map(inShort);
}

describe('no pair of statements on one page excludes another', () => {
  it.each(CORPUS.map((entry) => [entry.name, entry] as const))('%s', async (_, entry) => {
    expect(contradictions(await said(entry, undefined))).toEqual([]);
    if (entry.search) expect(contradictions(await said(entry, entry.search.secret))).toEqual([]);
  });

  it('and the test tells two that do', () => {
    expect(contradictions(['right over sent', 'path-raw'])).toHaveLength(1);
    expect(contradictions(['likely:headers-hop-by-hop', 'note:texts-sent-is-received'])).toHaveLength(1);
    expect(contradictions(['cause:time-calendar', 'right over sent'])).toEqual([]);
  });
});
