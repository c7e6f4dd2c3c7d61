import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * Multi-Region Access Points and CloudFront KeyValueStore take SigV4a only (Amazon S3 User Guide, "Multi-Region Access
 * Point authentication"; aws/aws-sdk-js#4545).
 */
export const v4aNeeded = rule('scheme-v4a-needed', undefined, (c) => {
  const host = c.host ?? '';
  const needed = /\.accesspoint\.s3-global\.amazonaws\.com$|\.cloudfront-kvs\.global\.api\.aws$/.test(host);
  return needed && c.stated.algorithm === 'AWS4-HMAC-SHA256' ? hit('likely', { host }, inRequest('authorization')) : [];
});
