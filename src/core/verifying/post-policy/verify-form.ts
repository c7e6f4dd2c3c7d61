import { fromBase64, fromUtf8, utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { type Instant, parseAmzDate } from '@/core/model/instant';
import type { Hasher } from '@/core/ports';
import { checkScope, type ExpectedScope } from '@/core/verifying/checks';
import { splitCredential } from '@/core/verifying/claim';
import { HMAC_SCHEME } from '@/core/verifying/hmac-scheme';
import { checkKeyScope, checkToken, type KeyLookup, signingKeyOf } from '@/core/verifying/key-lookup';
import type { KeyFailure, ScopeFailure, SignatureFailure, TokenFailure } from '@/core/verifying/verdict';
import { type ConditionFailure, checkConditions } from './conditions';
import { fieldValue, fieldValues, type ReceivedForm } from './form';
import { type PolicyProblem, readPolicy } from './policy';

/** The first check of a form that failed. */
export type FormFailure =
  | { readonly check: 'well-formed'; readonly names: readonly string[] }
  | { readonly check: 'algorithm'; readonly expected: string; readonly found: string }
  | { readonly check: 'date-format'; readonly found: string }
  | ScopeFailure
  | KeyFailure
  | SignatureFailure
  | TokenFailure
  | { readonly check: 'policy'; readonly problem: PolicyProblem }
  | { readonly check: 'policy-expired'; readonly expiration: Instant; readonly now: Instant }
  | ConditionFailure;

/** `key` is what the object will be called. `policy` is the document, where its octets are text. */
export type FormVerdict =
  | { readonly outcome: 'match'; readonly key: string; readonly policy: string; readonly signature: string }
  | { readonly outcome: 'refused'; readonly failure: FormFailure };

export type FormOptions = {
  readonly now: Instant;
  readonly hasher: Hasher;
  readonly keys: KeyLookup;
  /** What this endpoint is; a part left out is not checked. */
  readonly expected?: ExpectedScope;
};

const REQUIRED = ['key', 'policy', 'x-amz-algorithm', 'x-amz-credential', 'x-amz-date', 'x-amz-signature'];

/**
 * Judges an upload form as S3 would: the signature over the policy in base64, then whether the form is what the policy allows
 * (Amazon S3 API Reference, "Browser-Based Uploads Using POST"). Any fields at all give a verdict.
 */
export async function verifyForm(form: ReceivedForm, options: FormOptions): Promise<FormVerdict> {
  const fields = fieldValues(form);
  const value = (name: string) => fieldValue(fields, name);
  const refused = (failure: FormFailure): FormVerdict => ({ outcome: 'refused', failure });

  const missing = REQUIRED.filter((name) => value(name) === '');
  if (missing.length > 0) return refused({ check: 'well-formed', names: missing });
  const { algorithm } = HMAC_SCHEME;
  if (value('x-amz-algorithm') !== algorithm) {
    return refused({ check: 'algorithm', expected: algorithm, found: value('x-amz-algorithm') });
  }
  const signedAt = parseAmzDate(value('x-amz-date'));
  if (signedAt === undefined) return refused({ check: 'date-format', found: value('x-amz-date') });
  const credential = splitCredential(value('x-amz-credential'));
  if (!credential) {
    return refused({ check: 'credential-scope', problem: 'parts', expected: 5, found: value('x-amz-credential') });
  }
  const wrongScope = checkScope(HMAC_SCHEME, credential, signedAt, options.expected ?? {});
  if (wrongScope) return refused(wrongScope);

  const key = await options.keys(credential.accessKeyId);
  if (!key) return refused({ check: 'key-id', problem: 'unknown', found: credential.accessKeyId });
  if ('publicKey' in key) return refused({ check: 'key-id', problem: 'other-algorithm' });
  const wrongKey = checkKeyScope(key, credential.scope);
  if (wrongKey) return refused(wrongKey);
  const { hasher, now } = options;
  const signingKey = await signingKeyOf(hasher, key, credential.scope);
  const signature = toHex(await hasher.hmacSha256(signingKey, utf8(value('policy'))));
  if (signature !== value('x-amz-signature')) {
    const found = value('x-amz-signature');
    return refused({ check: 'signature', problem: 'different', expected: signature, found });
  }
  const wrongToken = checkToken(key, fields.get('x-amz-security-token')?.[0]);
  if (wrongToken) return refused(wrongToken);

  const policy = readPolicy(value('policy'));
  if (!policy.ok) return refused({ check: 'policy', problem: policy.error });
  const { expiration } = policy.value;
  if (now > expiration) return refused({ check: 'policy-expired', expiration, now });
  const unmet = checkConditions(policy.value, fields, form.file);
  if (unmet) return refused(unmet);
  const document = fromUtf8(fromBase64(value('policy')) ?? new Uint8Array()) ?? '';
  return { outcome: 'match', key: value('key'), policy: document, signature };
}
