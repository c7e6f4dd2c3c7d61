import { says } from '@/core/diagnosing/evidence';
import { hit, inReply, inRequest, rule } from '@/core/diagnosing/finding';
import { SKEW_REPORTED, serverTime } from '@/core/diagnosing/reply-times';
import { readable, secondsBetween } from '@/core/model/instant';

/**
 * How far ahead most services let a signature be, in seconds (AWS IAM User Guide, "Troubleshoot signed requests for
 * AWS APIs").
 */
const ALLOWED = 300;

/** Signed for a time that has not come (Amazon S3 API Reference, "Error Responses": "Request is not valid yet"). */
export const inTheFuture = rule('time-in-the-future', 'time', (c) => {
  if (says(c, SKEW_REPORTED)) return [];
  const said = says(c, /not valid yet|not yet valid/i) !== undefined;
  const server = serverTime(c.reply);
  const ahead = c.signedAt === undefined ? undefined : Math.round(secondsBetween(server ?? c.now, c.signedAt));
  if (!said && !(ahead !== undefined && ahead > ALLOWED)) return [];
  const args = { signed: c.signedAt && readable(c.signedAt), ahead };
  if (said) return hit('cause', args, inReply);
  return hit(server ? 'cause' : 'likely', args, inRequest('whole'));
});
