import { type Hit, hit, inCredentials, inRequest, rule } from '@/core/diagnosing/finding';
import { parseTime } from '@/core/diagnosing/reply-times';
import { addSeconds, readable } from '@/core/model/instant';

/**
 * The longest session that IAM grants (AWS IAM User Guide, "Methods to assume a role"; GetSessionToken goes to 36
 * hours).
 */
const LONGEST_SESSION = 36 * 3600;

/**
 * A presigned URL dies with the session that signed it (Amazon S3 User Guide, "Sharing objects with presigned URLs";
 * aws/aws-sdk-ruby#1182).
 */
export const expiresOverSession = rule(
  'time-expires-over-session',
  undefined,
  (c): readonly Hit<{ readonly expires: number; readonly end: string | undefined }>[] => {
    const expires = Number(c.stated.expires ?? 0);
    if (c.signedAt === undefined || !(expires > 0) || c.stated.token === undefined) return [];
    const end = parseTime(c.credentials?.expiration);
    if (end !== undefined) {
      return end < addSeconds(c.signedAt, expires) ? hit('likely', { expires, end: readable(end) }, inCredentials) : [];
    }
    return expires > LONGEST_SESSION
      ? hit('note', { expires, end: undefined }, inRequest('parameter:X-Amz-Expires'))
      : [];
  },
);
