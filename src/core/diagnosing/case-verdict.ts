import { addSeconds, type Instant, readable } from '@/core/model/instant';
import type { Answer, Missing, Outcome, Reproduces, RuledOut } from '@/core/model/puzzle';
import { honoured } from '@/core/model/service-rule';
import { type BodyProof, bodyProof } from './body-proof';
import { readChunkToSignText } from './canonical-text';
import type { Case } from './case';
import { aboutOf, type Proof, refutes } from './claims';
import { failsAt } from './fails-at';
import type { DiagnosisSeverity } from './finding';
import type { Reading } from './reading';
import { longestAge } from './reply-times';
import type { DiagnosisFinding } from './rules/all';

/** What can still be wrong where the signer did nothing wrong. */
export type Remaining = 'in-transit' | 'redirect' | 'region' | 'secret';

/** Whether a request that is signed right may be sent as it is, and until when, in UTC, where it says so. */
export type Sendable = { readonly isSendable: boolean; readonly until: string | undefined };

/** One thing that is said of a case. */
export type Statement =
  /** What a rule found. */
  | { readonly kind: 'finding'; readonly finding: DiagnosisFinding }
  /** The mistakes that make the signature; `accepted`: the server took it, so that they are the paste's and not the signer's. */
  | { readonly kind: 'mistakes'; readonly answer: Answer; readonly accepted: boolean }
  /** No mistake: the signature is right, and tells what the paste does not (`answer.learned`). */
  | ({ readonly kind: 'signed-for'; readonly answer: Answer } & Sendable)
  /** The key makes the signature over this text, what that proves of the body, and what is then still open. */
  | {
      readonly kind: 'right';
      readonly over: keyof Reproduces;
      readonly body: BodyProof;
      readonly remains: readonly Remaining[];
    }
  /** `accepted`: the server took the signature, so that nothing is wrong with it. `keyId`: whose secret it takes. */
  | {
      readonly kind: 'not-found';
      readonly ruledOut: RuledOut;
      readonly missing: readonly Missing[];
      readonly accepted: boolean;
      readonly keyId: string | undefined;
    }
  /** `misread`: another value was signed than was read where something was put between the lines, which may have made the difference. */
  | { readonly kind: 'unreadable'; readonly why: Extract<Outcome, { phase: 'unreadable' }>['why'] | 'misread' }
  | { readonly kind: 'stopped'; readonly tried: number }
  /**
   * No rule finds a fault: in a signed request, in one and its reply, or in a part that decides nothing by itself. Where the reply is a
   * refusal something is wrong all the same: with the signature (`mismatch`), with the request, or with what a `reply` alone cannot tell.
   * `code`: of a signer, which has nothing signed in it.
   */
  | {
      readonly kind: 'no-fault';
      readonly of: 'request' | 'exchange' | 'part' | 'mismatch' | 'refusal' | 'reply' | 'code';
    };

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
  const byReply =
    isAccepted(reading) || (settledByReply(reading) && reading.findings.some(({ severity }) => severity !== 'note'));
  const searched = outcome ? searchedStatements(outcome, reading) : [];
  const proofs = searched.filter(isProof);
  const open = searched.filter((statement) => !isProof(statement));
  const refuted = (finding: DiagnosisFinding): boolean =>
    // Mistakes that the reply is not about are for the next attempt, and take nothing out; a right signature accuses nobody all the same.
    proofs.some((one) => !(byReply && one.kind === 'mistakes') && refutes(proofOf(one, reading.case), finding));
  const findings = reading.findings.filter((finding) => !refuted(finding));
  // Where nothing failed nothing is left to look for.
  const named =
    answered(reading) !== undefined || findings.some(({ severity }) => severity === 'cause' || severity === 'likely');

  const stated = findings.map((finding): Statement => ({ kind: 'finding', finding }));
  const found = stated.filter((statement) => rankOf(statement) !== 'note');
  const noted = stated.filter((statement) => rankOf(statement) === 'note');
  // That the signature is right says only where the fault is not: what names it comes first.
  const accusing = byReply ? [] : proofs.filter(({ kind }) => kind === 'mistakes');
  const acquitting = byReply
    ? []
    : proofs.filter(({ kind }) => kind !== 'mistakes').map((one) => withoutRemains(one, named));
  const ranked = [...accusing, ...(named ? [...found, ...acquitting] : [...acquitting, ...found])];
  const [leads = open[0] ?? noFault(reading), ...also] = ranked;
  const rank = rankOf(leads);
  return {
    leads,
    rank,
    proved: rank === 'proved',
    others: leads.kind === 'mistakes' && outcome?.phase === 'found' ? outcome.answers.slice(1) : [],
    also: [...also, ...open.filter((statement) => statement !== leads)],
    notes: [...(byReply ? proofs.map((one) => withoutRemains(one, true)) : []), ...noted],
    asksKey: proofs.length === 0 && !byReply && mayBeSearched(reading),
  };
}

