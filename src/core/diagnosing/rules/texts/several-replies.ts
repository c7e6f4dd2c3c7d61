import { hit, inReply, rule } from '@/core/diagnosing/finding';

/** Replies that say different things answer different attempts: only the one that tells most is judged. */
export const severalReplies = rule('texts-several-replies', undefined, (c) =>
  c.otherCodes?.length ? hit('note', { judged: c.reply?.code ?? '', others: c.otherCodes }, inReply) : [],
);
