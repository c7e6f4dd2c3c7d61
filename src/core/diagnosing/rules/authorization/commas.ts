import { header } from '@/core/diagnosing/evidence';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * The three parts of the Authorization header are separated by commas (AWS IAM User Guide, "Add the signature to the
 * request").
 */
export const authorizationCommas = rule('authorization-commas', 'well-formed', (c) => {
  const value = header(c, 'authorization') ?? '';
  if (c.stated.in !== 'header') return [];
  const found = /[^\s,]\s+(SignedHeaders|Signature)\s*=/i.exec(value) ?? /;\s*(Signature)\s*=/i.exec(value);
  return found ? hit('cause', { before: found[1] ?? '' }, inRequest('authorization')) : [];
});
