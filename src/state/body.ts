import type { Body } from '@/core';
import type { BodySource } from '@/core/ports';

/** Where the digest of a body is: it is computed away from the page's thread, once for each body. */
export type Hashing =
  | { readonly phase: 'hashing'; readonly read: number }
  | { readonly phase: 'hashed'; readonly body: Body }
  /** With the kind of the error: NotReadableError where the bytes could not be read. */
  | { readonly phase: 'failed'; readonly error: string };

export type ComposeBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: string; readonly source: BodySource; readonly hashing: Hashing }
  | { readonly kind: 'file'; readonly name: string; readonly source: BodySource; readonly hashing: Hashing };
