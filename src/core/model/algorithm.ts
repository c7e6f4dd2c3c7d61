/** The two signature algorithms by their usual names: AWS4-HMAC-SHA256, and the asymmetric AWS4-ECDSA-P256-SHA256. */
export type Algorithm = 'sigv4' | 'sigv4a';
