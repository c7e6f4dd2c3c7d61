import { field, says } from '@/core/diagnosing/evidence';
import { hit, inReply, inRequest, rule } from '@/core/diagnosing/finding';
import { parseTold, serverTime } from '@/core/diagnosing/reply-times';
import { addSeconds, readable, secondsBetween } from '@/core/model/instant';

/**
 * The presigned URL is over its time: by the server's word, by its clock, or by the clock of this page (Amazon S3 API
 * Reference, "Error Responses", AccessDenied).
 */
export const expired = rule('time-expired', 'time', (c) => {
  const told = says(c, /Request has expired/i) !== undefined;
  const seconds = Math.min(Number(c.stated.expires ?? Number.NaN), c.rule.longestExpiry);
  const end =
    c.signedAt === undefined || Number.isNaN(seconds)
      ? parseTold(field(c, 'Expires'))
      : addSeconds(c.signedAt, seconds);
  const server = serverTime(c.reply);
  const now = server ?? c.now;
  if (!told && (end === undefined || now <= end)) return [];
  const args = { end: end && readable(end), ago: end && now > end ? Math.floor(secondsBetween(end, now)) : undefined };
  if (told) return hit('cause', args, inReply);
  return hit(server ? 'cause' : 'likely', args, inRequest('parameter:X-Amz-Expires'));
});
