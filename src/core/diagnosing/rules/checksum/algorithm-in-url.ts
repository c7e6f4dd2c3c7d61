import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * x-amz-sdk-checksum-algorithm in a presigned URL: an SDK's default integrity protection (AWS SDKs and Tools Reference
 * Guide, "Data Integrity Protections for Amazon S3").
 */
export const checksumAlgorithmInUrl = rule('checksum-algorithm-in-url', undefined, (c) => {
  const found =
    c.stated.in === 'query' ? c.parameters.find(({ name }) => /^x-amz-sdk-checksum-algorithm$/i.test(name)) : undefined;
  return found ? hit('suspect', { algorithm: found.value }, inRequest(`parameter:${found.name}`)) : [];
});
