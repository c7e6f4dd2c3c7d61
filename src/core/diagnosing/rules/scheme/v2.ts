import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * Signature Version 2, in the query (AWSAccessKeyId, Signature, Expires) or as `AWS key:signature` (AWS General
 * Reference, "Signature Version 2 signing process").
 */
export const schemeV2 = rule('scheme-v2', undefined, (c) => {
  const found = c.foreign.find((scheme) => scheme === 'aws-v2-query' || scheme === 'aws-v2-header');
  return found ? hit('likely', { in: found === 'aws-v2-query' ? 'query' : 'header' } as const, inRequest('whole')) : [];
});
