import { says } from '@/core/diagnosing/evidence';
import { hit, inReply, rule } from '@/core/diagnosing/finding';

/**
 * The session behind the token is over, whatever X-Amz-Expires says (Amazon S3 User Guide, "Sharing objects with
 * presigned URLs"; aws/aws-sdk-js#1099).
 */
export const tokenExpired = rule('token-expired', undefined, (c) =>
  says(c, /ExpiredToken|token included in the request is expired|provided token has expired/i)
    ? hit('cause', { expires: c.stated.expires }, inReply)
    : [],
);
