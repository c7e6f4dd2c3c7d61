import { createHash, createHmac } from 'node:crypto';
import type { Bytes } from '@/core/kernel/bytes';
import type { Hasher } from '@/core/ports';

const bytes = (buffer: Buffer): Bytes => Uint8Array.from(buffer);

/** SHA-256 and HMAC of Node's OpenSSL. */
export const nodeHasher: Hasher = {
  sha256: async (data) => bytes(createHash('sha256').update(data).digest()),
  hmacSha256: async (key, data) => bytes(createHmac('sha256', key).update(data).digest()),
};
