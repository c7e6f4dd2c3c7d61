import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * Characters that stand raw in the path: every client encodes them in its own way (mondain/jets3t#17, curl/curl#7559).
 */
export const pathUnencoded = rule('path-unencoded', 'signature', (c) => {
  const found = /[^\w\-.~%/:@+=&,;$]/.exec(c.path)?.[0];
  if (found === undefined || c.stated.in === undefined) return [];
  return hit('suspect', { character: found, path: c.path }, inRequest('path'));
});
