import { answersAnother } from '@/core/diagnosing/evidence';
import { hit, inReply, rule } from '@/core/diagnosing/finding';

/**
 * The reply tells another signature or signing time than the request has: it answers another request, so the two prove
 * nothing of each other.
 */
export const replyOfAnother = rule('texts-reply-of-another', undefined, (c) =>
  answersAnother(c) ? hit('likely', { asked: c.stated.date, answered: c.received?.toSign?.date }, inReply) : [],
);
