import { says } from '@/core/diagnosing/evidence';
import { hit, inReply, rule } from '@/core/diagnosing/finding';

/**
 * S3 does not know the key id: deleted, of another partition or provider, or temporary without its token
 * (MathieuLoutre/grunt-aws-s3#38).
 */
export const keyUnknown = rule('key-unknown', undefined, (c) => {
  if (!says(c, /InvalidAccessKeyId|Access Key Id you provided does not exist/i)) return [];
  return hit(
    'cause',
    { keyId: c.credential?.accessKeyId, temporary: c.credential?.accessKeyId.startsWith('ASIA') === true },
    inReply,
  );
});
