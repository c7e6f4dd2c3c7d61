import { isS3Like } from '@/core/diagnosing/evidence';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/** S3 reads a raw `+` in a path as a space; a plus is `%2B` (aws/aws-sdk-net#4473, minio/minio-java#261). */
export const pathPlusInS3 = rule('path-plus-in-s3', 'signature', (c) =>
  isS3Like(c) && c.path.includes('+') ? hit('suspect', { path: c.path }, inRequest('path')) : [],
);
