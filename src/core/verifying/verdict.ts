import type { Scope } from '@/core/model/credentials';
import type { Instant } from '@/core/model/instant';
import type { Claim } from './claim';

/** A part of the credential scope that is not what this endpoint, or the request's own date, calls for. */
export type ScopeMismatch = {
  /** `regionSet`: a SigV4a set that does not cover the endpoint's region. */
  readonly part: 'region' | 'regionSet' | 'service' | 'terminator' | 'date';
  readonly expected: string;
  readonly found: string;
};

/** Why a claim cannot be read. `in` is where it stands. */
export type WellFormedFailure = { readonly check: 'well-formed'; readonly in: Claim['in'] } & (
  | { readonly problem: 'missing' | 'repeated'; readonly names: readonly string[] }
  // Query parameters whose octets are not UTF-8.
  | { readonly problem: 'not-text'; readonly names: readonly string[] }
  // A piece of the Authorization header that is no `key=value`.
  | { readonly problem: 'not-key-value'; readonly found: string }
  // An empty name in SignedHeaders, or the same one twice.
  | { readonly problem: 'signed-headers'; readonly found: string }
);

type ExpiresOutOfRange = {
  readonly problem: 'expires-out-of-range';
  /** The bounds in seconds. */
  readonly least: number;
  readonly most: number;
  readonly found: string;
};
type Expired = {
  readonly problem: 'expired';
  readonly lifetimeSeconds: number;
  readonly expiredAt: Instant;
};
type ClocksApart = {
  /** `skew`: a request without X-Amz-Expires, signed too long ago or too far ahead. */
  readonly problem: 'not-yet-valid' | 'skew';
  readonly allowedSkewSeconds: number;
};
export type TimeFailure = { readonly check: 'time'; readonly signedAt: Instant; readonly now: Instant } & (
  | ExpiresOutOfRange
  | Expired
  | ClocksApart
);

/** `host`: Host is not among the signed headers. `absent`: the request lacks a signed header. */
export type SignedHeadersFailure = { readonly check: 'host-signed' } & (
  | { readonly problem: 'host'; readonly found: readonly string[] }
  | { readonly problem: 'absent'; readonly names: readonly string[] }
);

export type ScopeFailure = { readonly check: 'credential-scope' } & (
  | { readonly problem: 'parts'; readonly expected: 4 | 5; readonly found: string }
  | { readonly problem: 'mismatch'; readonly mismatches: readonly ScopeMismatch[] }
);

export type KeyFailure = { readonly check: 'key-id' } & (
  | { readonly problem: 'unknown'; readonly found: string }
  // The key is known by a signing key only, and that is of another scope.
  | { readonly problem: 'other-scope'; readonly expected: Scope; readonly found: Scope }
  // The key is known in a form that judges the other algorithm only.
  | { readonly problem: 'other-algorithm' }
);

export type SignatureFailure = {
  readonly check: 'signature';
  readonly found: string;
} & ( // `payload-hash`: the signature is right, but x-amz-content-sha256 is not the hash of the body that came.
  | { readonly problem: 'different' | 'payload-hash'; readonly expected: string }
  // SigV4a: no signature of this key, which is in hexadecimal. There is no one signature to expect.
  | { readonly problem: 'not-by-key'; readonly publicKey: string }
);

export type TokenFailure = {
  readonly check: 'token';
  /** Undefined where the key has no session token. */
  readonly expected: string | undefined;
  /** Undefined where the request has none. */
  readonly found: string | undefined;
};

/** The first check that failed, with what was expected and what was found. */
export type Failure =
  | { readonly check: 'present'; readonly problem: 'neither' | 'both' }
  | WellFormedFailure
  | { readonly check: 'date-format'; readonly expected: string; readonly found: string }
  | TimeFailure
  | SignedHeadersFailure
  | { readonly check: 'algorithm'; readonly expected: string; readonly found: string }
  | ScopeFailure
  | KeyFailure
  | SignatureFailure
  | TokenFailure;

export type Check = Failure['check'];

/** The checks in AWS's order: a failure says that every check before it passed. */
export const CHECKS = [
  'present',
  'well-formed',
  'date-format',
  'time',
  'host-signed',
  'algorithm',
  'credential-scope',
  'key-id',
  'signature',
  'token',
] as const satisfies readonly Check[];

export type Match = {
  readonly outcome: 'match';
  readonly claim: Claim;
  readonly canonicalRequest: string;
  readonly stringToSign: string;
  readonly signature: string;
};
export type Refusal = {
  readonly outcome: 'refused';
  readonly failure: Failure;
  /** There once the claim is well-formed. */
  readonly claim?: Claim;
  readonly canonicalRequest?: string;
  /** There once the date and the credential can be read, and the algorithm is known. */
  readonly stringToSign?: string;
};
export type Verdict = Match | Refusal;
