import { transit } from '@/core/diagnosing/compared';
import { proof } from '@/core/diagnosing/evidence';
import { hit, inReceived, rule } from '@/core/diagnosing/finding';

/**
 * AWS saw another method than was sent: a redirect or CDN changed it (RFC 9110 section 15.4; appwrite/appwrite#13744).
 */
export const methodInTransit = rule('method-in-transit', 'signature', (c) => {
  const texts = transit(c);
  if (!texts || c.sent?.assumed.includes('method')) return [];
  const [sent, received] = [texts.sent.method, texts.received.method];
  if (sent.toUpperCase() === received) return [];
  return hit(proof(c), { sent, received }, inReceived('method'), { code: 'set-method', args: { method: received } });
});
