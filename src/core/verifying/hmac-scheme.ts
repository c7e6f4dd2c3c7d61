import { utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { scopeText } from '@/core/model/credentials';
import { checkKeyScope, signingKeyOf } from './key-lookup';
import type { Scheme } from './scheme';

/** Signature Version 4: HMAC-SHA256 under a key of one day, region and service. */
export const HMAC_SCHEME: Scheme = {
  algorithm: 'AWS4-HMAC-SHA256',
  parts: 5,
  scopeText,
  regionMismatch: (found, expected) => (found === expected ? undefined : { part: 'region', expected, found }),
  checkSignature: async ({ hasher, key, credential: { scope }, stringToSign, signature: found }) => {
    if ('publicKey' in key) return { check: 'key-id', problem: 'other-algorithm' };
    const keyFailure = checkKeyScope(key, scope);
    if (keyFailure) return keyFailure;
    const expected = toHex(await hasher.hmacSha256(await signingKeyOf(hasher, key, scope), utf8(stringToSign)));
    return expected === found ? undefined : { check: 'signature', problem: 'different', expected, found };
  },
};
