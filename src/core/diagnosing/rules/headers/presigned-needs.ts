import { signedNames } from '@/core/diagnosing/evidence';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * A presigned URL that signs more than Host works only for a client that sends those headers (aws/aws-sdk-go-v2#3528,
 * kubernetes-sigs/aws-iam-authenticator#130).
 */
export const presignedNeeds = rule('headers-presigned-needs', 'signature', (c) => {
  if (c.stated.in !== 'query' || c.whole) return [];
  const names = [...signedNames(c)].filter((name) => name !== 'host' && name !== '');
  return names.length === 0 ? [] : hit('suspect', { names }, inRequest('parameter:X-Amz-SignedHeaders'));
});
