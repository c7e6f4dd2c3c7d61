import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * The algorithm is AWS4-HMAC-SHA256; SigV4a and Google's own name have their own rules (AWS IAM User Guide, "Elements
 * of an AWS API request signature").
 */
export const algorithmUnknown = rule('authorization-algorithm', 'algorithm', (c) => {
  const found = c.stated.algorithm;
  return found === undefined ||
    found === 'AWS4-HMAC-SHA256' ||
    /^(AWS4-ECDSA|GOOG4)/.test(found) ||
    found.startsWith('AWS4-HMAC-SHA256-PAYLOAD')
    ? []
    : hit('cause', { found }, inRequest('authorization'));
});
