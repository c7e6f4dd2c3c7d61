import { withoutLastBreaks } from '@/core/diagnosing/canonical-text';
import { answersAnother } from '@/core/diagnosing/evidence';
import { hit, inReceived, rule } from '@/core/diagnosing/finding';

/**
 * AWS received what was sent. That alone decides nothing: a signer that canonicalises wrongly sends an innocent
 * request and signs another.
 */
export const sentIsReceived = rule('texts-sent-is-received', undefined, (c) => {
  const same =
    c.sent !== undefined && c.sent.canonicalRequest === withoutLastBreaks(c.received?.canonicalRequest ?? '');
  if (!same || answersAnother(c) || c.meaning !== 'signature-mismatch') return [];
  return hit('note', { log: c.hashed !== undefined }, inReceived('whole'));
});
