import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/** A scope ends in `aws4_request` (AWS IAM User Guide, "Elements of an AWS API request signature"). */
export const scopeTerminator = rule('scope-terminator', 'credential-scope', (c) => {
  const found = c.stated.credential?.terminator;
  const google = c.stated.algorithm?.startsWith('GOOG4') === true || found === 'goog4_request';
  // A text that is cut within the scope has lost more than its terminator.
  const cut = found !== undefined && 'aws4_request'.startsWith(found) && c.stated.signature === undefined;
  return found === undefined || found === 'aws4_request' || google || cut
    ? []
    : hit('cause', { found }, inRequest('authorization'));
});
