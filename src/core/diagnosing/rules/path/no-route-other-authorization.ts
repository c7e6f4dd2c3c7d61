import { header, says } from '@/core/diagnosing/evidence';
import { hit, inReply, rule } from '@/core/diagnosing/finding';

/**
 * API Gateway reads any Authorization as SigV4 where no route matches: a bearer token then fails as a malformed
 * signature (aws/chalice#828).
 */
export const pathNoRouteOtherAuthorization = rule('path-no-route-other-authorization', undefined, (c) => {
  const quoted = says(c, /Authorization=(Bearer|Basic|eyJ)/i)?.[1];
  const sent = /^\s*(Bearer|Basic|eyJ)/i.exec(header(c, 'authorization') ?? '')?.[1];
  const found = quoted ?? sent;
  if (found === undefined || !says(c, /Authorization header requires|not a valid key=value pair/i)) return [];
  return hit('cause', { found: found.startsWith('ey') ? 'JWT' : found }, inReply);
});
