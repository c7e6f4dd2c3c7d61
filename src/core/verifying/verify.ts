import { utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import type { Instant } from '@/core/model/instant';
import type { WireRequest } from '@/core/model/request';
import type { ServiceRule } from '@/core/model/service-rule';
import type { Hasher } from '@/core/ports';
import { canonicalRequest } from './canonical-request';
import { checkAlgorithm, checkScope, checkSignedHeaders, checkTime, type ExpectedScope } from './checks';
import { HMAC_SCHEME } from './hmac-scheme';
import { parseClaimedDate } from './http-date';
import { checkToken, type KeyLookup } from './key-lookup';
import { isOtherBody, payloadHash } from './payload-hash';
import { readClaim } from './read-claim';
import { received } from './received';
import type { Scheme } from './scheme';
import { stringToSign } from './string-to-sign';
import type { Failure, Refusal, Verdict } from './verdict';

export type VerifyOptions = {
  readonly now: Instant;
  readonly hasher: Hasher;
  /** The rule of the service, or a table to look up the claimed service in. */
  readonly rule: ServiceRule | ((service: string) => ServiceRule);
  readonly keys: KeyLookup;
  /** What this endpoint is; a part left out is not checked. */
  readonly expected?: ExpectedScope;
  /** How far clocks may differ: 300 unless given, which is what most services allow; S3 allows 900. */
  readonly allowedSkewSeconds?: number;
  /** How SigV4a is judged, which takes a library of its own: an endpoint without it refuses that algorithm. */
  readonly sigv4a?: Scheme;
};

/**
 * Judges a finished request as AWS would: canonicalises what is on the wire, derives the key and checks the signature. Returns the
 * first failing check in AWS's order. Any text at all gives a verdict; rejects only where the hasher or the look-up does.
 */
export async function verify(wire: WireRequest, options: VerifyOptions): Promise<Verdict> {
  const request = received(wire);
  const read = readClaim(request.pairs, request.headers);
  if (!read.ok) return { outcome: 'refused', failure: read.error };

  const claim = read.value;
  const { credential } = claim;
  const { now, hasher, expected = {}, allowedSkewSeconds = 300 } = options;
  const rule = typeof options.rule === 'function' ? options.rule(credential?.scope.service ?? '') : options.rule;
  const scheme = claim.algorithm === options.sigv4a?.algorithm ? options.sigv4a : HMAC_SCHEME;
  const canonical = canonicalRequest(request, claim, rule);
  const known = { outcome: 'refused', claim, canonicalRequest: canonical } as const;

  const signedAt = parseClaimedDate(claim.date, claim.dateFrom);
  if (signedAt === undefined) return { ...known, failure: dateFormat(claim.date) };
  const hash = toHex(await hasher.sha256(utf8(canonical)));
  const algorithmFailure = checkAlgorithm(claim, scheme);
  const toSign = algorithmFailure ? undefined : credential && stringToSign(scheme, signedAt, credential.scope, hash);
  const refused = (failure: Failure): Refusal =>
    toSign === undefined ? { ...known, failure } : { ...known, stringToSign: toSign, failure };

  const early =
    checkTime(claim, signedAt, { now, allowedSkewSeconds, rule }) ??
    checkSignedHeaders(claim, request.headers) ??
    algorithmFailure;
  if (early) return refused(early);
  if (!credential || toSign === undefined) return refused(otherParts(scheme, claim.credentialText));
  const scopeFailure = checkScope(scheme, credential, signedAt, expected);
  if (scopeFailure) return refused(scopeFailure);

  const key = await options.keys(credential.accessKeyId);
  if (!key) return refused({ check: 'key-id', problem: 'unknown', found: credential.accessKeyId });
  const { signature } = claim;
  const signatureFailure = await scheme.checkSignature({ hasher, key, credential, stringToSign: toSign, signature });
  if (signatureFailure) return refused(signatureFailure);
  const payloadLine = payloadHash(request, claim, rule);
  if (isOtherBody(payloadLine, request.body)) {
    return refused({ check: 'signature', problem: 'payload-hash', expected: request.body.sha256, found: payloadLine });
  }
  const tokenFailure = checkToken(key, claim.token);
  if (tokenFailure) return refused(tokenFailure);
  return { outcome: 'match', claim, canonicalRequest: canonical, stringToSign: toSign, signature };
}

const dateFormat = (found: string): Failure => ({ check: 'date-format', expected: "YYYYMMDD'T'HHMMSS'Z'", found });
const otherParts = ({ parts }: Scheme, found: string): Failure => ({
  check: 'credential-scope',
  problem: 'parts',
  expected: parts,
  found,
});
