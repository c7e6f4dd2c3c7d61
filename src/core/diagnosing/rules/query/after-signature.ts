import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * What signers themselves put after the signature: AWS SDK for JavaScript v3 sorts its record, others append IoT's token,
 * those for MSK a User-Agent.
 */
const USUAL = /^(x-amz-.*|x-id|amz-.*|list-type|response-.*|user-agent)$/i;

/** Parameters after X-Amz-Signature: signers write it last, so these were added later, and are hashed all the same. */
export const queryAfterSignature = rule('query-after-signature', 'signature', (c) => {
  const at = c.parameters.findIndex(({ name }) => name === 'X-Amz-Signature');
  if (at < 0) return [];
  const names = c.parameters
    .slice(at + 1)
    .map(({ name }) => name)
    .filter((name) => !USUAL.test(name));
  return names.length === 0
    ? []
    : hit('suspect', { names }, inRequest('query'), { code: 'remove-parameters', args: { names } });
});
