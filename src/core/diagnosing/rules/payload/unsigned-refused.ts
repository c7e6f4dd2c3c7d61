import { header, mayBeAws } from '@/core/diagnosing/evidence';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * UNSIGNED-PAYLOAD is for S3 and few others; the rest hash the body (aws/aws-sdk-js-v3#308, KensioSoftware/yulin#651).
 */
export const unsignedRefused = rule('payload-unsigned-refused', 'signature', (c) => {
  const line = header(c, 'x-amz-content-sha256') ?? c.hashed?.canonical?.payloadHash;
  return line?.trim() === 'UNSIGNED-PAYLOAD' &&
    c.service !== undefined &&
    c.rule.presignedPayload === 'hash' &&
    mayBeAws(c)
    ? hit('likely', { service: c.service }, inRequest('header:x-amz-content-sha256'))
    : [];
});
