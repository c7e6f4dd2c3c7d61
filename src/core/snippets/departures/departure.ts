import type { Asked } from '@/core/snippets/asked';
import type { Canonical } from './canonical';

/** The ways in which other signers are known to depart. */
export type DepartureId =
  | 'accept-signed'
  | 'adds-type-and-length'
  | 'changing-headers-signed'
  | 'colon-before-slash'
  | 'content-length-signed'
  | 'content-type-and-range-unsigned'
  | 'dot-segments-resolved'
  | 'drops-nameless'
  | 'drops-semicolons'
  | 'empty-header-with-semicolon'
  | 'key-with-and-without-value'
  | 'hash-where-there-is-a-body'
  | 'headers-left-out'
  | 'keeps-first'
  | 'keeps-first-for-s3'
  | 'lines-sorted'
  | 'links-sign-host-alone'
  | 'names-of-javascript-unsigned'
  | 'never-normalises'
  | 'no-utf8-encoded-twice'
  | 'no-utf8-fails'
  | 'path-as-written'
  | 'payload-in-the-link'
  | 'plain-text-signed'
  | 'query-as-written'
  | 'query-as-written-unsorted'
  | 'query-sorted-decoded'
  | 'quoted-values-unfolded'
  | 'range-unsigned'
  | 'repeats-by-line'
  | 'repeats-with-space'
  | 'tabs-unfolded';

/** What AWS makes of a request that was signed so; `other`: it is accepted, and is not the request that was asked for. */
export type Outcome = 'accepted' | 'refused' | 'other';

/**
 * A known way in which a signer departs. `signs` is exact: it changes our canonical request into the signer's. `refuses` says just
 * when the signer fails.
 */
export type DepartureRule = { readonly id: DepartureId } & (
  | { readonly outcome: Outcome; readonly signs: (c: Canonical, q: Asked) => Canonical }
  | { readonly refuses: (q: Asked) => boolean }
);
