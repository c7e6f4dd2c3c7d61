import { utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import type { Instant } from '@/core/model/instant';
import type { WireRequest } from '@/core/model/request';
import type { ServiceRule } from '@/core/model/service-rule';
import type { Hasher } from '@/core/ports';
import { canonicalRequest } from './canonical-request';
import { checkAlgorithm, checkScope, checkSignedHeaders, checkTime, type ExpectedScope } from './checks';
import { parseClaimedDate } from './http-date';
import { checkKeyScope, checkToken, type KeyLookup, signingKeyOf } from './key-lookup';
import { isOtherBody, payloadHash } from './payload-hash';
import { readClaim } from './read-claim';
import { received } from './received';
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
};

/**
 * Judges a finished request as AWS would: canonicalises what is on the wire, derives the key and compares signatures. Returns the
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
  const canonical = canonicalRequest(request, claim, rule);
  const known = { outcome: 'refused', claim, canonicalRequest: canonical } as const;

  const signedAt = parseClaimedDate(claim.date, claim.dateFrom);
  if (signedAt === undefined) return { ...known, failure: dateFormat(claim.date) };
  const hash = toHex(await hasher.sha256(utf8(canonical)));
  const toSign = credential && stringToSign(signedAt, credential.scope, hash);
  const refused = (failure: Failure): Refusal =>
    toSign === undefined ? { ...known, failure } : { ...known, stringToSign: toSign, failure };

  const early =
    checkTime(claim, signedAt, { now, allowedSkewSeconds, longestExpiry: rule.longestExpiry }) ??
    checkSignedHeaders(claim, request.headers) ??
    checkAlgorithm(claim);
  if (early) return refused(early);
  if (!credential || toSign === undefined) return refused(notFiveParts(claim.credentialText));
  const scopeFailure = checkScope(credential, signedAt, expected);
  if (scopeFailure) return refused(scopeFailure);

  const key = await options.keys(credential.accessKeyId);
  if (!key) return refused({ check: 'key-id', problem: 'unknown', found: credential.accessKeyId });
  const keyFailure = checkKeyScope(key, credential.scope);
  if (keyFailure) return refused(keyFailure);

  const signature = toHex(await hasher.hmacSha256(await signingKeyOf(hasher, key, credential.scope), utf8(toSign)));
  if (signature !== claim.signature) {
    return refused({ check: 'signature', problem: 'different', expected: signature, found: claim.signature });
  }
  const payloadLine = payloadHash(request, claim, rule);
  if (isOtherBody(payloadLine, request.body)) {
    return refused({ check: 'signature', problem: 'payload-hash', expected: request.body.sha256, found: payloadLine });
  }
  const tokenFailure = checkToken(key, claim.token);
  if (tokenFailure) return refused(tokenFailure);
  return { outcome: 'match', claim, canonicalRequest: canonical, stringToSign: toSign, signature };
}

const dateFormat = (found: string): Failure => ({ check: 'date-format', expected: "YYYYMMDD'T'HHMMSS'Z'", found });
const notFiveParts = (found: string): Failure => ({ check: 'credential-scope', problem: 'parts', expected: 5, found });
