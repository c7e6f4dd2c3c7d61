import { type Body, type WhyNot, whyNot } from '@/core';
import type { BodySource } from '@/core/ports';

/** Where the digest of a body is: it is computed away from the page's thread, once for each body. */
export type Hashing =
  | { readonly phase: 'hashing'; readonly read: number }
  | { readonly phase: 'hashed'; readonly body: Body }
  | { readonly phase: 'failed'; readonly why: Unhashed };

/** Why there is no digest: the bytes could not be read, or what hashes them did not come or broke. */
export type Unhashed = 'unreadable' | { readonly hasher: WhyNot };

export const unhashed = (error: unknown): Unhashed =>
  error instanceof Error && error.name === 'NotReadableError' ? 'unreadable' : { hasher: whyNot(error) };

export type ComposeBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: string; readonly source: BodySource; readonly hashing: Hashing }
  | { readonly kind: 'file'; readonly name: string; readonly source: BodySource; readonly hashing: Hashing };
