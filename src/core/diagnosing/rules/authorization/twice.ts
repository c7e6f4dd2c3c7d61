import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/** Authorization and X-Amz-Date may come once only (RFC 9110 section 11.6.2). */
export const authorizationTwice = rule('authorization-twice', 'well-formed', (c) => {
  const names = ['authorization', 'x-amz-date'].filter((name) => (c.headers.get(name)?.length ?? 0) > 1);
  return names.length === 0 ? [] : hit('cause', { names: names as readonly string[] }, inRequest('authorization'));
});
