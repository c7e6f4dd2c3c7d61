import { header, says } from '@/core/diagnosing/evidence';
import { type Hit, hit, inReply, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * A signature in the query and an Authorization header: only one may be there (Amazon S3 API Reference, "Error
 * Responses"; penpot/penpot#10777).
 */
export const twoMechanisms = rule(
  'authorization-two-mechanisms',
  undefined,
  (c): readonly Hit<{ readonly scheme: string | undefined }>[] => {
    if (says(c, /only one auth mechanism allowed|Found both 'X-Amz-Algorithm'/i))
      return hit('cause', { scheme: undefined }, inReply);
    const authorization = header(c, 'authorization');
    if (authorization === undefined || c.stated.in !== 'query') return [];
    return hit('cause', { scheme: authorization.trim().split(/\s/, 1)[0] ?? '' }, inRequest('authorization'), {
      code: 'remove-headers',
      args: { names: ['Authorization'] },
    });
  },
);
