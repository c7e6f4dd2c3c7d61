import { says } from '@/core/diagnosing/evidence';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * A CORS preflight is an OPTIONS that browsers never sign (Fetch Standard, "CORS-preflight fetch";
 * cloudflare/cloudflare-docs#6003).
 */
export const preflight = rule('method-preflight', undefined, (c) => {
  const method = c.request?.method ?? c.received?.canonical?.method;
  const said = says(c, /CORSResponse|This CORS request is not allowed/i);
  return said || (method?.toUpperCase() === 'OPTIONS' && c.reply !== undefined && (c.reply.status ?? 403) >= 400)
    ? hit('cause', {}, inRequest('method'))
    : [];
});
