import { ownBytes } from '@/core/kernel/bytes';
import type { Hasher } from '@/core/ports';

const hmac = { name: 'HMAC', hash: 'SHA-256' };

/** WebCrypto's SHA-256 and HMAC-SHA-256. `crypto.subtle` exists in secure contexts only. */
export function webCryptoHasher(subtle: SubtleCrypto): Hasher {
  return {
    sha256: async (data) => new Uint8Array(await subtle.digest('SHA-256', ownBytes(data))),
    hmacSha256: async (key, data) => {
      // WebCrypto refuses an empty key. HMAC pads keys with zeros (RFC 2104, section 2), so one zero byte is the same key.
      const raw = key.length > 0 ? ownBytes(key) : new Uint8Array(1);
      const imported = await subtle.importKey('raw', raw, hmac, false, ['sign']);
      return new Uint8Array(await subtle.sign('HMAC', imported, ownBytes(data)));
    },
  };
}
