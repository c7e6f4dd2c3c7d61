import { says } from '@/core/diagnosing/evidence';
import { hit, inReply, rule } from '@/core/diagnosing/finding';

/**
 * "Forbidden" and no more: API Gateway for want of an API key or by AWS WAF, a Lambda function URL for want of a
 * permission (AWS re:Post, "How do I troubleshoot HTTP 403 errors from API Gateway?"; AWS Lambda Developer Guide,
 * "Control access to Lambda function URLs").
 */
export const forbidden = rule('outcome-forbidden', undefined, (c) =>
  says(c, /^Forbidden(?:\.|\s*$)/m) ? hit('likely', { lambda: c.inferred.service === 'lambda' }, inReply) : [],
);
