import { says } from '@/core/diagnosing/evidence';
import { hit, inReply, rule } from '@/core/diagnosing/finding';

/**
 * "Missing Authentication Token": API Gateway has nothing at this path and method, often for want
 * of the stage (Amazon API Gateway Developer Guide, "Common errors"; aws/chalice#12).
 */
export const pathNoRoute = rule('path-no-route', undefined, (c) => {
  const said = says(c, /^(Missing Authentication Token|MissingAuthenticationTokenException)/m);
  if (!said || says(c, /Request is missing/)) return [];
  if (c.service !== 'execute-api' && c.inferred.service !== undefined) return [];
  const path = c.request && (c.path || '/');
  const signed = c.stated.in !== undefined;
  return hit(signed ? 'cause' : 'likely', { method: c.request?.method, path, signed }, inReply);
});
