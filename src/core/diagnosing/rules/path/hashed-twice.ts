import { changeOf } from '@/core/diagnosing/change';
import { signer } from '@/core/diagnosing/compared';
import { hit, inHashed, rule } from '@/core/diagnosing/finding';

/**
 * S3 signs the path as it is sent; this signer encoded it once more (Amazon S3 API Reference, "Signature
 * Calculations"; awslabs/aws-sdk-swift#718).
 */
export const pathHashedTwice = rule('path-hashed-twice', 'signature', (c) => {
  const texts = signer(c);
  if (!texts || c.rule.path !== 'once') return [];
  const [sent, hashed] = [texts.sent.path, texts.hashed.path];
  return changeOf(sent, hashed) === 'encoded-again' ? hit('cause', { sent, hashed }, inHashed('path')) : [];
});
