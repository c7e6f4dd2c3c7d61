import type { Answer, CaseVerdict, DiagnosisFinding, Reading, Statement } from '@/core';
import { type BodyProof, bodyProof, caseVerdict } from '@/core/verdict';
import type { Cause } from '@/state/debug';

/** Whether a key makes the signature over the pasted request, and where that proves less of its body, what of it. */
export type KeySays = Exclude<BodyProof, 'other'> | 'not';

/** What a reading and the search come to, as the page tells it. */
export type Lead = Omit<CaseVerdict, 'asksKey'> & {
  /** What the key that was tried says of the pasted request; undefined where it cannot tell, or `leads` says it. */
  readonly keySays: KeySays | undefined;
  /** Whether the search with a key came to its end: nothing asks for the key again. */
  readonly isKeyTried: boolean;
  /** Whether a key would settle what is open. */
  readonly asksKey: boolean;
};

/** Findings that say that only a key decides. */
const OPEN: readonly DiagnosisFinding['code'][] = ['texts-sent-is-received', 'texts-key-or-derivation'];

/** Findings whose remedy is a key. */
const ASKS_KEY: readonly DiagnosisFinding['code'][] = [...OPEN, 'texts-received-hash'];

/** The words for a finding; without the remedy, where that is a key and one was tried. */
export function unlessTried<T extends { readonly fix: string }>(
  words: T,
  { code }: DiagnosisFinding,
  isKeyTried: boolean,
) {
  const { fix, ...what } = words;
  return isKeyTried && ASKS_KEY.includes(code) ? what : { ...what, fix };
}

export const isOpenFinding = ({ code }: DiagnosisFinding): boolean => OPEN.includes(code);

const isOpen = (statement: Statement): boolean => statement.kind === 'finding' && isOpenFinding(statement.finding);

/** That two texts are the same is what was asked, where nothing is wrong with either. */
const isSame = (statement: Statement): boolean =>
  statement.kind === 'finding' && statement.finding.code === 'texts-two-same';

/** That signed headers are too old decides whether they can be sent, whatever else is right; who shows a reply sent them in time. */
const isTooOld = (statement: Statement): boolean =>
  statement.kind === 'finding' && statement.finding.code === 'time-header-too-old';

/** That the server answered with success. */
const isSuccess = (statement: Statement): boolean =>
  statement.kind === 'finding' && statement.finding.code === 'outcome-success';

/** What a success is told before: that nothing looks wrong, that the signature is right, or that a key which it says nothing of does not make it. */
const yieldsToSuccess = (statement: Statement): boolean =>
  statement.kind === 'no-fault' ||
  (statement.kind === 'right' && statement.over === 'sent') ||
  (statement.kind === 'not-found' && !statement.accepted);

/** The mistakes, or what was learned, that lead. */
export const answerOf = ({ leads }: Lead): Answer | undefined => ('answer' in leads ? leads.answer : undefined);

/** What the key says of the pasted request; undefined without an answer, and where nobody pasted all that was signed. */
export function keySaysOf(reading: Reading, cause: Cause): KeySays | undefined {
  if (cause.phase !== 'done' || cause.outcome.phase === 'unreadable') return undefined;
  const { outcome } = cause;
  const isSignedFor = outcome.phase === 'found' && outcome.answers[0]?.changes.length === 0;
  if (outcome.reproduces.sent || isSignedFor) {
    const proof = bodyProof(reading.case);
    return proof === 'other' ? undefined : proof;
  }
  const { sent } = reading.case;
  if (!sent) return undefined;
  // Of the methods every one is tried before a search ends in vain; values that stand nowhere are not.
  const triesMethods = outcome.phase === 'found' || (outcome.phase === 'not-found' && outcome.ruledOut.exhaustive > 0);
  return sent.assumed.every((what) => what === 'method' && triesMethods) ? 'not' : undefined;
}

/** Whether a search came to its end. */
const isTriedIn = (cause: Cause): boolean => cause.phase === 'done' && cause.outcome.phase !== 'stopped';

/** What says itself whether the key makes the signature. */
const TOLD: readonly Statement['kind'][] = ['mistakes', 'signed-for', 'right', 'unreadable'];

/** The verdict as the page tells it: that two texts are the same, that headers are too old, or that only a key decides, leads before a suspicion, or that no rule finds a fault. */
export function leadOf(reading: Reading, cause: Cause): Lead {
  const outcome = cause.phase === 'done' ? cause.outcome : undefined;
  const verdict = caseVerdict(reading, outcome);
  const isKeyTried = isTriedIn(cause);
  const asksKey = verdict.asksKey && verdict.rank !== 'cause' && !isKeyTried;
  const acquits = (statement: Statement): boolean =>
    statement.kind === 'right' && statement.over === 'sent' && statement.body !== 'other';
  const success = yieldsToSuccess(verdict.leads) ? [...verdict.also, ...verdict.notes].find(isSuccess) : undefined;
  const keySays = TOLD.includes((success ?? verdict.leads).kind) ? undefined : keySaysOf(reading, cause);
  // Beside the verdict it is said already.
  const unsaid = (some: readonly Statement[]) => (keySays ? some.filter((statement) => !acquits(statement)) : some);
  const also = unsaid(verdict.also);
  // What the lead says of a success is not said again.
  const isSaid = verdict.leads.kind === 'not-found' && verdict.leads.accepted;
  const notes = unsaid(verdict.notes).filter((one) => !(isSaid && isSuccess(one)));
  if (success) {
    const before = verdict.leads.kind === 'no-fault' ? [] : unsaid([verdict.leads]);
    return {
      ...verdict,
      leads: success,
      rank: 'note',
      also: [...before, ...also].filter((one) => one !== success),
      notes: notes.filter((one) => one !== success),
      keySays,
      isKeyTried,
      asksKey,
    };
  }
  const isFaultless = verdict.leads.kind === 'no-fault';
  const isUnanswered = verdict.leads.kind === 'no-fault' && verdict.leads.of === 'request';
  const note = isFaultless ? notes.find((one) => isSame(one) || (isUnanswered && isTooOld(one))) : undefined;
  if (note)
    return {
      ...verdict,
      leads: note,
      rank: 'note',
      also,
      notes: notes.filter((one) => one !== note),
      keySays,
      isKeyTried,
      asksKey,
    };
  const open = [...also, ...notes].find(isOpen);
  const isWeak = verdict.rank === 'suspect' || isFaultless;
  if (!open || !isWeak) return { ...verdict, also, notes, keySays, isKeyTried, asksKey };
  const others = (some: readonly Statement[]) => some.filter((statement) => statement !== open);
  const weak = isFaultless ? [] : [verdict.leads];
  return {
    ...verdict,
    leads: open,
    also: [...weak, ...others(also)],
    notes: others(notes),
    keySays,
    isKeyTried,
    asksKey,
  };
}