/** That the server answered with success; undefined where it did not. */
const answered = ({
  findings,
}: Pick<Reading, 'findings'>): Extract<DiagnosisFinding, { code: 'outcome-success' }> | undefined =>
  findings.find((finding) => finding.code === 'outcome-success');

/** Whether the server took the signature, as far as the reply tells. */
const isAccepted = (reading: Pick<Reading, 'findings'>): boolean => answered(reading)?.args.checked === true;

/** Whether the reply tells at which check the request failed, and that is not the signature: a search is not about it. */
function settledByReply({ case: c, findings }: Reading): boolean {
  const fails = failsAt(c);
  const isSettled = fails !== undefined && fails !== 'signature';
  return (isSettled || findings.some((finding) => aboutOf(finding) === 'settled')) && findings.length > 0;
}

/** Whether there is a signature, and the text that it is of. */
const mayBeSearched = ({ case: c }: Reading): boolean =>
  (c.claim !== undefined && c.request?.target !== '' && c.request?.leftOut === undefined) ||
  isSignedForm(c) ||
  isRefusedChunk(c) ||
  (c.received?.canonicalRequest !== undefined &&
    (c.stated.signature !== undefined || c.reply?.signatureProvided !== undefined));

/** Whether a signature was pasted at all: without one no key can decide anything. */
export const hasSignature = ({ case: { stated, reply, log } }: Pick<Reading, 'case'>): boolean =>
  [stated.signature, reply?.signatureProvided, log?.signature].some((signature) => signature !== undefined);

/** Whether it is an upload form with all that a search in it takes. */
const isSignedForm = ({ request, stated }: Case): boolean =>
  request?.form?.some(([name]) => name.toLowerCase() === 'policy') === true &&
  stated.credential !== undefined &&
  stated.signature !== undefined;

/** Whether AWS shows what it hashed of a chunk, beside the signature that it was given. */
const isRefusedChunk = ({ reply }: Case): boolean =>
  reply?.signatureProvided !== undefined && readChunkToSignText(reply.stringToSign ?? '') !== undefined;

/** Mistakes in how the signature was written down. */
const REWRITTEN: readonly string[] = ['signature-cut', 'signature-printed'];

/** What it proves; only of statements that do. */
function proofOf(statement: Statement, { received }: Case): Proof {
  if (statement.kind === 'right') return `right-over-${statement.over}`;
  if (statement.kind !== 'mistakes') return 'signed-for';
  const { changes, canonicalRequest } = statement.answer;
  if (changes.some(({ code }) => REWRITTEN.includes(code))) return 'rewritten';
  return canonicalRequest === received?.canonicalRequest ? 'mistakes-over-received' : 'mistakes';
}

/** What remains is asked only where nothing names it. */
const withoutRemains = (statement: Statement, named: boolean): Statement =>
  statement.kind === 'right' && named ? { ...statement, remains: [] } : statement;

/** What a line prefix or a broken line makes of a right request as well. */
const OF_READING = /^(?:method|host|header|path|token|payload)-other$|^host-/;

