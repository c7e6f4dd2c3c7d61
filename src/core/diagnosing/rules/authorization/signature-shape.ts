import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/** A signature is 64 lower-case hexadecimal digits (AWS IAM User Guide, "Calculate the signature"). */
export const signatureShape = rule('authorization-signature-shape', undefined, (c) => {
  const found = c.stated.signature;
  if (found === undefined || found === '' || c.stated.algorithm?.includes('ECDSA') || /^[0-9a-f]{64}$/.test(found))
    return [];
  if (/[…*<>]|\.\.\.|redacted|x{6}/i.test(found)) return [];
  const problem = /^[0-9a-fA-F]{64}$/.test(found)
    ? 'upper-case'
    : /^[0-9a-f]*$/i.test(found)
      ? found.length < 64
        ? 'short'
        : 'long'
      : /^[0-9a-f]{64}/.test(found)
        ? 'trailing'
        : 'not-hexadecimal';
  return hit(
    'cause',
    { problem, length: found.length, rest: found.slice(64, 74) } as const,
    inRequest('authorization'),
  );
});
