import { addSeconds, dateStamp, type Instant, secondsBetween } from '@/core/model/instant';
import { honoured, type ServiceRule } from '@/core/model/service-rule';
import type { HeaderValues } from './canonical-headers';
import type { Claim, Credential } from './claim';
import type { Scheme } from './scheme';
import type { Failure, ScopeFailure, ScopeMismatch } from './verdict';

/** The bounds of X-Amz-Expires in seconds (Amazon S3 API Reference, "Authenticating Requests: Using Query Parameters"). */
const LEAST_EXPIRES = 1;
const MOST_EXPIRES = 604_800;

export type Clockwork = {
  readonly now: Instant;
  readonly allowedSkewSeconds: number;
  readonly rule: ServiceRule;
};

/** Fails where the claim is out of its time. A presigned URL has no grace after its end; a skew is allowed ahead of its start. */
export function checkTime(claim: Claim, signedAt: Instant, clock: Clockwork): Failure | undefined {
  const { now, allowedSkewSeconds } = clock;
  const age = secondsBetween(signedAt, now);
  const failure = { check: 'time', signedAt, now } as const;
  if (claim.expires === undefined) {
    return Math.abs(age) > allowedSkewSeconds ? { ...failure, problem: 'skew', allowedSkewSeconds } : undefined;
  }

  const expires = /^\d{1,6}$/.test(claim.expires) ? Number(claim.expires) : Number.NaN;
  if (!(expires >= LEAST_EXPIRES && expires <= MOST_EXPIRES)) {
    return {
      ...failure,
      problem: 'expires-out-of-range',
      least: LEAST_EXPIRES,
      most: MOST_EXPIRES,
      found: claim.expires,
    };
  }
  if (-age > allowedSkewSeconds) return { ...failure, problem: 'not-yet-valid', allowedSkewSeconds };
  const lifetimeSeconds = honoured(clock.rule, expires);
  if (age <= lifetimeSeconds) return undefined;
  return {
    ...failure,
    problem: 'expired',
    lifetimeSeconds,
    expiredAt: addSeconds(signedAt, lifetimeSeconds),
  };
}

/** Fails where Host is not signed, or a signed header is not there. */
export function checkSignedHeaders(claim: Claim, headers: HeaderValues): Failure | undefined {
  const signed = claim.signedHeaders;
  if (!signed.includes('host')) return { check: 'host-signed', problem: 'host', found: signed };
  const names = signed.filter((name) => !headers.has(name));
  return names.length > 0 ? { check: 'host-signed', problem: 'absent', names } : undefined;
}

export const checkAlgorithm = ({ algorithm: found }: Claim, { algorithm: expected }: Scheme): Failure | undefined =>
  found === expected ? undefined : { check: 'algorithm', expected, found };

export type ExpectedScope = { readonly region?: string; readonly service?: string };

/** Fails with every part of the credential that is wrong, in the order in which AWS lists them. */
export function checkScope(
  scheme: Scheme,
  credential: Credential,
  signedAt: Instant,
  expected: ExpectedScope,
): ScopeFailure | undefined {
  const { scope, terminator } = credential;
  const region = expected.region === undefined ? undefined : scheme.regionMismatch(scope.region, expected.region);
  const parts: readonly ScopeMismatch[] = [
    { part: 'service', expected: expected.service ?? scope.service, found: scope.service },
    { part: 'terminator', expected: 'aws4_request', found: terminator },
    { part: 'date', expected: dateStamp(signedAt), found: scope.date },
  ];
  const mismatches = [...(region ? [region] : []), ...parts.filter((part) => part.found !== part.expected)];
  return mismatches.length > 0 ? { check: 'credential-scope', problem: 'mismatch', mismatches } : undefined;
}
