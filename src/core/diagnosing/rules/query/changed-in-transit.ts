import { queryInTransit } from '@/core/diagnosing/compared';
import { proof } from '@/core/diagnosing/evidence';
import { hit, inReceived, rule } from '@/core/diagnosing/finding';

/**
 * A parameter whose value AWS saw otherwise: encoded again, decoded, `+` for a space (boto/boto3#2836,
 * okigan/awscurl#216).
 */
export const queryChangedInTransit = rule('query-changed-in-transit', 'signature', (c) =>
  queryInTransit(c)
    .filter(({ from, to }) => from !== undefined && to !== undefined)
    .flatMap(({ name, from = '', to = '', change }) =>
      hit(proof(c), { name, sent: from, received: to, change }, inReceived(`parameter:${name}`)),
    ),
);
