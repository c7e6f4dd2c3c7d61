import { lineOf, transit } from '@/core/diagnosing/compared';
import { proof } from '@/core/diagnosing/evidence';
import { hit, inReceived, rule } from '@/core/diagnosing/finding';

const withoutPort = (host: string): string => host.replace(/:\d+$/, '');

/** Only the port of Host differs: a proxy set it or dropped it (minio/minio#5222, minio/minio#5298). */
export const portInTransit = rule('host-port-in-transit', 'signature', (c) => {
  const texts = transit(c);
  const sent = texts && lineOf(texts.sent, 'host');
  const received = texts && lineOf(texts.received, 'host');
  if (sent === undefined || received === undefined || sent === received) return [];
  if (withoutPort(sent) !== withoutPort(received)) return [];
  return hit(proof(c), { sent, received }, inReceived('host'), { code: 'set-host', args: { host: received } });
});
