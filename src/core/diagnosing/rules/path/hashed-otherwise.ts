import { changeOf } from '@/core/diagnosing/change';
import { signer } from '@/core/diagnosing/compared';
import { hit, inHashed, rule } from '@/core/diagnosing/finding';

/**
 * The signer hashed another path than the rules make of the one sent (AWS IAM User Guide, "Create a canonical
 * request").
 */
export const pathHashedOtherwise = rule('path-hashed-otherwise', 'signature', (c) => {
  const texts = signer(c);
  if (!texts) return [];
  const [sent, hashed] = [texts.sent.path, texts.hashed.path];
  const change = changeOf(sent, hashed);
  const elsewhere = c.rule.path === 'once' ? change : changeOf(hashed, sent);
  if (change === 'same' || elsewhere === 'encoded-again') return [];
  return hit('cause', { sent, hashed, change }, inHashed('path'));
});
