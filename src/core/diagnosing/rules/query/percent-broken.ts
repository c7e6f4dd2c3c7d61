import { hit, inRequest, rule } from '@/core/diagnosing/finding';
import { badPercentAt } from '@/core/kernel/percent';

/**
 * A `%` without two hexadecimal digits: printf-like formatting ate them (odelot/aws-mqtt-websockets#7), or the text
 * was cut.
 */
export const queryPercentBroken = rule('query-percent-broken', undefined, (c) => {
  const target = c.request?.target ?? '';
  const at = badPercentAt(target);
  return at < 0 ? [] : hit('likely', { found: target.slice(at, at + 3) }, inRequest('query'));
});
