import { signedNames } from '@/core/diagnosing/evidence';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * Content-Length was signed: clients and proxies set it themselves (opensearch-project/opensearch-net#133,
 * aws/aws-sdk-js-v3#3829).
 */
export const contentLength = rule('headers-content-length', 'signature', (c) => {
  if (!signedNames(c).has('content-length')) return [];
  const value = c.headers.get('content-length')?.[0];
  const wrong = value !== undefined && c.body !== undefined && value.trim() !== String(c.body.size);
  return hit(
    wrong ? 'likely' : 'suspect',
    { value, size: wrong ? c.body?.size : undefined },
    inRequest('header:content-length'),
  );
});
