import type { CaseVerdict, DiagnosisFinding, Reading, Statement } from '@/core';
import { caseVerdict } from '@/core/verdict';
import type { Cause } from '@/state/debug';

/** What a reading and the search come to, as the page tells it. */
export type Lead = Omit<CaseVerdict, 'asksKey'> & {
  /** Whether the key has shown that the fault, which `leads` tells, is not the signer's. */
  readonly signerIsRight: boolean;
  /** Whether a key would settle what is open. */
  readonly asksKey: boolean;
};

/** Findings that say that only a key decides. */
const OPEN: readonly DiagnosisFinding['code'][] = ['texts-sent-is-received', 'texts-key-or-derivation'];

export const isOpenFinding = ({ code }: DiagnosisFinding): boolean => OPEN.includes(code);

const isOpen = (statement: Statement): boolean => statement.kind === 'finding' && isOpenFinding(statement.finding);

const isWeighty = (statement: Statement | undefined): boolean =>
  statement?.kind === 'finding' &&
  (statement.finding.severity === 'cause' || statement.finding.severity === 'likely') &&
  !isOpen(statement);

/**
 * The verdict with the one thing first that is to be mended: where the signer is right, what happened after it. That a key would
 * decide is not said where it has.
 */
export function leadOf(reading: Reading, cause: Cause): Lead {
  const outcome = cause.phase === 'done' ? cause.outcome : undefined;
  const verdict = caseVerdict(reading, outcome);
  const { leads } = verdict;
  // That only a key decides is more to know first than a suspicion, or that no rule finds a fault.
  const open = verdict.notes.find(isOpen) ?? verdict.also.find(isOpen);
  const also = verdict.also.filter((statement) => !(verdict.proved && isOpen(statement)));
  const searched = outcome !== undefined && outcome.phase !== 'stopped';
  const asksKey = verdict.asksKey && verdict.rank !== 'cause' && !searched;
  const [first, ...rest] = also;
  if (leads.kind === 'right' && leads.over === 'sent' && first?.kind === 'finding' && isWeighty(first))
    return { ...verdict, leads: first, rank: first.finding.severity, also: rest, signerIsRight: true, asksKey };
  const notes = verdict.notes.filter((statement) => !isOpen(statement));
  if (open && (verdict.rank === 'suspect' || leads.kind === 'no-fault')) {
    const others = also.filter((statement) => statement !== open);
    const suspected = leads.kind === 'finding' ? [leads, ...others] : others;
    return { ...verdict, leads: open, also: suspected, notes, signerIsRight: false, asksKey };
  }
  return { ...verdict, also, notes: verdict.proved ? notes : verdict.notes, signerIsRight: false, asksKey };
}
