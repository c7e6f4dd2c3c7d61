import { utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { coversRegion } from '@/core/services/region-set';
import type { Scheme } from '@/core/verifying/scheme';
import { isSignedBy, publicKeyOf } from './public-key';

/** Signature Version 4a: ECDSA with a key of no day, region or service; the regions are a signed X-Amz-Region-Set. */
export const ECDSA_SCHEME: Scheme = {
  algorithm: 'AWS4-ECDSA-P256-SHA256',
  parts: 4,
  scopeText: ({ date, service }) => `${date}/${service}/aws4_request`,
  regionMismatch: (found, expected) =>
    coversRegion(found, expected) ? undefined : { part: 'regionSet', expected, found },
  checkSignature: async ({ hasher, key, credential, stringToSign, signature: found }) => {
    if ('signingKey' in key) return { check: 'key-id', problem: 'other-algorithm' };
    const publicKey =
      'publicKey' in key ? key.publicKey : await publicKeyOf(hasher, credential.accessKeyId, key.secret);
    const digest = await hasher.sha256(utf8(stringToSign));
    if (isSignedBy(publicKey, digest, found)) return undefined;
    return { check: 'signature', problem: 'not-by-key', publicKey: toHex(publicKey), found };
  },
};
