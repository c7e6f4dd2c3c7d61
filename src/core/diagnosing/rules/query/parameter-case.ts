import { hit, inRequest, rule } from '@/core/diagnosing/finding';

const NAMES = [
  'X-Amz-Algorithm',
  'X-Amz-Credential',
  'X-Amz-Date',
  'X-Amz-Expires',
  'X-Amz-SignedHeaders',
  'X-Amz-Signature',
  'X-Amz-Security-Token',
];
const byLower = new Map(NAMES.map((name) => [name.toLowerCase(), name]));

/**
 * The names of the signing parameters in another case: they are compared as they are (Amazon S3 API Reference,
 * "Authenticating Requests: Using Query Parameters").
 */
export const queryParameterCase = rule('query-parameter-case', 'well-formed', (c) => {
  if (c.stated.in !== 'query') return [];
  const names = c.parameters
    .map(({ name }) => name)
    .filter((name) => (byLower.get(name.toLowerCase()) ?? name) !== name);
  const expected = names.map((name) => byLower.get(name.toLowerCase()) ?? name);
  return names.length === 0 ? [] : hit('likely', { names, expected }, inRequest('query'));
});
