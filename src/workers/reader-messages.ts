import type { Reading } from '@/core/diagnosing/reading';
import type { Instant } from '@/core/model/instant';

/** What the page at `base` asks the worker that reads pastes: one at a time. */
export type ToReaderWorker = {
  readonly text: string;
  readonly now: Instant;
  readonly chosen: number | undefined;
  readonly base: string;
};

export type FromReaderWorker =
  | { readonly type: 'read'; readonly reading: Reading }
  /** A bug, by the kind of its error: its message could hold what was pasted. */
  | { readonly type: 'failed'; readonly kind: string };
