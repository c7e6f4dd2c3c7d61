import { field, says } from '@/core/diagnosing/evidence';
import { hit, inReply, rule } from '@/core/diagnosing/finding';

/** The bucket is not there, or not under this endpoint (Amazon S3 API Reference, "Error Responses", NoSuchBucket). */
export const noSuchBucket = rule('outcome-no-such-bucket', undefined, (c) =>
  says(c, /NoSuchBucket|specified bucket does not exist/)
    ? hit('cause', { bucket: field(c, 'BucketName') }, inReply)
    : [],
);
