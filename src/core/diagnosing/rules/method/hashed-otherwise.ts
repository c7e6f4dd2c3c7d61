import { answersAnother, logsAnother } from '@/core/diagnosing/evidence';
import { hit, inHashed, rule } from '@/core/diagnosing/finding';

/**
 * The signer hashed another method than was sent, or wrote it in lower case (AWS IAM User Guide, "Create a canonical
 * request"; mhart/aws4#76).
 */
export const methodHashedOtherwise = rule('method-hashed-otherwise', 'signature', (c) => {
  if (logsAnother(c)) return [];
  const hashed = c.hashed?.canonical?.method;
  const sent =
    (c.sent?.assumed.includes('method') ? undefined : c.sent?.canonical?.method) ??
    (answersAnother(c) ? undefined : c.received?.canonical?.method);
  return hashed !== undefined && sent !== undefined && hashed !== sent
    ? hit('cause', { sent, hashed }, inHashed('method'), { code: 'set-method', args: { method: sent } })
    : [];
});
