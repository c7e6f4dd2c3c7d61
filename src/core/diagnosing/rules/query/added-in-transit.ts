import { queryInTransit } from '@/core/diagnosing/compared';
import { proof } from '@/core/diagnosing/evidence';
import { hit, inReceived, rule } from '@/core/diagnosing/finding';

/** Parameters that AWS saw and the pasted request has not (boto/boto3#2836). */
export const queryAddedInTransit = rule('query-added-in-transit', 'signature', (c) => {
  const names = queryInTransit(c)
    .filter(({ change }) => change === 'added')
    .map(({ name }) => name);
  if (names.length === 0) return [];
  return hit(proof(c), { names }, inReceived('query'), { code: 'remove-parameters', args: { names } });
});
