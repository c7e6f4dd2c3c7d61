import { isS3Like } from '@/core/diagnosing/evidence';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/** `%2F` in an S3 key: clients and proxies decode it, and the path that is signed is another (durch/rust-s3#144). */
export const pathEncodedSlash = rule('path-encoded-slash', 'signature', (c) =>
  isS3Like(c) && /%2F/i.test(c.path) ? hit('suspect', { path: c.path }, inRequest('path')) : [],
);
