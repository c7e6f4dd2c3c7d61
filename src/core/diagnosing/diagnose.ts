import { CHECKS, type Check } from '@/core/verifying/verdict';
import type { Case } from './case';
import { says } from './evidence';
import type { ReplyMeaning } from './explain-reply';
import type { Severity } from './finding';
import { type DiagnosisFinding, RULES } from './rules/all';

const WEIGHT: Readonly<Record<Severity, number>> = { cause: 0, likely: 1, suspect: 2, note: 3 };

/**
 * The check of AWS's that a reply fails at; `done` where all passed, undefined where it does not tell. The order of
 * the checks is that of the DynamoDB re-implementation mhart/dynalite, which public reports of other services bear
 * out.
 */
const FAILS_AT: Readonly<Record<ReplyMeaning, Check | 'done' | undefined>> = {
  success: 'done',
  'not-authorized': 'done',
  'no-such-object': 'done',
  'payload-mismatch': 'done',
  'policy-expired': 'done',
  'policy-refused': 'done',
  'size-refused': 'done',
  'signature-mismatch': 'signature',
  'unknown-key': 'key-id',
  token: 'key-id',
  scope: 'credential-scope',
  expired: 'time',
  'not-yet-valid': 'time',
  'clock-skew': 'time',
  malformed: undefined,
  'missing-authentication': undefined,
  'not-visible-here': undefined,
  redirect: undefined,
  'other-error': undefined,
};

function failsAt(c: Case): Check | 'done' | undefined {
  if (c.meaning === undefined) return undefined;
  // S3 checks the signature before the policies, and says no more than this.
  if (c.reply?.code === 'AccessDenied' && c.stated.in !== undefined && says(c, /\nAccess Denied\.?\s*$/i))
    return 'done';
  return FAILS_AT[c.meaning];
}

/**
 * Whether the reply leaves room for a finding about a check: not where the check passed, nor, for a mere suspicion,
 * where another check failed first. Stores other than AWS's have an order of their own.
 */
function isOpen(stage: Check | undefined, severity: Severity, fails: Check | 'done'): boolean {
  if (stage === undefined || severity === 'note') return true;
  if (fails === 'done') return false;
  const [at, its] = [CHECKS.indexOf(fails), CHECKS.indexOf(stage)];
  // What AWS says of the key id may be meant of the token, which it checks last.
  if (fails === 'key-id' && stage === 'token') return true;
  return severity === 'suspect' ? its === at : its >= at;
}

const FOREIGN_STORES: readonly Case['provider'][] = ['r2', 'gcs', 'b2', 'wasabi', 'spaces', 'minio'];

/**
 * What the rules find in a case: proof first, then likelihood, then the order of the rules. What the reply refutes is
 * withdrawn. The same case always gives the same list; any case gives one.
 */
export function diagnose(c: Case): readonly DiagnosisFinding[] {
  const fails = FOREIGN_STORES.includes(c.provider) && c.meaning !== 'success' ? undefined : failsAt(c);
  const found = RULES.flatMap((rule): readonly DiagnosisFinding[] =>
    rule.check(c).filter(({ severity }) => fails === undefined || isOpen(rule.stage, severity, fails)),
  );
  return found.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
}
