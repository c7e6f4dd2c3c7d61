import { answersAnother } from '@/core/diagnosing/evidence';
import { hit, inReceived, rule } from '@/core/diagnosing/finding';

/**
 * The server hashed another canonical request than the pasted request has, and does not show it: some S3 servers answer with their
 * string to sign alone (20minutes/s3rver). Not where a part of the request had to be filled in.
 */
export const receivedHash = rule('texts-received-hash', 'signature', (c) => {
  const [ours, theirs] = [c.sent?.toSign, c.received?.toSign];
  if (!ours || !theirs || c.received?.canonicalRequest !== undefined || c.sent?.assumed.length !== 0) return [];
  if (answersAnother(c) || ours.requestHash === theirs.requestHash || c.meaning !== 'signature-mismatch') return [];
  return hit('likely', {}, inReceived('stringToSign'));
});
