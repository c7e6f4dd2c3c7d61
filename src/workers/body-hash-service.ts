import { sha256 } from '@noble/hashes/sha2.js';
import { toHex } from '@/core/kernel/hex';
import { type Sha256Hex, sha256Hex } from '@/core/model/body';
import type { FromBodyHashWorker, ToBodyHashWorker } from './body-hash-messages';

/** Ten a second is smooth to look at, and costs the page nothing. */
const PROGRESS_EVERY_MS = 100;

/** Read piece by piece and not as a stream, whose reads follow each other so closely that no message gets in between. */
const PIECE_BYTES = 1_048_576;

/** Serves the messages of the body-hash worker: hashes blobs piece by piece, several at once, each until it is cancelled. */
export function bodyHashService(post: (message: FromBodyHashWorker) => void): (message: ToBodyHashWorker) => void {
  const running = new Set<number>();

  async function hash(id: number, blob: Blob, chunkSize: number | undefined): Promise<void> {
    const digest = sha256.create();
    const chunks = chunkSize === undefined ? undefined : chunkDigests(chunkSize);
    let read = 0;
    let reportedAt = performance.now();
    while (read < blob.size) {
      const piece = await blob.slice(read, read + PIECE_BYTES).arrayBuffer();
      if (!running.has(id)) return;
      const bytes = new Uint8Array(piece);
      digest.update(bytes);
      chunks?.update(bytes);
      read += piece.byteLength;
      if (performance.now() - reportedAt < PROGRESS_EVERY_MS) continue;
      reportedAt = performance.now();
      post({ type: 'progress', id, read });
    }
    const body = { size: read, sha256: hexOf(digest), ...(chunks && { chunks: chunks.end() }) };
    post({ type: 'hashed', id, body });
  }

  return (message) => {
    if (message.type === 'cancel') {
      running.delete(message.id);
      return;
    }
    const { id, blob, chunkSize } = message;
    running.add(id);
    hash(id, blob, chunkSize)
      .catch((error: unknown) => running.has(id) && post({ type: 'unreadable', id, reason: String(error) }))
      .finally(() => running.delete(id));
  };
}

type Digest = ReturnType<typeof sha256.create>;
const hexOf = (digest: Digest): Sha256Hex => sha256Hex(toHex(digest.digest()));

/** Hashes every chunk of `size` bytes, however the bytes come. */
function chunkDigests(size: number) {
  const done: Sha256Hex[] = [];
  let digest = sha256.create();
  let held = 0;

  function finish(): void {
    done.push(hexOf(digest));
    digest = sha256.create();
    held = 0;
  }
  return {
    update: (bytes: Uint8Array) => {
      for (let at = 0; at < bytes.length; ) {
        const piece = bytes.subarray(at, at + size - held);
        digest.update(piece);
        at += piece.length;
        held += piece.length;
        if (held === size) finish();
      }
    },
    end: (): readonly Sha256Hex[] => {
      if (held > 0) finish();
      return done;
    },
  };
}
