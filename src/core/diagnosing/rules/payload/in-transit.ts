import { transit } from '@/core/diagnosing/compared';
import { proof } from '@/core/diagnosing/evidence';
import { hit, inReceived, rule } from '@/core/diagnosing/finding';
import { EMPTY_SHA256 } from '@/core/model/body';

/**
 * AWS hashed another body than was pasted: it changed on the way, or was left out
 * (amazon-archives/aws-mobile-ionic-sample#22).
 */
export const payloadInTransit = rule('payload-in-transit', 'signature', (c) => {
  const texts = transit(c);
  if (!texts || c.sent?.assumed.includes('payload')) return [];
  const [sent, received] = [texts.sent.payloadHash, texts.received.payloadHash];
  return sent === received
    ? []
    : hit(proof(c), { sent, received, empty: received === EMPTY_SHA256 }, inReceived('payload'));
});
