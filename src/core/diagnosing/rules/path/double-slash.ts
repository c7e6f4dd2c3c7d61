import { isS3Like } from '@/core/diagnosing/evidence';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * `//`: S3 keeps it, clients may merge it; every other service signs it merged (versity/versitygw#2274,
 * aws/aws-sdk-js-v3#3408).
 */
export const pathDoubleSlash = rule('path-double-slash', 'signature', (c) =>
  c.path.includes('//') && c.stated.in !== undefined
    ? hit('suspect', { path: c.path, kept: isS3Like(c) }, inRequest('path'))
    : [],
);
