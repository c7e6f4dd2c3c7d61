import type { ToSignText } from '@/core/diagnosing/canonical-text';
import { answersAnother, logsAnother } from '@/core/diagnosing/evidence';
import { hit, inHashed, rule } from '@/core/diagnosing/finding';

/**
 * What the signer signed and what AWS says should be signed differ in algorithm, time or scope (AWS IAM User Guide,
 * "Create a string to sign"; ceph/s3-tests#346).
 */
export const textsStringToSign = rule('texts-string-to-sign', 'signature', (c) => {
  const [hashed, theirs] = [c.hashed?.toSign, c.received?.toSign ?? c.sent?.toSign];
  if (!hashed || !theirs || answersAnother(c) || logsAnother(c)) return [];
  const parts: readonly (keyof ToSignText)[] = ['algorithm', 'date', 'scope'];
  return parts
    .filter((part) => hashed[part] !== theirs[part])
    .flatMap((part) => hit('cause', { part, hashed: hashed[part], expected: theirs[part] }, inHashed('stringToSign')));
});
