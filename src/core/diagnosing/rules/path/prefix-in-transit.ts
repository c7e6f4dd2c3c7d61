import { changeOf } from '@/core/diagnosing/change';
import { transit } from '@/core/diagnosing/compared';
import { proof } from '@/core/diagnosing/evidence';
import { hit, inReceived, rule } from '@/core/diagnosing/finding';

/**
 * A prefix of the path was added or removed: a stage or base path that a proxy or custom domain maps
 * (minio/minio#6546).
 */
export const pathPrefixInTransit = rule('path-prefix-in-transit', 'signature', (c) => {
  const texts = transit(c);
  if (!texts) return [];
  const [sent, received] = [texts.sent.path, texts.received.path];
  const change = changeOf(sent, received);
  if (change === 'prepended') {
    const prefix = received.slice(0, received.length - sent.length);
    return hit(proof(c), { prefix, added: true, sent, received }, inReceived('path'));
  }
  if (change !== 'cut-front') return [];
  const prefix = sent.slice(0, sent.length - received.length);
  return hit(proof(c), { prefix, added: false, sent, received }, inReceived('path'));
});
