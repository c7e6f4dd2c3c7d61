import { says } from '@/core/diagnosing/evidence';
import { hit, inReply, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * S3, OpenSearch Serverless and VPC Lattice want x-amz-content-sha256 (Amazon S3 API Reference, "Signature
 * Calculations"; awslabs/aws-sigv4-proxy#116).
 */
export const payloadHeaderRequired = rule('payload-header-required', undefined, (c) => {
  const said = says(c, /Missing (the |required header for this request: ?)'?x-amz-content-sha256/i);
  if (said) return hit('cause', { service: c.service ?? '' }, inReply);
  const needed = c.stated.in === 'header' && c.rule.contentSha256 === 'required' && c.whole && c.request?.target !== '';
  return needed && !c.headers.has('x-amz-content-sha256')
    ? hit(
        c.meaning === 'signature-mismatch' ? 'suspect' : 'likely',
        { service: c.service ?? '' },
        inRequest('header:x-amz-content-sha256'),
      )
    : [];
});
