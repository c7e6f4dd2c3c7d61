import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/** `%25` before two hexadecimal digits: what is on the wire was encoded twice already (BerriAI/litellm#15788). */
export const pathEncodedPercent = rule('path-encoded-percent', undefined, (c) => {
  const found = /%25[0-9A-F]{2}/i.exec(c.path)?.[0];
  return found === undefined ? [] : hit('suspect', { found, meant: found.replace('25', '') }, inRequest('path'));
});
