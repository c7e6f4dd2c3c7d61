import { signedNames } from '@/core/diagnosing/evidence';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * Content-Type should be signed where it is sent (AWS IAM User Guide, "Create a canonical request"); stores may insist
 * (minio/minio#12924).
 */
export const contentTypeUnsigned = rule('headers-content-type-unsigned', 'signature', (c) => {
  const signed = signedNames(c);
  const type = c.headers.get('content-type')?.[0];
  return signed.size > 0 && type !== undefined && !signed.has('content-type')
    ? hit('note', { type }, inRequest('header:content-type'))
    : [];
});
