import { field, says } from '@/core/diagnosing/evidence';
import { hit, inReply, rule } from '@/core/diagnosing/finding';

/**
 * S3 lists the headers that came unsigned: every x-amz-* header must be signed (Amazon S3 API Reference, "Signature
 * Calculations"; aws/aws-sdk#338).
 */
export const headersNotSignedReported = rule('headers-not-signed-reported', undefined, (c) => {
  const listed = field(c, 'HeadersNotSigned');
  const strict = says(c, /header '([^']+)' must be included in signature/i)?.[1];
  if (
    listed === undefined &&
    strict === undefined &&
    !says(c, /headers present in the request which were not signed/i)
  ) {
    return [];
  }
  const names = (listed ?? strict ?? '').split(/[,\s]+/).filter((name) => name !== '');
  const fix = names.length === 0 ? undefined : ({ code: 'remove-headers', args: { names } } as const);
  return hit('cause', { names }, inReply, fix);
});
