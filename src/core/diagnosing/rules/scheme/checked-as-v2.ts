import { hit, inReply, rule } from '@/core/diagnosing/finding';

/**
 * The server's string to sign is Version 2's: it took the request for one (Amazon S3 API Reference, "Authenticating
 * Requests (AWS Signature Version 2)").
 */
export const checkedAsV2 = rule('scheme-checked-as-v2', undefined, (c) => {
  const text = c.reply?.stringToSign;
  const v2 = text !== undefined && !c.received?.toSign && /^(GET|HEAD|PUT|POST|DELETE|OPTIONS)\n/.test(text);
  return v2 ? hit('cause', { signedAs: c.stated.in === undefined ? undefined : 'SigV4' }, inReply) : [];
});
