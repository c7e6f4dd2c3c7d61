import { isS3Like } from '@/core/diagnosing/evidence';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * `//`: S3 keeps it, clients may merge it; every other service signs it merged (versity/versitygw#2274,
 * aws/aws-sdk-js-v3#3408). Where AWS's own text shows the path, that tells what became of it.
 */
export const pathDoubleSlash = rule('path-double-slash', 'signature', (c) =>
  c.path.includes('//') && c.stated.in !== undefined && c.received?.canonical === undefined
    ? hit('suspect', { path: c.path, kept: isS3Like(c) }, inRequest('path'))
    : [],
);
