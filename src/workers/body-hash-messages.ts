import type { HashedBody } from '@/core/ports';

/** What the page tells the body-hash worker. `id` names one request. */
export type ToBodyHashWorker =
  | { readonly type: 'hash'; readonly id: number; readonly blob: Blob; readonly chunkSize: number | undefined }
  | { readonly type: 'cancel'; readonly id: number };

/** What the worker answers: any number of `progress`, then one of the others; after a cancel, nothing. */
export type FromBodyHashWorker =
  /** `read` counts bytes. */
  | { readonly type: 'progress'; readonly id: number; readonly read: number }
  | { readonly type: 'hashed'; readonly id: number; readonly body: HashedBody }
  /** The bytes could not be read: a file that was changed or removed after it was chosen, for example. */
  | { readonly type: 'unreadable'; readonly id: number; readonly reason: string };
