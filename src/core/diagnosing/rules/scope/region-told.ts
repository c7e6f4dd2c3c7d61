import { field, replyHeader, says } from '@/core/diagnosing/evidence';
import { hit, inReply, rule } from '@/core/diagnosing/finding';

const MESSAGE = /region '([^']*)' is wrong; expecting '([^']+)'/i;

/**
 * S3 names the region it expects (Amazon S3 API Reference, "Error Responses", AuthorizationHeaderMalformed;
 * aws/aws-cli#4338).
 */
export const regionTold = rule('scope-region-told', undefined, (c) => {
  const told = says(c, MESSAGE);
  const expected = told?.[2] ?? (told ? (field(c, 'Region') ?? replyHeader(c, 'x-amz-bucket-region')) : undefined);
  if (!told || expected === undefined) return [];
  return hit('cause', { found: told[1] ?? '', expected }, inReply, { code: 'set-region', args: { region: expected } });
});
