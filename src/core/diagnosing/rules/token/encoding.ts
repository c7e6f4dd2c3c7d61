import { type Hit, hit, inRequest, rule } from '@/core/diagnosing/finding';

type Problem = 'encoded-twice' | 'plus' | 'space' | 'encoded-in-header';

/**
 * A token is base64: `+` in a query must be `%2B`, and `%2B` inside the decoded token was encoded twice
 * (rusoto/rusoto#1653).
 */
export const tokenEncoding = rule('token-encoding', undefined, (c): readonly Hit<{ readonly problem: Problem }>[] => {
  const pair = c.parameters.find(({ name }) => name.toLowerCase() === 'x-amz-security-token');
  const raw = pair?.rawValue ?? c.headers.get('x-amz-security-token')?.[0]?.trim() ?? '';
  if (pair && /%25[0-9A-F]{2}/i.test(raw))
    return hit('likely', { problem: 'encoded-twice' }, inRequest(`parameter:${pair.name}`));
  if (pair && raw.includes('+')) return hit('likely', { problem: 'plus' }, inRequest(`parameter:${pair.name}`));
  if (pair && /%20/.test(raw)) return hit('likely', { problem: 'space' }, inRequest(`parameter:${pair.name}`));
  if (pair) return [];
  if (/%[0-9A-F]{2}/i.test(raw))
    return hit('likely', { problem: 'encoded-in-header' }, inRequest('header:x-amz-security-token'));
  return /\s/.test(raw) ? hit('likely', { problem: 'space' }, inRequest('header:x-amz-security-token')) : [];
});
