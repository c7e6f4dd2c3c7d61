import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * A CloudFront signed URL or cookie: an RSA or ECDSA signature over a policy, by a key pair (Amazon CloudFront
 * Developer Guide, "Use signed URLs").
 */
export const schemeCloudfront = rule('scheme-cloudfront', undefined, (c) =>
  c.foreign.some((scheme) => scheme === 'cloudfront-url' || scheme === 'cloudfront-cookies')
    ? hit('note', {}, inRequest('whole'))
    : [],
);
