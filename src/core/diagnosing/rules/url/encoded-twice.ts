import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * The credential still holds `%2F` once decoded: the whole query was encoded twice (localstack/localstack#10844,
 * TTLabs/EvaporateJS#491).
 */
export const encodedTwice = rule('url-encoded-twice', undefined, (c) => {
  const credential = c.stated.in === 'query' ? (c.stated.credentialText ?? '') : '';
  if (/%2F/i.test(credential)) return hit('cause', { found: '%252F' }, inRequest('query'));
  const whole = /%3FX-Amz-|%26X-Amz-/i.exec(c.request?.target ?? '')?.[0];
  if (whole !== undefined) return hit('cause', { found: whole.slice(0, 3) }, inRequest('whole'));
  return c.urlDamage.includes('encoded') ? hit('suspect', { found: '%3A%2F%2F' }, inRequest('whole')) : [];
});
