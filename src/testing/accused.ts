import { type CaseVerdict, caseVerdict } from '@/core/diagnosing/case-verdict';
import { aboutOf } from '@/core/diagnosing/claims';
import { readCase } from '@/core/diagnosing/reading';
import { addSeconds, type Instant, parseAmzDate } from '@/core/model/instant';
import type { Budget } from '@/core/model/puzzle';
import { nodeHasher } from './node-hasher';
import type { RightPaste } from './right-requests';
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
 * Which of these right requests are accused, without the secret or with it: of single mistakes, and in every `pairsIn`-th of them, where
 * no single one is found, of pairs.
 */
export async function accusedAmong(pastes: readonly RightPaste[], pairsIn: number): Promise<readonly string[]> {
  const accused: string[] = [];
  for (const [i, { name, text, secret, date }] of pastes.entries()) {
    const reading = await readCase(text, addSeconds(parseAmzDate(date) as Instant, 30), nodeHasher);
    // A search for pairs begins with single mistakes.
    const outcomes = [undefined, await searchIn(reading, secret, i % pairsIn === 0 ? PAIRS : undefined)];
    const said = outcomes.map((outcome) => accusations(caseVerdict(reading, outcome)));
    if (said.flat().length > 0) accused.push(`${name}: ${said.join(' | ')}\n${text}`);
  }
  return accused;
}
