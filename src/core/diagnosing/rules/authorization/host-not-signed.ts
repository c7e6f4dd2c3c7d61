import { says } from '@/core/diagnosing/evidence';
import { hit, inReply, inRequest, rule } from '@/core/diagnosing/finding';

/** Host must be signed (AWS IAM User Guide, "Create a canonical request"). */
export const hostNotSigned = rule('authorization-host-not-signed', 'host-signed', (c) => {
  if (says(c, /must be a 'SignedHeader'/i))
    return hit('cause', { found: c.stated.signedHeaders?.join(';') ?? '' }, inReply);
  const signed = c.stated.signedHeaders;
  return signed && !signed.some((name) => /^(host|:authority)$/i.test(name))
    ? hit('cause', { found: signed.join(';') }, inRequest('authorization'))
    : [];
});
