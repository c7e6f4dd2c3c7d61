import { says } from '@/core/diagnosing/evidence';
import { hit, inReply, rule } from '@/core/diagnosing/finding';

/**
 * "Missing Authentication Token" on a signed request: API Gateway has nothing at this path and method, often for want
 * of the stage (Amazon API Gateway Developer Guide, "Common errors"; aws/chalice#12).
 */
export const pathNoRoute = rule('path-no-route', undefined, (c) => {
  if (!says(c, /missing authentication token/i) || c.stated.in === undefined) return [];
  if (c.service !== 'execute-api' && c.told.service !== undefined) return [];
  return hit('cause', { method: c.request?.method, path: c.path || '/' }, inReply);
});
