import { header } from '@/core/diagnosing/evidence';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/** Checksums in trailers, which stores that speak S3's language may lack (scality/cloudserver#5553). */
export const trailerAtStore = rule('checksum-trailer-at-store', undefined, (c) => {
  const found = header(c, 'x-amz-content-sha256')?.trim() ?? '';
  const store = !['aws', 'other', 'cloudfront', 'cdn'].includes(c.provider) || c.inferred.service === undefined;
  return store && /^STREAMING-.*-TRAILER$/.test(found)
    ? hit('likely', { found }, inRequest('header:x-amz-content-sha256'))
    : [];
});
