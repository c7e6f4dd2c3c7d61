import { signedNames } from '@/core/diagnosing/evidence';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/** Headers of a reply, sent back and signed; S3 drops their values (fog/fog-aws, x-amz-id-2 and x-amz-request-id). */
export const ofAReply = rule('headers-of-a-reply', 'signature', (c) => {
  const names = [...signedNames(c)].filter((name) => /^x-amz-(id-2|request-id|cf-id)$/.test(name));
  return names.length === 0
    ? []
    : hit('likely', { names }, inRequest('authorization'), { code: 'remove-headers', args: { names } });
});
