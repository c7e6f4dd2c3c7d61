import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * Website endpoints serve public content only and take no signed request (Amazon S3 User Guide, "Website endpoints").
 */
export const s3Website = rule('host-s3-website', undefined, (c) =>
  /\.s3-website[.-][a-z0-9-]+\.amazonaws\.com(\.cn)?$/.test(c.host ?? '') && c.stated.in !== undefined
    ? hit('cause', { host: c.host ?? '' }, inRequest('host'))
    : [],
);
