import { signedNames } from '@/core/diagnosing/evidence';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';
import { reasonNotToSign } from '@/core/services/never-signed';

const OWN_RULE =
  /^(connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|expect|date|x-amz-date|authorization)$/;
const FORWARDED = /^(x-forwarded-.*|forwarded|via|x-real-ip|cdn-loop|cf-.*)$/;

/**
 * Headers were signed that proxies rewrite, which the SDKs leave out (aws/aws-sdk-java-v2#6369, aws/aws-sdk-cpp#323).
 */
export const rewrittenByProxies = rule('headers-rewritten-by-proxies', 'signature', (c) => {
  const names = [...signedNames(c)].filter(
    (name) => !OWN_RULE.test(name) && (FORWARDED.test(name) || reasonNotToSign(name) !== undefined),
  );
  return names.length === 0
    ? []
    : hit('suspect', { names }, inRequest('authorization'), { code: 'remove-headers', args: { names } });
});
