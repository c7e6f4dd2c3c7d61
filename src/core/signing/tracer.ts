import { Sha256 } from '@aws-crypto/sha256-browser';
import type { Bytes } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';

type Source = string | ArrayBuffer | ArrayBufferView;

/** One hash as the engine used it: keyed (HMAC) where `key` is there. Digests are hexadecimal. */
export type HashRecord = {
  readonly key: string | Uint8Array | undefined;
  readonly data: Uint8Array;
  readonly digest: string;
};

/**
 * A constructor of hashes for the engine that keeps every key, input and digest.
 * `body` is what stands for the request's body: whoever hashes its buffer gets its digest, computed once elsewhere.
 */
export function createTracer(body: { readonly stand: Uint8Array; readonly digest: Bytes }) {
  const records: HashRecord[] = [];

  class TracingSha256 {
    private readonly hash: Sha256;
    private readonly chunks: Uint8Array[] = [];
    private isBody = false;

    constructor(private readonly key?: Source) {
      this.hash = new Sha256(key);
    }

    update(data: Source): void {
      const bytes = view(data);
      if (bytes.buffer === body.stand.buffer) this.isBody = true;
      else this.hash.update(bytes);
      this.chunks.push(bytes);
    }

    async digest(): Promise<Uint8Array> {
      if (this.isBody) return body.digest;
      const digest = await this.hash.digest();
      const key = typeof this.key === 'string' || this.key === undefined ? this.key : view(this.key);
      records.push({ key, data: joined(this.chunks), digest: toHex(digest) });
      return digest;
    }

    reset(): void {
      this.hash.reset();
      this.chunks.length = 0;
      this.isBody = false;
    }
  }
  return { sha256: TracingSha256, records };
}

function view(data: Source): Uint8Array {
  if (typeof data === 'string') throw new Error('the engine hashes bytes, never text');
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 1) return chunks[0] as Uint8Array;
  const out = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}