function searchedStatements(outcome: Outcome, reading: Reading): readonly Statement[] {
  switch (outcome.phase) {
    case 'found': {
      const [answer] = outcome.answers;
      if (!answer) return [];
      if (reading.case.request?.isRejoined && answer.changes.some(({ code }) => OF_READING.test(code)))
        return [{ kind: 'unreadable', why: 'misread' }];
      return [
        answer.changes.length > 0
          ? { kind: 'mistakes', answer, accepted: isAccepted(reading) }
          : { kind: 'signed-for', answer, ...sendableOf(reading) },
      ];
    }
    case 'reproduced':
      return rightOver(outcome.reproduces, bodyProof(reading.case));
    case 'not-found':
      return [
        {
          kind: 'not-found',
          ruledOut: outcome.ruledOut,
          missing: outcome.missing,
          accepted: isAccepted(reading),
          keyId: reading.accessKeyId,
        },
      ];
    case 'unreadable':
      return [{ kind: 'unreadable', why: outcome.why }];
    case 'stopped':
      return [{ kind: 'stopped', tried: outcome.tried }];
  }
}

/** What is over, or refused for what it says of itself, is not to be sent, however right its signature is. */
export function sendableOf({ case: c, findings }: Pick<Reading, 'case' | 'findings'>): Sendable {
  const end = endOf(c);
  const isRefused = findings.some(
    (finding) =>
      !['note', 'suspect'].includes(finding.severity) && ['stated', 'written', 'settled'].includes(aboutOf(finding)),
  );
  const isSendable = !isRefused && (end === undefined || end > c.now);
  return { isSendable, until: isSendable && end !== undefined ? readable(end) : undefined };
}

/** When a request ends: a presigned URL by itself or by what the service honours, signed headers by their age; undefined where nothing says. */
function endOf({ signedAt, stated, rule, service }: Case): Instant | undefined {
  if (signedAt !== undefined && stated.in === 'header') return addSeconds(signedAt, longestAge(service));
  const seconds = stated.expires === undefined ? 0 : honoured(rule, Number(stated.expires));
  return signedAt !== undefined && seconds > 0 ? addSeconds(signedAt, seconds) : undefined;
}

/** AWS's own text under this key settles it: nothing else remains. */
function rightOver({ sent, received, logged }: Reproduces, body: BodyProof): readonly Statement[] {
  if (received) return [{ kind: 'right', over: 'received', body, remains: [] }];
  const remains: readonly Remaining[] = [
    'in-transit',
    'redirect',
    'region',
    ...(received === undefined ? (['secret'] as const) : []),
  ];
  const over = [...(sent ? (['sent'] as const) : []), ...(logged ? (['logged'] as const) : [])];
  return over.map((which) => ({ kind: 'right', over: which, body, remains }));
}

const isProof = ({ kind }: Statement): boolean => kind === 'mistakes' || kind === 'signed-for' || kind === 'right';

const rankOf = (statement: Statement): Rank =>
  statement.kind === 'finding' ? statement.finding.severity : isProof(statement) ? 'proved' : 'open';

/** Without a fault: what was pasted is fine as far as it goes, or too little to tell. */
function noFault({ case: c, pieces, paste }: Reading): Statement {
  if (paste.isSignerCode) return { kind: 'no-fault', of: 'code' };
  const isPlaced = (c.claim !== undefined && c.request?.target !== '') || isSignedForm(c);
  if (isPlaced && pieces.reply === undefined) return { kind: 'no-fault', of: 'request' };
  const isExchange = isPlaced || isRefusedChunk(c) || c.received?.canonicalRequest !== undefined;
  if (!isRefusal(c)) return { kind: 'no-fault', of: isExchange ? 'exchange' : 'part' };
  if (!isExchange) return { kind: 'no-fault', of: c.request === undefined ? 'reply' : 'part' };
  // AWS shows its texts only where the signature is not theirs.
  const isMismatch = c.meaning === 'signature-mismatch' || c.received !== undefined;
  return { kind: 'no-fault', of: isMismatch ? 'mismatch' : 'refusal' };
}

/** Whether a reply was pasted, and it is none of success. */
const isRefusal = ({ meaning }: Case): boolean =>
  meaning !== undefined && meaning !== 'success' && meaning !== 'not-modified';
