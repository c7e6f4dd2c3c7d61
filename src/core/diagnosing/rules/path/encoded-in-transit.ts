import { changeOf } from '@/core/diagnosing/change';
import { transit } from '@/core/diagnosing/compared';
import { proof } from '@/core/diagnosing/evidence';
import { hit, inReceived, rule } from '@/core/diagnosing/finding';

/** Something on the way, often the HTTP client itself, encoded the path once more (BerriAI/litellm#15788). */
export const pathEncodedInTransit = rule('path-encoded-in-transit', 'signature', (c) => {
  const texts = transit(c);
  if (!texts || changeOf(texts.sent.path, texts.received.path) !== 'encoded-again') return [];
  return hit(proof(c), { sent: texts.sent.path, received: texts.received.path }, inReceived('path'));
});
