import { hasPassed } from '@/core/diagnosing/fails-at';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * The service honours less than X-Amz-Expires says: 900 s for database and STS tokens, 300 s for Transcribe (Amazon
 * RDS User Guide; aws/aws-sdk-java#2617).
 */
export const expiresOverService = rule('time-expires-over-service', 'time', (c) => {
  const expires = Number(c.stated.expires ?? 0);
  if (!(expires > c.rule.longestExpiry) || expires > 604_800 || c.service === undefined) return [];
  return hit(
    hasPassed(c, 'time') ? 'note' : 'suspect',
    { expires, longest: c.rule.longestExpiry, service: c.service },
    inRequest('parameter:X-Amz-Expires'),
    {
      code: 'set-expires',
      args: { seconds: c.rule.longestExpiry },
    },
  );
});
