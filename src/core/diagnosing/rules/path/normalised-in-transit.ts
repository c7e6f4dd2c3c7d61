import { changeOf } from '@/core/diagnosing/change';
import { transit } from '@/core/diagnosing/compared';
import { proof } from '@/core/diagnosing/evidence';
import { hit, inReceived, rule } from '@/core/diagnosing/finding';

/** Slashes were merged, or dot segments resolved, on the way (duckdb/duckdb-httpfs#333; nginx, merge_slashes). */
export const pathNormalisedInTransit = rule('path-normalised-in-transit', 'signature', (c) => {
  const texts = transit(c);
  const change = texts && changeOf(texts.sent.path, texts.received.path);
  if (!texts || (change !== 'slashes' && change !== 'dot-segments')) return [];
  return hit(proof(c), { sent: texts.sent.path, received: texts.received.path, change }, inReceived('path'));
});
