import { type CaseVerdict, caseVerdict, type Statement } from '@/core/diagnosing/case-verdict';
import { type Reading, readCase } from '@/core/diagnosing/reading';
import { type Instant, instant } from '@/core/model/instant';
import type { Budget, Outcome } from '@/core/model/puzzle';
import { ALONE, type Share } from '@/core/solving/form/forms';
import { solve } from '@/core/solving/solve';
import { nodeHasher } from './node-hasher';

/** A text as it is read at a time. */
const readAt = (text: string, now: Instant): Promise<Reading> => readCase(text, now, nodeHasher);

const SINGLES: Budget = { pairs: 0, ms: 60_000 };

/** What the search with a secret, or a share of it, comes to without a pause. */
export function searchIn(
  { pieces }: Reading,
  secret: string,
  budget: Budget = SINGLES,
  share: Share = ALONE,
): Promise<Outcome> {
  const { request, reply, log } = pieces;
  return solve(
    {
      request,
      reply,
      log,
      body: undefined,
      key: { secret },
      sessionToken: pieces.credentials?.sessionToken,
      rule: undefined,
    },
    {
      budget,
      hasher: nodeHasher,
      clock: { now: () => instant(performance.now()) },
      share,
      onProgress: () => {},
      signal: { aborted: false },
      pause: async () => {},
    },
  );
}

/** What is said of a text, without a secret or with one. */
export async function verdictOf(text: string, now: Instant, secret?: string, budget?: Budget): Promise<CaseVerdict> {
  const reading = await readAt(text, now);
  return caseVerdict(reading, secret === undefined ? undefined : await searchIn(reading, secret, budget));
}

export const statementsOf = ({ leads, also, notes }: CaseVerdict): readonly Statement[] => [leads, ...also, ...notes];

/** A statement in a few words: how much a finding weighs and its code, the codes of mistakes, what was learned. */
export function inShort(statement: Statement): string {
  switch (statement.kind) {
    case 'finding':
      return `${statement.finding.severity}:${statement.finding.code}`;
    case 'mistakes':
      return statement.answer.changes.map(({ code }) => code).join('+');
    case 'signed-for':
      return `signed for ${statement.answer.learned.map((one) => (one.what === 'header' ? `${one.name}: ${one.value}` : one.value)).join(', ')}`;
    case 'right':
      return `right over ${statement.over}`;
    case 'unreadable':
      return `unreadable: ${statement.why}`;
    case 'no-fault':
      return `no fault: ${statement.of}`;
    default:
      return statement.kind;
  }
}
