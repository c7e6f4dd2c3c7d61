import { says } from '@/core/diagnosing/evidence';
import { hit, inReply, inRequest, rule } from '@/core/diagnosing/finding';
import { SKEW_REPORTED, serverTime } from '@/core/diagnosing/reply-times';
import { secondsBetween } from '@/core/model/instant';

/** Services allow 5 minutes, S3 15 (AWS IAM User Guide, "Why requests are signed"; Amazon S3, RequestTimeTooSkewed). */
const allowed = (service: string | undefined): number => (service === 's3' ? 900 : 300);

/** A request signed in its headers is good for minutes: sent later, it fails whatever else is right. */
export const headerTooOld = rule('time-header-too-old', 'time', (c) => {
  if (c.stated.in !== 'header' || c.signedAt === undefined || says(c, SKEW_REPORTED)) return [];
  const server = serverTime(c.reply);
  const age = Math.round(secondsBetween(c.signedAt, server ?? c.now));
  if (age <= allowed(c.service)) return [];
  const minutes = allowed(c.service) / 60;
  return server
    ? hit('cause', { age, minutes, reported: true }, inReply)
    : hit('note', { age, minutes, reported: false }, inRequest('whole'));
});
