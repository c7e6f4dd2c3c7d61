import { signedNames } from '@/core/diagnosing/evidence';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/** Headers that S3 lets pass unsigned. */
const EXEMPT = new Set(['x-amz-content-sha256', 'x-amz-security-token']);

/**
 * x-amz-* headers that are sent must be signed (AWS IAM User Guide, "Create a canonical request";
 * aws/aws-sdk-js-v3#3906).
 */
export const amzUnsigned = rule('headers-amz-unsigned', undefined, (c) => {
  const signed = signedNames(c);
  if (signed.size === 0 || c.meaning === 'signature-mismatch') return [];
  const names = [...c.headers.keys()].filter(
    (name) => name.startsWith('x-amz-') && !EXEMPT.has(name) && name !== 'x-amz-date' && !signed.has(name),
  );
  if (names.length === 0) return [];
  return hit(c.service === 's3' ? 'likely' : 'suspect', { names }, inRequest(`header:${names[0]}`), {
    code: 'remove-headers',
    args: { names },
  });
});
