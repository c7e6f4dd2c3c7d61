import { hmac } from '@noble/hashes/hmac.js';
import { sha256 as digest } from '@noble/hashes/sha2.js';
import { type Bytes, ownBytes } from './bytes';

// What core takes of Paul Miller's libraries: hashes, where a browser has none to give, and the curve of SigV4a.

export { normalizeZ } from '@noble/curves/abstract/curve.js';
export { p256 } from '@noble/curves/nist.js';

export const sha256 = (data: Uint8Array): Bytes => ownBytes(digest(data));

export const hmacSha256 = (key: Uint8Array, data: Uint8Array): Bytes => ownBytes(hmac(digest, key, data));
