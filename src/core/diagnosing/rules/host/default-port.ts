import { hit, inHashed, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * Clients leave a scheme's default port out of Host (RFC 9110 section 7.2); a signer must as well
 * (aws/aws-sdk-js#4062).
 */
export const defaultPort = rule('host-default-port', 'signature', (c) => {
  const hashed = c.hashed?.canonical?.headers.find(([name]) => name === 'host')?.[1];
  const header = c.request?.headers.find(([name]) => name.toLowerCase() === 'host')?.[1].trim();
  const port = c.request?.scheme === 'http' || c.request?.scheme === 'ws' ? ':80' : ':443';
  if (hashed?.endsWith(port)) return hit('likely', { host: hashed, port }, inHashed('host'));
  const typed = header ?? c.request?.authority;
  return typed?.endsWith(port) ? hit('suspect', { host: typed, port }, inRequest('host')) : [];
});
