import { changeOf } from '@/core/diagnosing/change';
import { signer } from '@/core/diagnosing/compared';
import { hit, inHashed, rule } from '@/core/diagnosing/finding';

/**
 * Every service but S3 signs the path encoded twice; this signer encoded it once (AWS IAM User Guide, "Create a
 * canonical request"; brendanhay/amazonka#529).
 */
export const pathHashedOnce = rule('path-hashed-once', 'signature', (c) => {
  const texts = signer(c);
  if (!texts || c.rule.path !== 'twice') return [];
  const [sent, hashed] = [texts.sent.path, texts.hashed.path];
  return changeOf(hashed, sent) === 'encoded-again' ? hit('cause', { sent, hashed }, inHashed('path')) : [];
});
