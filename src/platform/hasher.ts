import type { Hasher } from '@/core/ports';
import { webCryptoHasher } from '@/workers/web-crypto-hasher';

/** WebCrypto, or @noble/hashes (fetched on first use) where the page has no secure context and so no `crypto.subtle`. */
export function createHasher(subtle: SubtleCrypto | null = crypto.subtle ?? null): Hasher {
  return subtle ? webCryptoHasher(subtle) : lazyNobleHasher;
}

const loadNoble = () => import('@/core/kernel/noble');
const lazyNobleHasher: Hasher = {
  sha256: async (data) => (await loadNoble()).sha256(data),
  hmacSha256: async (key, data) => (await loadNoble()).hmacSha256(key, data),
};
