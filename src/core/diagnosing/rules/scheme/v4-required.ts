import { says } from '@/core/diagnosing/evidence';
import { hit, inReply, rule } from '@/core/diagnosing/finding';

/**
 * The server takes SigV4 only (Amazon S3 User Guide, "Amazon S3 Signature Version 2 turned off"; s3tools/s3cmd#1376).
 */
export const v4Required = rule('scheme-v4-required', undefined, (c) => {
  const old = says(c, /Authorization=AWS [^\s:]+:/);
  return old || says(c, /authorization mechanism you have provided is not supported|Please use AWS4-HMAC-SHA256/i)
    ? hit('cause', {}, inReply)
    : [];
});
