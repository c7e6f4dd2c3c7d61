import { says } from '@/core/diagnosing/evidence';
import { hit, inReply, rule } from '@/core/diagnosing/finding';

/**
 * Too many requests (Amazon S3 API Reference, "Error Responses", SlowDown; AWS SDKs and Tools Reference Guide, "Retry
 * behavior").
 */
export const slowDown = rule('outcome-slow-down', undefined, (c) =>
  says(
    c,
    /\b(SlowDown|Throttling\w*|TooManyRequests\w*|RequestLimitExceeded|ProvisionedThroughputExceeded\w*)\b|Rate exceeded/,
  ) || c.reply?.status === 429
    ? hit('cause', {}, inReply)
    : [],
);
