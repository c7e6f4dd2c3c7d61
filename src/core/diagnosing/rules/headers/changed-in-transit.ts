import { headersInTransit, onlyCharsetDiffers } from '@/core/diagnosing/compared';
import { proof } from '@/core/diagnosing/evidence';
import { hit, inReceived, rule } from '@/core/diagnosing/finding';

/**
 * A signed header arrived with another value (aws/mcp-proxy-for-aws#313,
 * FantasticFiasco/aws-signature-version-4#1231).
 */
export const changedInTransit = rule('headers-changed-in-transit', 'signature', (c) =>
  headersInTransit(c)
    .filter(({ from, to, change }) => from !== undefined && to !== undefined && change !== 'emptied')
    .filter(({ name, to = '' }) => !(name === 'accept-encoding' && to.includes('(gfe)')))
    .filter((row) => !onlyCharsetDiffers(row))
    .flatMap(({ name, from = '', to = '', change }) =>
      hit(proof(c), { name, sent: from, received: to, change }, inReceived(`header:${name}`)),
    ),
);
