import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * `?versioning` is signed as `versioning=` (AWS IAM User Guide, "Create a canonical request"; curl/curl#10129,
 * xcir/libvmod-awsrest#24).
 */
export const queryValueless = rule('query-valueless', 'signature', (c) => {
  if (c.stated.in === undefined || c.hashed?.canonical) return [];
  const names = c.parameters.filter(({ rawValue }) => rawValue === undefined).map(({ name }) => name);
  return names.length === 0 ? [] : hit('suspect', { names }, inRequest('query'));
});
