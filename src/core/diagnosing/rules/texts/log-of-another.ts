import { logsAnother } from '@/core/diagnosing/evidence';
import { hit, inHashed, rule } from '@/core/diagnosing/finding';

/** The signer's log tells another signature than the request has, or another host and path: it is of another request. */
export const logOfAnother = rule('texts-log-of-another', undefined, (c) =>
  logsAnother(c) ? hit('likely', { asked: c.stated.date, logged: c.hashed?.toSign?.date }, inHashed('whole')) : [],
);
