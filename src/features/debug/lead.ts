import type { CaseVerdict, DiagnosisFinding, Reading, Statement } from '@/core';
import { type BodyProof, caseVerdict } from '@/core/verdict';
import type { Cause } from '@/state/debug';

/** What a reading and the search come to, as the page tells it. */
export type Lead = Omit<CaseVerdict, 'asksKey'> & {
  /** Where the key has shown that the fault, which `leads` tells, is not the signer's: what that proves of the body. */
  readonly signerIsRight: BodyProof | undefined;
  /** Whether a key would settle what is open. */
  readonly asksKey: boolean;
};

/** Findings that say that only a key decides. */
const OPEN: readonly DiagnosisFinding['code'][] = ['texts-sent-is-received', 'texts-key-or-derivation'];

export const isOpenFinding = ({ code }: DiagnosisFinding): boolean => OPEN.includes(code);

const isOpen = (statement: Statement): boolean => statement.kind === 'finding' && isOpenFinding(statement.finding);

/** The verdict as the page tells it: that only a key decides leads before a suspicion, or that no rule finds a fault. */
export function leadOf(reading: Reading, cause: Cause): Lead {
  const outcome = cause.phase === 'done' ? cause.outcome : undefined;
  const verdict = caseVerdict(reading, outcome);
  const searched = outcome !== undefined && outcome.phase !== 'stopped';
  const asksKey = verdict.asksKey && verdict.rank !== 'cause' && !searched;
  const acquits = (statement: Statement): statement is Extract<Statement, { kind: 'right' }> =>
    statement.kind === 'right' && statement.over === 'sent' && statement.body !== 'other';
  // Beside the verdict it is its proof.
  const acquittal = verdict.leads.kind === 'finding' ? verdict.also.find(acquits) : undefined;
  const signerIsRight = acquittal?.body;
  const also = acquittal ? verdict.also.filter((statement) => !acquits(statement)) : verdict.also;
  const open = [...verdict.also, ...verdict.notes].find(isOpen);
  const isWeak = verdict.rank === 'suspect' || verdict.leads.kind === 'no-fault';
  if (!open || !isWeak) return { ...verdict, also, signerIsRight, asksKey };
  const others = (some: readonly Statement[]) => some.filter((statement) => statement !== open);
  const weak = verdict.leads.kind === 'no-fault' ? [] : [verdict.leads];
  return {
    ...verdict,
    leads: open,
    also: [...weak, ...others(also)],
    notes: others(verdict.notes),
    signerIsRight,
    asksKey,
  };
}
