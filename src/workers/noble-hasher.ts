import { hmacSha256, sha256 } from '@/core/kernel/noble';
import type { Hasher } from '@/core/ports';

/** SHA-256 and HMAC-SHA-256 of @noble/hashes, where there is no secure context and so no `crypto.subtle`. */
export const nobleHasher: Hasher = {
  sha256: async (data) => sha256(data),
  hmacSha256: async (key, data) => hmacSha256(key, data),
};
