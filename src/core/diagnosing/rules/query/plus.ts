import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * A raw `+` in a query is a space to the service; some signers take it for a plus (mhart/aws4fetch#85,
 * agilord/aws_client#399).
 */
export const queryPlus = rule('query-plus', 'signature', (c) => {
  if (c.stated.in === undefined) return [];
  const names = c.parameters
    .filter(
      ({ rawName, rawValue = '' }) => `${rawName}${rawValue}`.includes('+') && !/^x-amz-security-token$/i.test(rawName),
    )
    .map(({ name }) => name);
  return names.length === 0 ? [] : hit('suspect', { names }, inRequest('query'));
});
