import { isS3Like } from '@/core/diagnosing/evidence';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * `.` and `..` segments: browsers and most clients resolve them before they send (RFC 3986 section 5.2.4), S3 signs
 * them as they are.
 */
export const pathDotSegments = rule('path-dot-segments', 'signature', (c) => {
  const found = /(?:^|\/)((?:\.|%2e){1,2})(?=\/|$)/i.exec(c.path)?.[1];
  return found === undefined || c.stated.in === undefined
    ? []
    : hit(isS3Like(c) ? 'likely' : 'suspect', { segment: found, path: c.path }, inRequest('path'));
});
