import type { DepartureRule } from '@/core/snippets/departures/departure';
import type { TypedChange } from '@/testing/typed';
import type { Question } from './question';

/** What a peer made of a question. Texts are there where the peer shows them. */
export type Answer =
  | { readonly signature: string; readonly canonicalRequest?: string; readonly stringToSign?: string }
  | { readonly error: string };

/** What the adapter cannot ask a peer, which so says nothing about right and wrong. */
export type Inexpressible = {
  readonly name: string;
  /** Why, in words. */
  readonly because: string;
  readonly when: (q: Question) => boolean;
};

/** What people are told of a departure, and how it is shown. */
export type Told = {
  readonly name: string;
  /** What the peer does, and what AWS expects. */
  readonly does: string;
  readonly expects: string;
  /** Where that is written, or who was asked. */
  readonly source: string;
  readonly affects: string;
  /** The smallest request that shows it. */
  readonly example: TypedChange & { readonly text?: string };
  /** With what message the peer fails, where it does. */
  readonly saying?: RegExp;
};

/** A known way in which a peer departs: only where its signature is just that of the changed text is it taken as the explanation. */
export type Departure = Told & DepartureRule;

/** Rules with what is told of each, in their order. */
export const told = <const Rules extends readonly DepartureRule[]>(
  rules: Rules,
  texts: Readonly<Partial<Record<DepartureRule['id'], Told>>>,
): readonly Departure[] =>
  rules.map((rule) => {
    const text = texts[rule.id];
    if (!text) throw new Error(`nothing is told of ${rule.id}`);
    return { ...text, ...rule };
  });

/** A running peer: answers in the order of the questions. */
export type Running = {
  readonly version: string;
  readonly ask: (questions: readonly Question[]) => Promise<readonly Answer[]>;
  readonly stop: () => void;
};

export type Peer = {
  readonly name: string;
  /** What it is, for people. */
  readonly title: string;
  /** The Debian package or npm package it comes from. */
  readonly from: string;
  /** The version of which the departures are known. */
  readonly knownAt: string;
  /** How it is asked. */
  readonly asked: string;
  /** Undefined where it is not installed. */
  readonly start: () => Promise<Running | undefined>;
  readonly inexpressible: readonly Inexpressible[];
  /** Whether it signs with SigV4a too, by code of its own. */
  readonly sigv4a?: true;
  /** In the order in which they act on a canonical request. */
  readonly departures: readonly Departure[];
  /** The only moment it can sign at, in seconds since 1970, where its clock is its own. */
  readonly clock?: number;
};

export type Started = { readonly peer: Peer; readonly running: Running };
