import { field, says } from '@/core/diagnosing/evidence';
import { hit, inReply, rule } from '@/core/diagnosing/finding';
import { EMPTY_SHA256 } from '@/core/model/body';

/**
 * S3 hashed another body than x-amz-content-sha256, Content-MD5 or a checksum header says (Amazon S3 API Reference, "Error Responses",
 * XAmzContentSHA256Mismatch and BadDigest; grosskur/lua-resty-aws#2).
 */
export const payloadHashReported = rule('payload-hash-reported', undefined, (c) => {
  const digest = says(c, /BadDigest/) !== undefined;
  if (!digest && !says(c, /XAmzContentSHA256Mismatch/)) return [];
  const client = field(c, 'ClientComputedContentSHA256');
  const server = field(c, 'S3ComputedContentSHA256');
  return hit('cause', { client, server, empty: client === EMPTY_SHA256, digest }, inReply);
});
