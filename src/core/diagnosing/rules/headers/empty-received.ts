import { hit, inReceived, rule } from '@/core/diagnosing/finding';

/**
 * An empty header in AWS's own text: it was signed and did not arrive, even where the request itself was not pasted
 * (fog/fog-aws).
 */
export const emptyReceived = rule('headers-empty-received', 'signature', (c) => {
  if (c.whole) return [];
  return (c.received?.canonical?.headers ?? [])
    .filter(([, value]) => value === '')
    .flatMap(([name]) => hit('likely', { name }, inReceived(`header:${name}`)));
});
