import { hit, inReply, rule } from '@/core/diagnosing/finding';

/** A 5xx is the server's own trouble (RFC 9110 section 15.6; AWS SDKs and Tools Reference Guide, "Retry behavior"). */
export const internalError = rule('outcome-server-error', undefined, (c) => {
  const status = c.reply?.status ?? 0;
  return status >= 500 && status < 600 ? hit('cause', { status }, inReply) : [];
});
