import type { Bytes } from '@/core/kernel/bytes';
import type { Hasher } from '@/core/ports';
import { webCryptoHasher } from '@/workers/web-crypto-hasher';

/** WebCrypto, or @noble/hashes (fetched on first use) where the page has no secure context and so no `crypto.subtle`. */
export function createHasher(subtle: SubtleCrypto | null = crypto.subtle ?? null): Hasher {
  return subtle ? webCryptoHasher(subtle) : nobleHasher;
}

const nobleHasher: Hasher = {
  sha256: async (data) => (await import('@noble/hashes/sha2.js')).sha256(data) as Bytes,
  hmacSha256: async (key, data) => {
    const [{ hmac }, { sha256 }] = await Promise.all([
      import('@noble/hashes/hmac.js'),
      import('@noble/hashes/sha2.js'),
    ]);
    return hmac(sha256, key, data) as Bytes;
  },
};
