import type { Scope } from '@/core/model/credentials';
import type { ServiceRule } from '@/core/model/service-rule';
import type { HeaderValues } from '@/core/verifying/canonical-headers';

/** A part of a request that a paste may not tell. */
export type Unknown = 'method' | 'payload' | `header:${string}`;

/** What was sent, taken apart: everything that a signer could have got wrong. */
export type Sent = {
  readonly in: 'query' | 'header';
  readonly method: string;
  readonly scheme: string;
  /** As sent. */
  readonly path: string;
  /** As sent, without `?`. */
  readonly query: string;
  /** By lower-case name, values as sent; Host is there. */
  readonly headers: HeaderValues;
  /** Names as they were written and ordered. */
  readonly headerNames: readonly string[];
  /** Lower-case and sorted, and as the request lists them. */
  readonly signed: readonly string[];
  readonly listed: readonly string[];
  /** The last line of the canonical request. */
  readonly payload: string;
  /** What is signed and nobody pasted, so that any value of it may be right. */
  readonly unknown: ReadonlySet<Unknown>;
  /** Line breaks behind the body that may be of it. */
  readonly endings: readonly string[];
  readonly rule: ServiceRule;
  readonly algorithm: string;
  /** The second line of the string to sign. */
  readonly date: string;
  readonly scope: Scope;
  readonly terminator: string;
  readonly accessKeyId: string;
};
