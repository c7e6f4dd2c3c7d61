import { headersInTransit } from '@/core/diagnosing/compared';
import { proof } from '@/core/diagnosing/evidence';
import { hit, inReceived, rule } from '@/core/diagnosing/finding';

/**
 * AWS saw an empty value where one was sent: the header was dropped on the way (AWS hashes a signed header that it
 * lacks as empty).
 */
export const droppedInTransit = rule('headers-dropped-in-transit', 'signature', (c) =>
  headersInTransit(c)
    .filter(({ change }) => change === 'emptied')
    .flatMap(({ name, from = '' }) => hit(proof(c), { name, sent: from }, inReceived(`header:${name}`))),
);
