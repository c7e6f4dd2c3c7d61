import type { Credentials } from '@/core/model/credentials';
import type { Instant } from '@/core/model/instant';
import type { FactSource } from '@/core/services/sources';
import type { Answers, Ask, RecipeGroup } from './recipe';

export const DERIVED_IDS = ['gcsGoog4', 'keyspaces', 'mongoDbAws', 'sesSmtp', 'codeCommit'] as const;
export type DerivedId = (typeof DERIVED_IDS)[number];

/** A step on the way, by the name of what it shows. No derived key is among them: those are credentials. */
export type DerivedStep = {
  readonly step: 'keyChain' | 'keyChainGoog4' | 'message' | 'canonicalRequest' | 'stringToSign';
  readonly text: string;
};
export type DerivedForm = 'userName' | 'password' | 'gitUrl' | 'challengeReply' | 'saslFields' | 'saslPayload' | 'link';

/** What is made with the key alone, of no request that Build can sign. */
export type Derived = {
  readonly id: DerivedId;
  readonly group: RecipeGroup;
  readonly asks: readonly Ask[];
  readonly service: string;
  /** Whether keys that end, with a session token, make nothing of use. */
  readonly onlyLongTerm?: true;
  /** In seconds; undefined where it never ends. Where `expires` is asked for, the longest that may be answered. */
  readonly longest: number | undefined;
  readonly derive: (
    answers: Answers,
    keys: Credentials,
    at: Instant,
  ) => {
    readonly steps: readonly DerivedStep[];
    readonly finished: readonly { readonly form: DerivedForm; readonly text: string }[];
  };
  readonly source: FactSource;
};
