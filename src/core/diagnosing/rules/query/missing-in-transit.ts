import { queryInTransit } from '@/core/diagnosing/compared';
import { proof } from '@/core/diagnosing/evidence';
import { hit, inReceived, rule } from '@/core/diagnosing/finding';

/**
 * Parameters that were sent and did not reach AWS: cut by a shell, a proxy or a cache policy (Amazon CloudFront
 * Developer Guide, "Control origin requests").
 */
export const queryMissingInTransit = rule('query-missing-in-transit', 'signature', (c) => {
  const names = queryInTransit(c)
    .filter(({ change }) => change === 'missing')
    .map(({ name }) => name);
  return names.length === 0 ? [] : hit(proof(c), { names }, inReceived('query'));
});
