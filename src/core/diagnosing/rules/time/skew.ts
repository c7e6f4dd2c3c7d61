import { field, says } from '@/core/diagnosing/evidence';
import { hit, inReply, rule } from '@/core/diagnosing/finding';
import { parseTime, SKEW_REPORTED, serverTime } from '@/core/diagnosing/reply-times';
import { parseAmzDate, readable, secondsBetween } from '@/core/model/instant';

/**
 * The reply says that clocks are apart: RequestTimeTooSkewed with both times, or "Signature expired" with its own
 * arithmetic (Amazon S3 API Reference, "Error Responses"; aws/aws-sdk-php#612).
 */
export const skew = rule('time-skew', undefined, (c) => {
  const said = says(c, SKEW_REPORTED);
  if (!said) return [];
  const signed = parseAmzDate(said[1] ?? '') ?? parseTime(field(c, 'RequestTime')) ?? c.signedAt;
  const server = serverTime(c.reply);
  const seconds = signed !== undefined && server !== undefined ? Math.round(secondsBetween(signed, server)) : undefined;
  return hit('cause', { signed: signed && readable(signed), server: server && readable(server), seconds }, inReply);
});
