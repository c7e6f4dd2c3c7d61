import type { Bytes } from '@/core/kernel/bytes';
import type { Body } from './body';
import type { Scope } from './credentials';
import type { Dimension, Mistake } from './mistake';
import type { PastedReply, PastedRequest, SignerLog } from './pasted';
import type { ServiceRule } from './service-rule';

/** A signature that nobody can explain yet, and all that is known around it. Plain data, so that it can go to a worker. */
export type Puzzle = {
  /** Undefined where only the reply was pasted, which then has to hold AWS's two strings. */
  readonly request: PastedRequest | undefined;
  readonly reply: PastedReply | undefined;
  readonly log: SignerLog | undefined;
  /** The digest of a body that is not in the paste itself: of a file, for example. */
  readonly body: Body | undefined;
  /** The secret, or one day's signing key for those who may not hand out the secret. */
  readonly key: { readonly secret: string } | { readonly signingKey: Bytes; readonly scope: Scope };
  readonly sessionToken: string | undefined;
  /** The rules of the service that checks; by the claimed signing name unless given. */
  readonly rule: ServiceRule | undefined;
};

/** How much a search may try. */
export type Budget = {
  /** The most combinations of two mistakes. */
  readonly pairs: number;
  /** Milliseconds for the whole: likelier mistakes come first, and of three at once only what time is left for. */
  readonly ms: number;
};

export type SolverProgress = {
  /** Signatures compared so far, and canonical requests hashed for them. */
  readonly tried: number;
  readonly forms: number;
  /** How many mistakes at once are being tried. */
  readonly changes: 1 | 2 | 3;
  /** Milliseconds that are left at most. */
  readonly leftMs: number;
  /** Signatures compared a second, since the start. */
  readonly perSecond: number;
};

/** What the key makes of texts that nobody had to guess; undefined where that text was not pasted. */
export type Reproduces = {
  /** Over what was sent: the canonical form of the pasted request. */
  readonly sent: boolean | undefined;
  /** Over AWS's own string to sign. True: both sides agree, and AWS holds another secret for this access key. */
  readonly received: boolean | undefined;
  /** Over the string to sign of the signer's log. */
  readonly logged: boolean | undefined;
};

/** What the paste does not tell, and the signature does: it comes out with this value. No mistake. */
export type Learned =
  | { readonly what: 'method' | 'payload'; readonly value: string }
  /** The line breaks behind the pasted body that are of it. */
  | { readonly what: 'ending'; readonly value: string }
  | { readonly what: 'header'; readonly name: string; readonly value: string };

/** One cause, which is proven: these two texts and the key as changed make the signature. Likelier answers come first. */
export type Answer = {
  /** None where the signature is right, and only `learned` was not known. */
  readonly changes: readonly Mistake[];
  readonly learned: readonly Learned[];
  /** What was hashed. */
  readonly canonicalRequest: string;
  /** What was keyed; octets that are not UTF-8 are shown one character each. */
  readonly stringToSign: string;
  readonly signature: string;
};

/** What was tried in vain. A search that fails says nothing of the secret. */
export type RuledOut = {
  readonly kinds: readonly { readonly dimension: Dimension; readonly candidates: number }[];
  readonly combinations: number;
  /** Up to how many mistakes at once every combination was tried. */
  readonly exhaustive: 0 | 1 | 2;
  /** Whether the likely pairs were all tried, where not every pair was. */
  readonly likelyPairs: boolean;
};

/** What is not in the paste and could decide it. */
export type Missing =
  | { readonly what: 'request' | 'method' | 'host' | 'body' | 'reply' | 'log' | 'session-token' | 'secret' }
  /** Signed headers whose values nobody pasted. */
  | { readonly what: 'headers'; readonly names: readonly string[] };

export type Outcome =
  /**
   * Nothing to search in: `no-claim`, no signature that can be read; `no-request`, one without the request that it signs; `not-whole`,
   * one of a request that is longer than what is read; `not-hex`, one that has not its form; `not-ecdsa`, one that no key of SigV4a makes; `needs-secret`, one of SigV4a and a signing key, which
   * is SigV4's; `other-scheme`.
   */
  | {
      readonly phase: 'unreadable';
      readonly why: 'no-claim' | 'no-request' | 'not-whole' | 'not-hex' | 'not-ecdsa' | 'needs-secret' | 'other-scheme';
    }
  | { readonly phase: 'reproduced'; readonly reproduces: Reproduces }
  | {
      readonly phase: 'found';
      readonly reproduces: Reproduces;
      readonly answers: readonly Answer[];
      readonly tried: number;
    }
  | {
      readonly phase: 'not-found';
      readonly reproduces: Reproduces;
      readonly ruledOut: RuledOut;
      readonly missing: readonly Missing[];
    }
  | { readonly phase: 'stopped'; readonly reproduces: Reproduces; readonly tried: number };
