import { hit, inReply, rule } from '@/core/diagnosing/finding';
import { serverTime } from '@/core/diagnosing/reply-times';
import { secondsBetween } from '@/core/model/instant';

const HALF_HOUR = 1800;
const TOLERANCE = 120;

/** Apart by whole half hours: local time was written as UTC (aws/aws-sdk-php#1780). */
export const timeZone = rule('time-zone', undefined, (c) => {
  const server = serverTime(c.reply);
  if (c.signedAt === undefined || server === undefined || !/skew|expired|not-yet-valid/.test(c.meaning ?? ''))
    return [];
  if (c.stated.expires !== undefined && server > c.signedAt) return [];
  const apart = secondsBetween(server, c.signedAt);
  const halves = Math.round(apart / HALF_HOUR);
  if (Math.abs(halves) < 1 || Math.abs(halves) > 28 || Math.abs(apart - halves * HALF_HOUR) > TOLERANCE) return [];
  return hit('likely', { hours: halves / 2 }, inReply);
});
