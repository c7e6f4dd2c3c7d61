import type { Case } from '@/core/diagnosing/case';
import { isS3Like } from '@/core/diagnosing/evidence';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/** Whether AWS's own text shows the path as it was sent. */
const arrived = ({ sent, received }: Case): boolean =>
  received?.canonical !== undefined && received.canonical.path === sent?.canonical?.path;

/**
 * `//`: S3 keeps it, clients may merge it; every other service signs it merged (versity/versitygw#2274,
 * aws/aws-sdk-js-v3#3408).
 */
export const pathDoubleSlash = rule('path-double-slash', 'signature', (c) =>
  c.path.includes('//') && c.stated.in !== undefined && !arrived(c)
    ? hit('suspect', { path: c.path, kept: isS3Like(c) }, inRequest('path'))
    : [],
);
