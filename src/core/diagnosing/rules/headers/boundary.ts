import { signedNames } from '@/core/diagnosing/evidence';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * A signed multipart/form-data: the client makes a new boundary when it sends (postmanlabs/postman-app-support#1663).
 */
export const boundary = rule('headers-boundary', 'signature', (c) => {
  const signed = signedNames(c).has('content-type');
  const received = c.received?.canonical?.headers.find(([name]) => name === 'content-type')?.[1];
  const type = received ?? (signed ? c.headers.get('content-type')?.[0] : undefined);
  return type !== undefined && /^multipart\//i.test(type)
    ? hit('suspect', { type }, inRequest('header:content-type'))
    : [];
});
