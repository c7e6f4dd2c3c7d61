import { says } from '@/core/diagnosing/evidence';
import { hit, inReply, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * X-Amz-Expires is a whole number from 1 to 604800 seconds (Amazon S3 API Reference, "Authenticating Requests: Using
 * Query Parameters"; aws/aws-cli#5464).
 */
export const expiresRange = rule('time-expires-range', 'time', (c) => {
  const found = c.stated.expires;
  const said = says(c, /X-Amz-Expires (must|should) be/i) !== undefined;
  const fine = found === undefined || (/^\d{1,6}$/.test(found) && Number(found) >= 1 && Number(found) <= 604_800);
  if (fine && !said) return [];
  return hit(
    'cause',
    { found, number: /^-?\d+$/.test(found ?? '') },
    said ? inReply : inRequest('parameter:X-Amz-Expires'),
    {
      code: 'set-expires',
      args: { seconds: 604_800 },
    },
  );
});
