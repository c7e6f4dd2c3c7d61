import { err, ok, type Result } from '@/core/kernel/result';
import { type CanonicalPair, valueText } from './canonical-query';
import { type Claim, ECDSA_ALGORITHM, splitCredential, splitSignedHeaders } from './claim';
import type { WellFormedFailure } from './verdict';

const REQUIRED = [
  'X-Amz-Algorithm',
  'X-Amz-Credential',
  'X-Amz-Signature',
  'X-Amz-SignedHeaders',
  'X-Amz-Date',
] as const;
const OPTIONAL = ['X-Amz-Expires', 'X-Amz-Security-Token', 'X-Amz-Region-Set'] as const;
type Name = (typeof REQUIRED | typeof OPTIONAL)[number];

const CLAIMING: ReadonlySet<string> = new Set([...REQUIRED, ...OPTIONAL].map((name) => name.toLowerCase()));

/** Parameters of the signature that come more than once, whatever their case. */
function repeatedNames(pairs: readonly CanonicalPair[]): readonly string[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { name } of pairs) {
    const key = name.toLowerCase();
    if (CLAIMING.has(key) && seen.has(key)) repeated.add(name);
    seen.add(key);
  }
  return [...repeated];
}

/** The claim in the query of a presigned URL (AWS IAM User Guide, "Add the signature to the request"). */
export function queryClaim(pairs: readonly CanonicalPair[]): Result<Claim, WellFormedFailure> {
  const malformed = { check: 'well-formed', in: 'query' } as const;
  const repeated = repeatedNames(pairs);
  if (repeated.length > 0) return err({ ...malformed, problem: 'repeated', names: repeated });

  const ours = new Map(pairs.map((pair) => [pair.name, pair]));
  const isEcdsa = ours.get('X-Amz-Algorithm')?.value === ECDSA_ALGORITHM;
  const missing = [...REQUIRED, ...(isEcdsa ? (['X-Amz-Region-Set'] as const) : [])].filter((name) =>
    name === 'X-Amz-SignedHeaders' ? !ours.has(name) : !ours.get(name)?.value,
  );
  if (missing.length > 0) return err({ ...malformed, problem: 'missing', names: missing });

  const present = [...REQUIRED, ...OPTIONAL].filter((name) => ours.has(name));
  const texts = new Map(present.map((name) => [name, valueText(ours.get(name) as CanonicalPair)]));
  const notText = present.filter((name) => texts.get(name) === undefined);
  if (notText.length > 0) return err({ ...malformed, problem: 'not-text', names: notText });

  const required = (name: Name): string => texts.get(name) as string;
  const signedHeaders = splitSignedHeaders(required('X-Amz-SignedHeaders'));
  if (!signedHeaders) return err({ ...malformed, problem: 'signed-headers', found: required('X-Amz-SignedHeaders') });
  return ok({
    in: 'query',
    algorithm: required('X-Amz-Algorithm'),
    credentialText: required('X-Amz-Credential'),
    credential: splitCredential(required('X-Amz-Credential'), isEcdsa ? required('X-Amz-Region-Set') : undefined),
    date: required('X-Amz-Date'),
    dateFrom: 'x-amz-date',
    expires: texts.get('X-Amz-Expires'),
    signedHeaders,
    signature: required('X-Amz-Signature'),
    token: texts.get('X-Amz-Security-Token'),
  });
}
