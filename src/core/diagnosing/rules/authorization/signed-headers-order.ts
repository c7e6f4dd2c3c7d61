import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/** SignedHeaders is lower-case and sorted (AWS IAM User Guide, "Create a canonical request"). */
export const signedHeadersOrder = rule('authorization-signed-headers-order', 'signature', (c) => {
  const found = c.stated.signedHeaders;
  if (!found) return [];
  const expected = found.map((name) => name.toLowerCase()).sort();
  return found.join(';') === expected.join(';')
    ? []
    : hit('likely', { found: found.join(';'), expected: expected.join(';') }, inRequest('authorization'));
});
