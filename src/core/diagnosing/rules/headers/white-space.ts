import { signedNames } from '@/core/diagnosing/evidence';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * Runs of spaces in a signed header count as one (AWS IAM User Guide, "Create a canonical request";
 * boto/botocore#1182).
 */
export const headersWhiteSpace = rule('headers-white-space', 'signature', (c) => {
  if (c.hashed?.canonical) return [];
  const signed = signedNames(c);
  const names = [...c.headers]
    .filter(([name, values]) => signed.has(name) && values.some((value) => /\S[ \t]{2,}\S|\t/.test(value)))
    .map(([name]) => name);
  return names.length === 0 ? [] : hit('suspect', { names }, inRequest(`header:${names[0]}`));
});
