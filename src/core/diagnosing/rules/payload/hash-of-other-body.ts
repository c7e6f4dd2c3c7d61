import { header } from '@/core/diagnosing/evidence';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';
import { EMPTY_SHA256 } from '@/core/model/body';

/**
 * x-amz-content-sha256 is the hash of another body than was sent (Amazon S3 API Reference, "Signature Calculations";
 * mhart/aws4#83).
 */
export const hashOfOtherBody = rule('payload-hash-of-other-body', undefined, (c) => {
  const stated = header(c, 'x-amz-content-sha256')?.trim().toLowerCase();
  if (stated === undefined || c.body === undefined || !/^[0-9a-f]{64}$/.test(stated) || stated === c.body.sha256)
    return [];
  return hit(
    'likely',
    { stated, actual: c.body.sha256, empty: stated === EMPTY_SHA256 },
    inRequest('header:x-amz-content-sha256'),
  );
});
