import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * Behind CloudFront with origin access control, PUT and POST to a function URL must carry the body's hash (Amazon
 * CloudFront Developer Guide, "Restrict access to an AWS Lambda function URL origin"; cdklabs/cdk-nextjs#87).
 */
export const behindOac = rule('payload-behind-oac', undefined, (c) => {
  const method = c.request?.method?.toUpperCase() ?? '';
  const ours = c.stated.in === undefined && c.provider === 'cloudfront' && c.meaning === 'signature-mismatch';
  return ours && (method === 'PUT' || method === 'POST') && !c.headers.has('x-amz-content-sha256')
    ? hit('likely', { method }, inRequest('header:x-amz-content-sha256'))
    : [];
});
