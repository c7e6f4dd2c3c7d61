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

/** What a success is told before: that nothing looks wrong, that the signature is right, or that a key cannot be tried or does not make it. */
const yieldsToSuccess = (statement: Statement): boolean =>
  statement.kind === 'no-fault' ||
  statement.kind === 'unreadable' ||
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

/**
 * The verdict as the page tells it. A success leads before what yields to it; that two texts are the same, or that headers nobody answered
 * are too old to be sent, before that no rule finds a fault, the second also before that the signature is right; that only a key decides,
 * before a suspicion too.
 */
export function leadOf(reading: Reading, cause: Cause): Lead {
  const outcome = cause.phase === 'done' ? cause.outcome : undefined;
  const verdict = caseVerdict(reading, outcome);
  const isKeyTried = isTriedIn(cause);
  const asksKey = verdict.asksKey && verdict.rank !== 'cause' && !isKeyTried;
  const acquits = (statement: Statement): boolean =>
    statement.kind === 'right' && statement.over === 'sent' && statement.body !== 'other';
  const isFaultless = verdict.leads.kind === 'no-fault';
  const isUnanswered = reading.case.reply === undefined && (isFaultless || acquits(verdict.leads));
  const all = [...verdict.also, ...verdict.notes];
  const note =
    (yieldsToSuccess(verdict.leads) ? all.find(isSuccess) : undefined) ??
    verdict.notes.find((one) => (isFaultless && isSame(one)) || (isUnanswered && isTooOld(one)));
  const isWeak = verdict.rank === 'suspect' || isFaultless;
  const leads = note ?? (isWeak ? all.find(isOpen) : undefined) ?? verdict.leads;
  const keySays = TOLD.includes(leads.kind) ? undefined : keySaysOf(reading, cause);
  // What the lead says of a success is not said again.
  const isSaid = leads.kind === 'not-found' && leads.accepted;
  // Beside the verdict it is said already.
  const unsaid = (some: readonly Statement[]) =>
    some.filter((one) => one !== leads && !(keySays && acquits(one)) && !(isSaid && isSuccess(one)));
  const first = leads === verdict.leads || isFaultless ? [] : [verdict.leads];
  return {
    ...verdict,
    leads,
    rank: note ? 'note' : verdict.rank,
    also: unsaid([...first, ...verdict.also]),
    notes: unsaid(verdict.notes),
    keySays,
    isKeyTried,
    asksKey,
  };
}
