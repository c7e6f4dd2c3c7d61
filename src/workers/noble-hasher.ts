import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Bytes } from '@/core/kernel/bytes';
import type { Hasher } from '@/core/ports';

/** SHA-256 and HMAC-SHA-256 of @noble/hashes, where there is no secure context and so no `crypto.subtle`. */
export const nobleHasher: Hasher = {
  sha256: async (data) => sha256(data) as Bytes,
  hmacSha256: async (key, data) => hmac(sha256, key, data) as Bytes,
};
