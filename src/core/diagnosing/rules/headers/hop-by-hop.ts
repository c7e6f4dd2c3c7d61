import { signedNames } from '@/core/diagnosing/evidence';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/** Headers of one connection: every proxy takes them off (RFC 9110 section 7.6.1). */
const HOP_BY_HOP = /^(connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|expect)$/;

/** Headers were signed that hold for one hop only (stacklok/toolhive#5835, boto/boto3#181). */
export const hopByHop = rule('headers-hop-by-hop', 'signature', (c) => {
  const names = [...signedNames(c)].filter((name) => HOP_BY_HOP.test(name));
  return names.length === 0
    ? []
    : hit('likely', { names }, inRequest('authorization'), { code: 'remove-headers', args: { names } });
});
