import { brokenKeyId, says } from '@/core/diagnosing/evidence';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * A credential has five parts; SigV4a's has four, without a region (AWS IAM User Guide, "Elements of an AWS API
 * request signature").
 */
export const scopeParts = rule('scope-parts', 'credential-scope', (c) => {
  const { credentialText, credential, algorithm } = c.stated;
  // A credential that white space splits is read as a piece of one.
  if (brokenKeyId(c) !== undefined || (c.stated.in === 'header' && c.stated.signature === undefined)) return [];
  if (says(c, /not a valid key=value pair/)) return [];
  if (!credentialText || credential || algorithm?.includes('ECDSA') || /%2F/i.test(credentialText)) return [];
  return hit('cause', { found: credentialText, parts: credentialText.split('/').length }, inRequest('authorization'));
});
