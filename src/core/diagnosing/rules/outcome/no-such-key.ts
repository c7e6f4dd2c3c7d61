import { field, says } from '@/core/diagnosing/evidence';
import { hit, inReply, rule } from '@/core/diagnosing/finding';

/** Authentication passed, the object is not there (Amazon S3 API Reference, "Error Responses", NoSuchKey). */
export const noSuchKey = rule('outcome-no-such-key', undefined, (c) =>
  says(c, /NoSuchKey|specified key does not exist/) ? hit('cause', { key: field(c, 'Key') }, inReply) : [],
);
