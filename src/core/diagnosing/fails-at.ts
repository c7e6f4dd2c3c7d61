import { CHECKS, type Check } from '@/core/verifying/verdict';
import type { Case } from './case';
import { answersAnother, says } from './evidence';
import type { ReplyMeaning } from './explain-reply';

/**
 * The check of AWS's that a reply fails at; `done` where all passed, undefined where it does not tell. The order of
 * the checks is that of the DynamoDB re-implementation mhart/dynalite, which public reports of other services bear
 * out.
 */
const FAILS_AT: Readonly<Record<ReplyMeaning, Check | 'done' | undefined>> = {
  success: 'done',
  'not-modified': 'done',
  'not-authorized': 'done',
  'no-such-object': 'done',
  'range-refused': 'done',
  'condition-failed': 'done',
  'payload-mismatch': 'done',
  'policy-expired': 'done',
  'policy-refused': 'done',
  'size-refused': 'done',
  'signature-mismatch': 'signature',
  'unknown-key': 'key-id',
  token: 'key-id',
  'token-expired': 'key-id',
  scope: 'credential-scope',
  expired: 'time',
  'not-yet-valid': 'time',
  'clock-skew': 'time',
  malformed: undefined,
  'missing-authentication': undefined,
  'not-visible-here': undefined,
  redirect: undefined,
  // An authorizer of one's own, or a resource policy, may deny before anybody looks at a signature.
  denied: undefined,
  // S3 finds the bucket before it knows who asks.
  'no-such-bucket': undefined,
  'server-error': undefined,
  'other-error': undefined,
};

const FOREIGN_STORES: readonly Case['provider'][] = [
  'r2',
  'gcs',
  'b2',
  'wasabi',
  'spaces',
  'minio',
  'ceph',
  'oss',
  'cos',
  'ibm',
  'storj',
];

/**
 * The check at which the server stopped, as its reply tells; `done` where it passed them all, undefined where nothing
 * tells, or the reply is of another request. Stores other than AWS's have an order of their own.
 */
export function failsAt(c: Case): Check | 'done' | undefined {
  if (c.meaning === undefined || answersAnother(c)) return undefined;
  if (FOREIGN_STORES.includes(c.provider) && c.meaning !== 'success') return undefined;
  // S3 checks the signature before the policies, and says no more than this.
  if (c.reply?.code === 'AccessDenied' && c.claim !== undefined && says(c, /\nAccess Denied\.?\s*$/i)) return 'done';
  // Only AWS's own words tell how far its checks came: others say "not correctly signed" of a wrong clock as well.
  if (c.meaning === 'signature-mismatch' && (!says(c, OWN_WORDS) || says(c, /not been correctly signed/i)))
    return undefined;
  return FAILS_AT[c.meaning];
}

/** Whether the reply is about the form of what was signed, at whichever check: none comes to the signature. */
export const failsEarlier = (c: Case): boolean => c.meaning === 'malformed' && !answersAnother(c);

const OWN_WORDS =
  /^SignatureDoesNotMatch|^(?:\S{0,100}#)?InvalidSignatureException|signature we calculated does not match/i;

/** Whether the reply proves that the request passed a check: it fails at a later one, or at none. */
export function hasPassed(c: Case, check: Check): boolean {
  const fails = failsAt(c);
  return fails === 'done' || (fails !== undefined && CHECKS.indexOf(fails) > CHECKS.indexOf(check));
}
