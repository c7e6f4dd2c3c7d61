import { says } from '@/core/diagnosing/evidence';
import { hit, inReply, rule } from '@/core/diagnosing/finding';

/**
 * S3 may not use the key of an encrypted object for this caller (Amazon S3 User Guide, "Using server-side encryption
 * with AWS KMS keys").
 */
export const kmsDenied = rule('outcome-kms-denied', undefined, (c) => {
  const said = says(c, /KMS\.\w+Exception|\bkms:(\w+)|ciphertext refers to a customer master key/i);
  return said ? hit('cause', { action: said[1] === undefined ? undefined : `kms:${said[1]}` }, inReply) : [];
});
