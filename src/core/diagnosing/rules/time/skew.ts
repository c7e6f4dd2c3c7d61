import { field, says } from '@/core/diagnosing/evidence';
import { hit, inReply, rule } from '@/core/diagnosing/finding';
import { parseTold, SKEW_TOLD, serverTime } from '@/core/diagnosing/reply-times';
import { parseAmzDate, readable, secondsBetween } from '@/core/model/instant';

/**
 * The reply says that clocks are apart: RequestTimeTooSkewed with both times, or "Signature expired" with its own
 * arithmetic (Amazon S3 API Reference, "Error Responses"; aws/aws-sdk-php#612).
 */
export const skew = rule('time-skew', undefined, (c) => {
  const told = says(c, SKEW_TOLD);
  if (!told) return [];
  const signed = parseAmzDate(told[1] ?? '') ?? parseTold(field(c, 'RequestTime')) ?? c.signedAt;
  const server = serverTime(c.reply);
  const seconds = signed !== undefined && server !== undefined ? Math.round(secondsBetween(signed, server)) : undefined;
  return hit('cause', { signed: signed && readable(signed), server: server && readable(server), seconds }, inReply);
});
