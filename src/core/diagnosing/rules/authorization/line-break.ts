import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * A line break inside Authorization, as a key read from a file brings it (RFC 9110 section 5.5;
 * postmanlabs/postman-app-support#7882).
 */
export const authorizationLineBreak = rule('authorization-line-break', 'well-formed', (c) => {
  const value = c.request?.headers.find(([name]) => name.toLowerCase() === 'authorization')?.[1] ?? '';
  const at = value.trim().search(/[\r\n]/);
  return at < 0 || c.stated.in !== 'header'
    ? []
    : hit('cause', { after: value.trim().slice(Math.max(0, at - 20), at) }, inRequest('authorization'));
});
