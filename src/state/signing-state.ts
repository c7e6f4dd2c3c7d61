import type { StoreApi } from 'zustand/vanilla';
import {
  type Body,
  type ComposeFinding,
  EMPTY_BODY,
  type Later,
  type Line,
  type PostPolicyInput,
  type PostPolicyTrace,
  type SignedChunk,
  type SigningInput,
  type Trace,
  type WhyNot,
} from '@/core';
import type { ComposeBody, Unhashed } from './body';

/** What the verifier, which shares no code with the signer, makes of the result. */
export type Opinion =
  | { readonly phase: 'checking' }
  | { readonly phase: 'verified' }
  | { readonly phase: 'disagrees'; readonly verdict: Judged }
  | { readonly phase: 'failed'; readonly why: WhyNot };

/** As much of a verdict as is shown: of the verifier for requests, for forms, or for chunks. */
export type Judged =
  | { readonly outcome: 'match' }
  | { readonly outcome: 'refused'; readonly failure: { readonly check: string; readonly problem?: string } };

export type Signed = { readonly input: SigningInput; readonly trace: Trace };
export type SignedForm = { readonly input: PostPolicyInput; readonly trace: PostPolicyTrace };

export type SigningState = {
  readonly findings: readonly ComposeFinding[];
  /** The last good result; it stays while the input has a fault. */
  readonly signed: Signed | undefined;
  /** The same, where the signature goes into an upload form; then there is no `signed`. */
  readonly form?: SignedForm | undefined;
  /** Where the body of `signed` is sent in chunks: how far they are. */
  readonly chunks?: Chunks | undefined;
  /** What the verifier makes of `signed`. */
  readonly opinion: Opinion;
  /** `current`: `signed` belongs to what stands in the fields, or will in a moment. */
  readonly phase: 'current' | 'faulty' | 'hashing-body';
  /** The engine threw: a bug of ours, shown and never hidden. */
  readonly bug: string | undefined;
  /** What has to be fetched before the input can be signed. */
  readonly waitsFor?: { readonly name: 'sigv4a' | 'uploads'; readonly later: Later<unknown> } | undefined;
  /** Reads the input, signs and judges it anew. */
  readonly again: () => void;
  /** Takes away what was signed, and what is being signed: the fields hold another request, which is none of it. */
  readonly drop: () => void;
};

/** How far the chunks of a body are: hashed in a worker, then signed one after the other. */
export type Chunks =
  /** `read` counts bytes, of `size`. */
  | { readonly phase: 'hashing'; readonly read: number; readonly size: number }
  | { readonly phase: 'signing'; readonly signed: number; readonly count: number }
  | {
      readonly phase: 'signed';
      readonly chunkSize: number;
      readonly chunks: readonly SignedChunk[];
      /** The string to sign of chunk `i`, in parts. */
      readonly linesOf: (i: number) => readonly Line[];
    }
  | { readonly phase: 'failed'; readonly why: Unhashed };

/** What is signed of a body; undefined while that is not known, or where it cannot be. */
export const hashOf = (body: ComposeBody): Body | undefined =>
  body.kind === 'none' ? EMPTY_BODY : body.hashing.phase === 'hashed' ? body.hashing.body : undefined;

/** Where signing is, with an input without a fault, or none, and with the body's hash, or none. */
export function phaseOf(value: unknown, hashed: Body | undefined, body: ComposeBody): SigningState['phase'] {
  const unhashable = !hashed && body.kind !== 'none' && body.hashing.phase === 'failed';
  return value === undefined || unhashable ? 'faulty' : hashed ? 'current' : 'hashing-body';
}

/** Lets the steps be drawn before they are checked. */
export const laterTask = (ms = 0) => new Promise((resolve) => setTimeout(resolve, ms));

export type SigningStore = StoreApi<SigningState>;
