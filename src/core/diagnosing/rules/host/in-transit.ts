import { lineOf, transit } from '@/core/diagnosing/compared';
import { proof } from '@/core/diagnosing/evidence';
import { hit, inReceived, rule } from '@/core/diagnosing/finding';

const withoutPort = (host: string): string => host.replace(/:\d+$/, '');

/**
 * AWS saw another Host than was sent: a proxy, CDN or redirect sent the request on under its own name
 * (webiny/webiny-js#2639).
 */
export const hostInTransit = rule('host-in-transit', 'signature', (c) => {
  const texts = transit(c);
  const sent = texts && lineOf(texts.sent, 'host');
  const received = texts && lineOf(texts.received, 'host');
  if (sent === undefined || received === undefined || withoutPort(sent) === withoutPort(received)) return [];
  return hit(proof(c), { sent, received }, inReceived('host'), { code: 'set-host', args: { host: received } });
});
