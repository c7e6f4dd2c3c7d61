import { field, replyHeader, says } from '@/core/diagnosing/evidence';
import { hit, inReply, rule } from '@/core/diagnosing/finding';

const MESSAGE = /region '([^']*)' is wrong; expecting '([^']+)'/i;

/**
 * S3 names the region it expects (Amazon S3 API Reference, "Error Responses", AuthorizationHeaderMalformed;
 * aws/aws-cli#4338).
 */
export const regionReported = rule('scope-region-reported', undefined, (c) => {
  const said = says(c, MESSAGE);
  const expected = said?.[2] ?? (said ? (field(c, 'Region') ?? replyHeader(c, 'x-amz-bucket-region')) : undefined);
  if (!said || expected === undefined) return [];
  return hit('cause', { found: said[1] ?? '', expected }, inReply, { code: 'set-region', args: { region: expected } });
});
