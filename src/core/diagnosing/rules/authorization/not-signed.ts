import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * Neither an Authorization header nor signing parameters: the request is anonymous (AWS IAM User Guide, "Add the
 * signature to the request").
 */
export const notSigned = rule('authorization-not-signed', 'present', (c) =>
  c.request !== undefined &&
  c.whole &&
  c.stated.in === undefined &&
  !c.headers.has('authorization') &&
  c.foreign.length === 0 &&
  c.request.method?.toUpperCase() !== 'OPTIONS'
    ? hit('likely', {}, inRequest('whole'))
    : [],
);
