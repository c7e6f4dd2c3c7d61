import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * A repeated parameter is signed as often as it is sent, sorted by value; some signers keep one (aws/aws-sdk-go#1491).
 */
export const queryRepeated = rule('query-repeated', 'signature', (c) => {
  if (c.stated.in === undefined || c.hashed?.canonical) return [];
  const counts = new Map<string, number>();
  for (const { name } of c.parameters) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([name, count]) => count > 1 && !/^x-amz-/i.test(name)).map(([name]) => name);
  return names.length === 0 ? [] : hit('suspect', { names }, inRequest('query'));
});
