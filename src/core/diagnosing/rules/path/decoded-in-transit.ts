import { changeOf } from '@/core/diagnosing/change';
import { transit } from '@/core/diagnosing/compared';
import { proof } from '@/core/diagnosing/evidence';
import { hit, inReceived, rule } from '@/core/diagnosing/finding';

/** A proxy decoded the path before it sent it on (jumpstarter-dev/jumpstarter#662; nginx, proxy_pass with a path). */
export const pathDecodedInTransit = rule('path-decoded-in-transit', 'signature', (c) => {
  const texts = transit(c);
  if (!texts || changeOf(texts.sent.path, texts.received.path) !== 'decoded') return [];
  return hit(proof(c), { sent: texts.sent.path, received: texts.received.path }, inReceived('path'));
});
