import { says } from '@/core/diagnosing/evidence';
import { hit, inReply, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * Neither an Authorization header nor signing parameters: the request is anonymous (AWS IAM User Guide, "Add the
 * signature to the request").
 */
export const notSigned = rule('authorization-not-signed', 'present', (c) => {
  if (says(c, /Request is missing Authentication Token/i)) return hit('cause', {}, inReply);
  return c.request !== undefined &&
    c.whole &&
    c.stated.in === undefined &&
    c.request.signsItself === undefined &&
    !c.headers.has('authorization') &&
    c.foreign.length === 0 &&
    c.request.method?.toUpperCase() !== 'OPTIONS'
    ? hit('likely', {}, inRequest('whole'))
    : [];
});
