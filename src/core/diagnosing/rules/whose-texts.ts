import { withoutLastBreaks } from '@/core/diagnosing/canonical-text';
import type { Case } from '@/core/diagnosing/case';
import { answersAnother, logsAnother } from '@/core/diagnosing/evidence';
import { hit, inHashed, inReceived, inReply, rule } from '@/core/diagnosing/finding';

export const WHOSE_TEXTS_RULES = [
  /**
   * The reply tells another signature or signing time than the request has: it answers another request, so the two prove
   * nothing of each other.
   */
  rule('texts-reply-of-another', undefined, (c) =>
    answersAnother(c) ? hit('likely', { asked: c.stated.date, answered: c.received?.toSign?.date }, inReply) : [],
  ),

  /** The signer's log tells another signature than the request has, or another host and path: it is of another request. */
  rule('texts-log-of-another', undefined, (c) =>
    logsAnother(c) ? hit('likely', { asked: c.stated.date, logged: c.hashed?.toSign?.date }, inHashed('whole')) : [],
  ),

  /** Replies that say different things answer different attempts: only the one that tells most is judged. */
  rule('texts-several-replies', undefined, (c) =>
    c.otherCodes?.length ? hit('note', { judged: c.reply?.code ?? '', others: c.otherCodes }, inReply) : [],
  ),

  /**
   * The server hashed another canonical request than the pasted request has, and does not show it: some S3 servers answer with their
   * string to sign alone (20minutes/s3rver). Not where a part of the request had to be filled in.
   */
  rule('texts-received-hash', 'signature', (c) => {
    const [ours, theirs] = [c.sent?.toSign, c.received?.toSign];
    if (!ours || !theirs || c.received?.canonicalRequest !== undefined || c.sent?.assumed.length !== 0) return [];
    if (answersAnother(c) || ours.requestHash === theirs.requestHash || c.meaning !== 'signature-mismatch') return [];
    return hit('likely', {}, inReceived('stringToSign'));
  }),

  /**
   * AWS received what was sent, and all of that was pasted, but for the method where a URL does not tell it: AWS's text does. That alone decides
   * nothing: a signer that canonicalises wrongly sends an innocent request and signs another. Where the signer's own text is known, and the
   * same, the key is what remains, and another rule says so.
   */
  rule('texts-sent-is-received', undefined, (c) => {
    if (!isSame(c) || answersAnother(c) || c.meaning !== 'signature-mismatch') return [];
    if (c.sent?.assumed.some((what) => what !== 'method')) return [];
    const hashed = c.hashed?.stringToSign?.trim();
    if (hashed !== undefined && hashed === c.received?.stringToSign?.trim()) return [];
    const method = c.sent?.assumed.length === 0 ? undefined : c.sent?.canonical?.method;
    return hit('note', { log: c.hashed !== undefined, method }, inReceived('whole'));
  }),
] as const;

/** By the text; by its hash where the server gives no more. */
function isSame({ sent, received }: Case): boolean {
  if (sent?.canonicalRequest === undefined || received === undefined) return false;
  return received.canonicalRequest === undefined
    ? sent.toSign !== undefined && sent.toSign.requestHash === received.toSign?.requestHash
    : sent.canonicalRequest === withoutLastBreaks(received.canonicalRequest);
}
