import { expect, it } from 'vitest';
import { type Instant, parseAmzDate } from '@/core/model/instant';
import { CORPUS } from '@/testing/corpus';
import { PASTED } from '@/testing/corpus/entry';
import { statementsOf, verdictOf } from '@/testing/verdicts';

const rows = CORPUS.flatMap(({ name, text, now = PASTED, never, search }) =>
  never ? [{ name, text, now: parseAmzDate(now) as Instant, never, secret: search?.secret }] : [],
);

it.each(rows)('$name: what is not so is not said', async ({ text, now, never, secret }) => {
  for (const key of [undefined, ...(secret === undefined ? [] : [secret])]) {
    const verdict = await verdictOf(text, now, key);
    const answers = [
      ...statementsOf(verdict).flatMap((one) => (one.kind === 'mistakes' ? [one.answer] : [])),
      ...verdict.others,
    ];
    const said: readonly string[] = [
      ...statementsOf(verdict).flatMap((one) => (one.kind === 'finding' ? [one.finding.code] : [])),
      ...answers.flatMap(({ changes }) => changes.map(({ code }) => code)),
    ];
    expect(said.filter((code) => never.some((one) => one === code))).toEqual([]);
  }
});
