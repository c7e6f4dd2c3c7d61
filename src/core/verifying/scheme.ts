import type { Scope } from '@/core/model/credentials';
import type { Hasher } from '@/core/ports';
import type { Credential } from './claim';
import type { Key } from './key-lookup';
import type { Failure, ScopeMismatch } from './verdict';

/** What was signed, by whom, and the signature that is claimed for it. */
export type SignedClaim = {
  readonly hasher: Hasher;
  readonly key: Key;
  readonly credential: Credential;
  readonly stringToSign: string;
  readonly signature: string;
};

/** Where one signature algorithm departs from the other when a claim is judged. */
export type Scheme = {
  /** As it stands in a claim and in the string to sign. */
  readonly algorithm: string;
  /** How many parts a credential has. */
  readonly parts: 4 | 5;
  readonly scopeText: (scope: Scope) => string;
  /** What is wrong with the region that a credential names, at an endpoint of `region`. */
  readonly regionMismatch: (found: string, region: string) => ScopeMismatch | undefined;
  /** Fails where the key cannot judge this signature, or did not make it. */
  readonly checkSignature: (signed: SignedClaim) => Promise<Failure | undefined>;
};
