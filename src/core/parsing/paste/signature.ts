/** A signature in full, in a regular expression that ignores case: 64 digits of an HMAC, or one of ECDSA over P-256 in DER. */
export const SIGNATURE = '(?:[0-9a-f]{64}|30[0-9a-f]{134,142})(?![0-9a-f])';
