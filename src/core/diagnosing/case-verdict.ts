import type { Answer, Missing, Outcome, Reproduces, RuledOut } from '@/core/model/puzzle';
import { failsAt } from './fails-at';
import type { DiagnosisSeverity } from './finding';
import type { Reading } from './reading';
import type { DiagnosisFinding } from './rules/all';

/** What can still be wrong where the signer did nothing wrong. */
export type Remaining = 'in-transit' | 'redirect' | 'region' | 'secret';

/** One thing that is said of a case. */
export type Statement =
  /** What a rule found. */
  | { readonly kind: 'finding'; readonly finding: DiagnosisFinding }
  /** The mistakes that make the signature. */
  | { readonly kind: 'mistakes'; readonly answer: Answer }
  /** No mistake: the signature is right, and tells what the paste does not (`answer.learned`). */
  | { readonly kind: 'signed-for'; readonly answer: Answer }
  /** The key makes the signature over this text, and what is then still open. */
  | { readonly kind: 'right'; readonly over: keyof Reproduces; readonly remains: readonly Remaining[] }
  | { readonly kind: 'not-found'; readonly ruledOut: RuledOut; readonly missing: readonly Missing[] }
  | { readonly kind: 'unreadable'; readonly why: Extract<Outcome, { phase: 'unreadable' }>['why'] }
  | { readonly kind: 'stopped'; readonly tried: number }
  /** No rule finds a fault; `alone`: in a signed request to which there is no reply. */
  | { readonly kind: 'no-fault'; readonly alone: boolean };

/** How much the first statement weighs: `proved` by the signature itself, as a finding weighs, or `open`. */
export type Rank = 'proved' | DiagnosisSeverity | 'open';

/** What a case comes to, in the order in which it is to be read. Nothing in it excludes anything else in it. */
export type CaseVerdict = {
  /** The one thing to know first. */
  readonly leads: Statement;
  readonly rank: Rank;
  /** Whether the signature was reproduced, and `leads` says by what. */
  readonly proved: boolean;
  /** Other mistakes that make the same texts; only where `leads` has an answer. */
  readonly others: readonly Answer[];
  /** What else counts, the weightiest first. */
  readonly also: readonly Statement[];
  /** Worth knowing, or for the next attempt: no fault that this reply is about. */
  readonly notes: readonly Statement[];
  /** Whether a key could decide what is open. */
  readonly asksKey: boolean;
};

/** What a reading, and the search in it as far as there was one, come to. */
export function caseVerdict(reading: Reading, outcome?: Outcome): CaseVerdict {
  const findings = reading.findings.map((finding): Statement => ({ kind: 'finding', finding }));
  const searched = outcome ? searchedStatement(outcome) : [];
  const settled = searched.filter(isProof);
  const open = searched.filter((statement) => !isProof(statement));
  const byReply = settledByReply(reading) && findings.length > 0;

  const found = findings.filter((statement) => rankOf(statement) !== 'note');
  const noted = findings.filter((statement) => rankOf(statement) === 'note');
  const ranked = byReply ? found : [...settled, ...found];
  const [leads = open[0] ?? noFault(reading), ...also] = ranked;
  const rank = rankOf(leads);
  return {
    leads,
    rank,
    proved: rank === 'proved',
    others: outcome?.phase === 'found' && !byReply ? outcome.answers.slice(1) : [],
    also: [...also, ...open.filter((statement) => statement !== leads)],
    notes: [...(byReply ? settled : []), ...noted],
    asksKey: settled.length === 0 && !byReply && reading.case.claim !== undefined,
  };
}

/** Whether the reply tells at which check the request failed, and that is not the signature: a search is not about it. */
function settledByReply({ case: c }: Reading): boolean {
  const fails = failsAt(c);
  return fails !== undefined && fails !== 'signature';
}

function searchedStatement(outcome: Outcome): readonly Statement[] {
  switch (outcome.phase) {
    case 'found': {
      const [answer] = outcome.answers;
      if (!answer) return [];
      return [{ kind: answer.changes.length > 0 ? 'mistakes' : 'signed-for', answer }];
    }
    case 'reproduced':
      return rightOver(outcome.reproduces);
    case 'not-found':
      return [{ kind: 'not-found', ruledOut: outcome.ruledOut, missing: outcome.missing }];
    case 'unreadable':
      return [{ kind: 'unreadable', why: outcome.why }];
    case 'stopped':
      return [{ kind: 'stopped', tried: outcome.tried }];
  }
}

/** AWS's own text under this key settles it: nothing else remains. */
function rightOver({ sent, received, logged }: Reproduces): readonly Statement[] {
  if (received) return [{ kind: 'right', over: 'received', remains: [] }];
  const remains: readonly Remaining[] = [
    'in-transit',
    'redirect',
    'region',
    ...(received === undefined ? (['secret'] as const) : []),
  ];
  const over = [...(sent ? (['sent'] as const) : []), ...(logged ? (['logged'] as const) : [])];
  return over.map((which) => ({ kind: 'right', over: which, remains }));
}

const isProof = ({ kind }: Statement): boolean => kind === 'mistakes' || kind === 'signed-for' || kind === 'right';

const rankOf = (statement: Statement): Rank =>
  statement.kind === 'finding' ? statement.finding.severity : isProof(statement) ? 'proved' : 'open';

const noFault = ({ case: c, pieces }: Reading): Statement => ({
  kind: 'no-fault',
  alone: c.claim !== undefined && pieces.reply === undefined,
});
