import { header } from '@/core/diagnosing/evidence';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/** No part of the Authorization header is quoted (AWS IAM User Guide, "Add the signature to the request"). */
export const authorizationQuoted = rule('authorization-quoted', 'well-formed', (c) => {
  const found = c.stated.in === 'header' ? /["'“”‘’]/.exec(header(c, 'authorization') ?? '')?.[0] : undefined;
  return found === undefined ? [] : hit('cause', { found }, inRequest('authorization'));
});
