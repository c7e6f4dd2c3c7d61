import { hit, inHashed, rule } from '@/core/diagnosing/finding';

/**
 * The signer's string to sign does not end in the hash of its canonical request: hashed twice, not in hexadecimal, or
 * of other octets (AWS IAM User Guide, "Create a string to sign"; aws-beam/aws_signature#37).
 */
export const signerHash = rule('texts-signer-hash', 'signature', (c) => {
  const hash = c.hashed?.toSign?.requestHash;
  if (c.hashed?.agrees !== false || hash === undefined) return [];
  return hit('likely', { hash, hexadecimal: /^[0-9a-f]{64}$/.test(hash) }, inHashed('stringToSign'));
});
