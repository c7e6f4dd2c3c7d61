import { CHECKS, type Check } from '@/core/verifying/verdict';
import type { Case } from './case';
import { aboutOf, provedBy, refutes } from './claims';
import { failsAt, failsEarlier } from './fails-at';
import type { DiagnosisSeverity } from './finding';
import { type DiagnosisFinding, RULES } from './rules/all';

const WEIGHT: Readonly<Record<DiagnosisSeverity, number>> = { cause: 0, likely: 1, suspect: 2, note: 3 };

/**
 * Whether the reply leaves room for a finding about a check: not where the check passed, nor, for a mere suspicion,
 * where another check failed first.
 */
function isOpen(stage: Check | undefined, severity: DiagnosisSeverity, fails: Check | 'done'): boolean {
  if (stage === undefined || severity === 'note') return true;
  if (fails === 'done') return false;
  const [at, its] = [CHECKS.indexOf(fails), CHECKS.indexOf(stage)];
  // What AWS says of the key id may be meant of the token, which it checks last.
  if (fails === 'key-id' && stage === 'token') return true;
  return severity === 'suspect' ? its === at : its >= at;
}

/**
 * What the rules find in a case: proof first, then likelihood, then the order of the rules. What the reply refutes is
 * withdrawn. The same case always gives the same list; any case gives one.
 */
export function diagnose(c: Case): readonly DiagnosisFinding[] {
  const fails = failsAt(c);
  const isEarlier = failsEarlier(c);
  const found = RULES.flatMap((rule): readonly DiagnosisFinding[] =>
    rule
      .check(c)
      .map((finding) => ofWhatWasRead(finding, c))
      .filter(({ severity }) => {
        if (fails !== undefined) return isOpen(rule.stage, severity, fails);
        return !(isEarlier && rule.stage === 'signature' && severity === 'suspect');
      }),
  );
  return consistent(found)
    .toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity])
    .flatMap((finding) => weighed(finding, c, found));
}

/** What no line break that was put in or taken out makes of a right request: when it was signed and for how long, by whom, for where. */
const NOT_OF_BREAKS =
  /^(?:time-(?!date-)|scheme-|store-|scope-(?:region|service)-host|token-with-|host-|method-|payload-(?!header-required)|query-(?:tracking|after))/;

/** Where lines were joined to read a request, what they then show is no proof: the joint may have made it. */
const ofWhatWasRead = (finding: DiagnosisFinding, { request }: Case): DiagnosisFinding =>
  request?.isRejoined &&
  finding.where.text === 'request' &&
  (finding.severity === 'cause' || finding.severity === 'likely') &&
  !NOT_OF_BREAKS.test(finding.code)
    ? { ...finding, severity: 'suspect' }
    : finding;

/**
 * Beside a success only worth knowing: then what was pasted is not what was sent. A mere possibility of what the signer did: for the next attempt where nobody says that the signature is wrong, and none where the
 * reply has another reason.
 */
function weighed(finding: DiagnosisFinding, c: Case, found: readonly DiagnosisFinding[]): readonly DiagnosisFinding[] {
  if (c.meaning === 'success' || c.meaning === 'not-modified') return [{ ...finding, severity: 'note' }];
  if (finding.severity !== 'suspect' || aboutOf(finding) !== 'signing') return [finding];
  if (c.reply === undefined && c.log === undefined) return [{ ...finding, severity: 'note' }];
  const isSettled = found.some((other) => aboutOf(other) === 'settled' && other.severity !== 'suspect');
  return isSettled && c.meaning !== 'signature-mismatch' ? [] : [finding];
}

/** Without what another finding proves wrong. */
function consistent(found: readonly DiagnosisFinding[]): readonly DiagnosisFinding[] {
  const proved = found.flatMap((finding) => provedBy(finding) ?? []);
  return found.filter((finding) => !proved.some((proof) => refutes(proof, finding)));
}
