import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * Signed for a CDN's name: the service behind it sees its own name, or must be said to take the CDN's (Amazon
 * CloudFront Developer Guide, "Restrict access to an origin"; aws-amplify/amplify-js#1339).
 */
export const hostCdn = rule('host-cdn', 'signature', (c) => {
  if (c.provider !== 'cloudfront' && c.provider !== 'cdn') return [];
  if (c.stated.in === undefined && c.received === undefined) return [];
  return hit('likely', { host: c.host ?? '', service: c.service ?? '' }, inRequest('host'));
});
