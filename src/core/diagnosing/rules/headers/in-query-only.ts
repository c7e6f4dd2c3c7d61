import { signedNames } from '@/core/diagnosing/evidence';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/** A header is signed, and stands only in the query: a parameter is no header (minio/minio#5630). */
export const inQueryOnly = rule('headers-in-query-only', 'signature', (c) => {
  if (c.stated.in !== 'query') return [];
  const inQuery = new Set(c.parameters.map(({ name }) => name.toLowerCase()));
  const names = [...signedNames(c)].filter((name) => inQuery.has(name) && !c.headers.has(name));
  return names.length === 0 ? [] : hit('likely', { names }, inRequest('query'));
});
