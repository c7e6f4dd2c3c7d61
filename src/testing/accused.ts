import { type CaseVerdict, caseVerdict } from '@/core/diagnosing/case-verdict';
import { aboutOf } from '@/core/diagnosing/claims';
import { readCase } from '@/core/diagnosing/reading';
import { addSeconds, type Instant, parseAmzDate } from '@/core/model/instant';
import type { Budget } from '@/core/model/puzzle';
import { nodeHasher } from './node-hasher';
import { rightPaste } from './right-requests';
import { inShort, searchIn, statementsOf } from './verdicts';

export const PAIRS: Budget = { pairs: 50_000, ms: 60_000 };

/** What it would be to accuse: a mistake that is proved, or a finding of that rank about what was signed, sent or stated. */
export const accusations = (verdict: CaseVerdict): readonly string[] =>
  statementsOf(verdict)
    .filter(
      (one) =>
        one.kind === 'mistakes' ||
        (one.kind === 'finding' && one.finding.severity === 'cause' && aboutOf(one.finding) !== 'settled'),
    )
    .map(inShort);

/**
 * Which of the right requests with these numbers are accused, without the secret or with it: of single mistakes, and in every
 * `pairsIn`-th search that ends in vain of pairs of them.
 */
export async function accusedFrom(from: number, to: number, pairsIn: number): Promise<readonly string[]> {
  const accused: string[] = [];
  let inVain = 0;
  for (let seed = from; seed < to; seed++) {
    const { name, text, secret, date } = rightPaste(seed);
    const reading = await readCase(text, addSeconds(parseAmzDate(date) as Instant, 30), nodeHasher);
    const outcomes = [undefined, await searchIn(reading, secret)];
    if (outcomes[1]?.phase === 'not-found' && inVain++ % pairsIn === 0)
      outcomes.push(await searchIn(reading, secret, PAIRS));
    const said = outcomes.map((outcome) => accusations(caseVerdict(reading, outcome)));
    if (said.flat().length > 0) accused.push(`${name}: ${said.join(' | ')}\n${text}`);
  }
  return accused;
}
