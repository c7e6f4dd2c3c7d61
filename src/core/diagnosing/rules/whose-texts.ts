import type { Case } from '@/core/diagnosing/case';
import { isRequestOdd, transit } from '@/core/diagnosing/compared';
import { differences } from '@/core/diagnosing/differences/differences';
import { answersAnother, logsAnother, signedNames } from '@/core/diagnosing/evidence';
import { hit, inHashed, inReceived, inReply, inRequest, rule } from '@/core/diagnosing/finding';
import { relation } from '@/core/diagnosing/relation';
import { isBodyInDoubt } from '@/core/model/pasted-body';

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

  /** Signer and server tell of one text, and the pasted request gives another: it is not the one that went out. */
  rule('texts-request-of-another', undefined, (c) =>
    isRequestOdd(c) && !answersAnother(c) && !logsAnother(c) ? hit('likely', {}, inRequest('whole')) : [],
  ),

  /**
   * What stands behind the headers of a request is the sentence of a reply, and nothing tells whether it is one: a request may carry it as
   * its body. Not where the reply shows texts, which no client has.
   */
  rule('texts-reply-or-body', undefined, (c) =>
    c.request && c.reply && isBodyInDoubt(c.request) && c.received === undefined ? hit('note', {}, inReply) : [],
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
   * The server's text has the lines of the pasted request in another order, or lines besides: no rule about one part tells it (AWS IAM User
   * Guide, "Troubleshoot signed requests for AWS APIs").
   */
  rule('texts-received-otherwise', 'signature', (c) => {
    if (!transit(c) || c.sent?.assumed.some((what) => what !== 'method') || c.received?.agrees === false) return [];
    if (relation(c.sent, c.received) !== 'differs') return [];
    const found = differences({ hashed: undefined, sent: c.sent, received: c.received });
    const lines = [...found.canonicalRequest, ...found.stringToSign].filter(
      ({ comparisons }) => comparisons.length > 0,
    );
    const besides = lines.filter(({ role, sentUnknown }) => role !== 'requestHash' && !sentUnknown);
    if (besides.some(({ role, sent }) => !(role === 'signedHeaders' || (role === 'header' && sent === undefined))))
      return [];
    const names = besides.flatMap(({ role, name }) => (role === 'header' ? [name] : []));
    // What is signed and was not pasted may have been sent.
    if (names.some((name) => signedNames(c).has(name))) return [];
    return hit('likely', { names }, inReceived('whole'));
  }),

  /**
   * AWS received what was sent, and all of that was pasted, but for the method where a URL does not tell it: AWS's text does. That alone decides
   * nothing: a signer that canonicalises wrongly sends an innocent request and signs another. Where the signer's own text is known, and the
   * same, the key is what remains, and another rule says so.
   */
  rule('texts-sent-is-received', undefined, (c) => {
    if (!arrived(c) || answersAnother(c) || c.meaning !== 'signature-mismatch') return [];
    if (c.sent?.assumed.some((what) => what !== 'method')) return [];
    const hashed = c.hashed?.stringToSign?.trim();
    if (hashed !== undefined && hashed === c.received?.stringToSign?.trim()) return [];
    const method = c.sent?.assumed.length === 0 ? undefined : c.sent?.canonical?.method;
    return hit('note', { log: c.hashed !== undefined, method }, inReceived('whole'));
  }),
] as const;

/** Whether both texts came as they were sent, with what was filled in. */
const arrived = ({ sent, received }: Case): boolean => relation(sent && { ...sent, assumed: [] }, received) === 'equal';
