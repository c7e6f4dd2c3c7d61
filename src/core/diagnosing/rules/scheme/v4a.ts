import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * SigV4a: an ECDSA signature for a set of regions, with no region in the scope (AWS IAM User Guide, "AWS Signature
 * Version 4A").
 */
export const schemeV4a = rule('scheme-v4a', undefined, (c) => {
  if (c.stated.algorithm?.startsWith('AWS4-ECDSA') !== true) return [];
  const set =
    c.headers.get('x-amz-region-set')?.[0] ??
    c.parameters.find(({ name }) => name.toLowerCase() === 'x-amz-region-set')?.value;
  const shown = set !== undefined || (c.request?.target !== '' && c.whole) || c.stated.in === 'query';
  return hit(shown && set === undefined ? 'likely' : 'note', { regionSet: set, shown }, inRequest('authorization'));
});
