import type { Case } from './case';
import { says } from './evidence';

/**
 * What a signature that is right over what was sent proves of the body. `seen`: it is the body, or there is none. `unseen`: only its
 * hash is known. `unsigned`: nothing. `other`: another body than the one sent was signed.
 */
export type BodyProof = 'seen' | 'unseen' | 'unsigned' | 'other';

/** What the payload line of a request proves of its body. */
export function bodyProof(c: Case): BodyProof {
  if (says(c, /XAmzContentSHA256Mismatch/)) return 'other';
  const line = c.sent?.canonical?.payloadHash;
  if (line === undefined || c.body?.sha256 === line) return 'seen';
  if (/^[0-9a-f]{64}$/.test(line)) return c.body === undefined ? 'unseen' : 'other';
  if (c.body?.size === 0) return 'seen';
  // In chunks each has a signature of its own.
  return line === 'UNSIGNED-PAYLOAD' ? 'unsigned' : 'unseen';
}
