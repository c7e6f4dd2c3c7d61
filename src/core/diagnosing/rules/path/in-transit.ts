import { type Change, changeOf } from '@/core/diagnosing/change';
import { transit } from '@/core/diagnosing/compared';
import { proof } from '@/core/diagnosing/evidence';
import { hit, inReceived, rule } from '@/core/diagnosing/finding';

/** What has a rule of its own. */
const ELSEWHERE: readonly Change[] = [
  'same',
  'encoded-again',
  'latin1',
  'decoded',
  'slashes',
  'dot-segments',
  'cut-front',
  'prepended',
];

/**
 * AWS saw another path than was sent, in a way without a name of its own
 * (FantasticFiasco/aws-signature-version-4#1231).
 */
export const pathInTransit = rule('path-in-transit', 'signature', (c) => {
  const texts = transit(c);
  if (!texts) return [];
  const [sent, received] = [texts.sent.path, texts.received.path];
  const change = changeOf(sent, received);
  return ELSEWHERE.includes(change) ? [] : hit(proof(c), { sent, received, change }, inReceived('path'));
});
