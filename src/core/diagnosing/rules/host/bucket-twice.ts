import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * The bucket stands in the host and again in the path: virtual-hosted and path-style addressing mixed
 * (s3tools/s3cmd#1017).
 */
export const bucketTwice = rule('host-bucket-twice', 'signature', (c) => {
  const bucket = /^([^.]+)\.s3[.-]/.exec(c.host ?? '')?.[1];
  return bucket !== undefined && (c.path === `/${bucket}` || c.path.startsWith(`/${bucket}/`))
    ? hit('suspect', { bucket }, inRequest('path'))
    : [];
});
