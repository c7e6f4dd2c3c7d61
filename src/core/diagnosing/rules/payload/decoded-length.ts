import { header } from '@/core/diagnosing/evidence';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * A body in chunks must say its length without them; S3 answers with a mismatch where it does not (Amazon S3 API
 * Reference, "Signature Calculations: Transferring Payload in Multiple Chunks"; versity/versitygw#1088).
 */
export const decodedLength = rule('payload-decoded-length', 'signature', (c) => {
  const found = header(c, 'x-amz-content-sha256')?.trim() ?? '';
  return found.startsWith('STREAMING-') && c.stated.in === 'header' && !c.headers.has('x-amz-decoded-content-length')
    ? hit('likely', { found }, inRequest('header:x-amz-decoded-content-length'))
    : [];
});
