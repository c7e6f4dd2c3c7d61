import { says } from '@/core/diagnosing/evidence';
import { hit, inReply, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * A signed request says when it was signed, in X-Amz-Date or Date (AWS IAM User Guide, "Elements of an AWS API request
 * signature"; brendanhay/amazonka#154).
 */
export const dateMissing = rule('time-date-missing', undefined, (c) => {
  const missing = c.stated.in === 'header' && c.stated.date === undefined && c.request?.target !== '' && c.whole;
  if (missing) return hit('cause', {}, inRequest('header:x-amz-date'));
  const said = says(c, /requires a valid Date or x-amz-date|requires existence of either a 'X-Amz-Date'/i);
  return said && (c.stated.date === undefined || c.signedAt !== undefined) ? hit('cause', {}, inReply) : [];
});
