import { sha256 } from '@noble/hashes/sha2.js';
import { toHex } from '@/core/kernel/hex';
import { sha256Hex } from '@/core/model/body';
import type { FromBodyHashWorker, ToBodyHashWorker } from './body-hash-messages';

/** Ten a second is smooth to look at, and costs the page nothing. */
const PROGRESS_EVERY_MS = 100;

/** Read piece by piece and not as a stream, whose reads follow each other so closely that no message gets in between. */
const PIECE_BYTES = 1_048_576;

/** Serves the messages of the body-hash worker: hashes blobs piece by piece, several at once, each until it is cancelled. */
export function bodyHashService(post: (message: FromBodyHashWorker) => void): (message: ToBodyHashWorker) => void {
  const running = new Set<number>();

  async function hash(id: number, blob: Blob): Promise<void> {
    const digest = sha256.create();
    let read = 0;
    let reportedAt = performance.now();
    while (read < blob.size) {
      const piece = await blob.slice(read, read + PIECE_BYTES).arrayBuffer();
      if (!running.has(id)) return;
      digest.update(new Uint8Array(piece));
      read += piece.byteLength;
      if (performance.now() - reportedAt < PROGRESS_EVERY_MS) continue;
      reportedAt = performance.now();
      post({ type: 'progress', id, read });
    }
    post({ type: 'hashed', id, size: read, sha256: sha256Hex(toHex(digest.digest())) });
  }

  return (message) => {
    if (message.type === 'cancel') {
      running.delete(message.id);
      return;
    }
    const { id, blob } = message;
    running.add(id);
    hash(id, blob)
      .catch((error: unknown) => running.has(id) && post({ type: 'unreadable', id, reason: String(error) }))
      .finally(() => running.delete(id));
  };
}
