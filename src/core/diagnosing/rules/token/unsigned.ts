import { signedNames } from '@/core/diagnosing/evidence';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * The token is signed like every x-amz-* header; few services take it unsigned (AWS IAM User Guide, "Add the signature
 * to the request"; estivensh/aws-kmp#63).
 */
export const tokenUnsigned = rule('token-unsigned', undefined, (c) => {
  const sent = c.headers.has('x-amz-security-token') && c.stated.in !== undefined;
  const signed = signedNames(c).has('x-amz-security-token');
  return sent && !signed && c.rule.token === 'signed'
    ? hit(
        c.service === 's3' ? 'likely' : 'suspect',
        { in: c.stated.in ?? 'header' },
        inRequest('header:x-amz-security-token'),
      )
    : [];
});
