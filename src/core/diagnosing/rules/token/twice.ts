import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * The token stands in the query and in a header, or twice in either (AWS IAM User Guide, "Add the signature to the
 * request").
 */
export const tokenTwice = rule('token-twice', undefined, (c) => {
  const inQuery = c.parameters.filter(({ name }) => name.toLowerCase() === 'x-amz-security-token').length;
  const inHeaders = c.headers.get('x-amz-security-token')?.length ?? 0;
  return inQuery + inHeaders > 1 ? hit('likely', { inQuery, inHeaders }, inRequest('whole')) : [];
});
