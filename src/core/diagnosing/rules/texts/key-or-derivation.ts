import { hit, inHashed, rule } from '@/core/diagnosing/finding';

/**
 * Signer and AWS hashed the same text: what differs is the key, or how the signing key was derived from it (AWS IAM
 * User Guide, "Troubleshoot signed requests for AWS APIs"; boto/boto3#1427).
 */
export const keyOrDerivation = rule('texts-key-or-derivation', 'signature', (c) => {
  const [ours, theirs] = [c.hashed?.stringToSign?.trim(), c.received?.stringToSign?.trim()];
  if (ours === undefined || theirs === undefined || ours !== theirs || c.meaning !== 'signature-mismatch') return [];
  return hit('likely', { keyId: c.credential?.accessKeyId }, inHashed('stringToSign'));
});
