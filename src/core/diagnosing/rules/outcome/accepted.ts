import { hit, inReply, rule } from '@/core/diagnosing/finding';

/** The request was answered: whatever else, the signature was taken (RFC 9110 section 15.3). */
export const accepted = rule('outcome-accepted', undefined, (c) =>
  c.meaning === 'success' ? hit('note', { status: c.reply?.status ?? 200 }, inReply) : [],
);
