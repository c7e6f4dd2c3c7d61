import { withoutLastBreaks } from '@/core/diagnosing/canonical-text';
import type { Case } from '@/core/diagnosing/case';
import { answersAnother } from '@/core/diagnosing/evidence';
import { hit, inReceived, rule } from '@/core/diagnosing/finding';

/**
 * AWS received what was sent. That alone decides nothing: a signer that canonicalises wrongly sends an innocent
 * request and signs another. Where the signer's own text is known, and the same, the key is what remains, and another rule says so.
 */
export const sentIsReceived = rule('texts-sent-is-received', undefined, (c) => {
  if (!isSame(c) || answersAnother(c) || c.meaning !== 'signature-mismatch') return [];
  const hashed = c.hashed?.stringToSign?.trim();
  if (hashed !== undefined && hashed === c.received?.stringToSign?.trim()) return [];
  return hit('note', { log: c.hashed !== undefined }, inReceived('whole'));
});

/** By the text; by its hash where the server gives no more. */
function isSame({ sent, received }: Case): boolean {
  if (sent?.canonicalRequest === undefined || received === undefined) return false;
  return received.canonicalRequest === undefined
    ? sent.toSign !== undefined && sent.toSign.requestHash === received.toSign?.requestHash
    : sent.canonicalRequest === withoutLastBreaks(received.canonicalRequest);
}
