import { field, says } from '@/core/diagnosing/evidence';
import { hasPassed } from '@/core/diagnosing/fails-at';
import { hit, inReply, inRequest, rule } from '@/core/diagnosing/finding';
import { parseTime, serverTime } from '@/core/diagnosing/reply-times';
import { addSeconds, type Instant, readable, secondsBetween } from '@/core/model/instant';

/**
 * The presigned URL is over its time: by the server's word, by its clock, or by the clock of this page (Amazon S3 API
 * Reference, "Error Responses", AccessDenied). `since`: it ended after the reply, so that this was not what AWS refused.
 */
export const expired = rule('time-expired', 'time', (c) => {
  const seconds = Math.min(Number(c.stated.expires ?? Number.NaN), c.rule.longestExpiry);
  const end =
    c.signedAt === undefined || Number.isNaN(seconds)
      ? parseTime(field(c, 'Expires'))
      : addSeconds(c.signedAt, seconds);
  const said = end && readable(end);
  const over = (now: Instant) => (end !== undefined && now > end ? Math.floor(secondsBetween(end, now)) : undefined);

  const server = serverTime(c.reply);
  const ago = over(server ?? c.now);
  if (says(c, /Request has expired/i)) return hit('cause', { end: said, ago, since: false }, inReply);
  const where = inRequest('parameter:X-Amz-Expires');
  const passed = hasPassed(c, 'time');
  if (ago !== undefined && !passed) return hit(server ? 'cause' : 'likely', { end: said, ago, since: false }, where);
  const now = over(c.now);
  return now === undefined ? [] : hit('note', { end: said, ago: now, since: true }, where);
});
