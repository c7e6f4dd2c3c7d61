import { signer } from '@/core/diagnosing/compared';
import { hit, inHashed, rule } from '@/core/diagnosing/finding';
import { EMPTY_SHA256 } from '@/core/model/body';

/**
 * The signer hashed another payload line than the request calls for: an empty body (mhart/aws4#81), or a hash where S3
 * takes UNSIGNED-PAYLOAD (cloudyr/aws.signature#66).
 */
export const payloadHashedOtherwise = rule('payload-hashed-otherwise', 'signature', (c) => {
  const texts = signer(c);
  if (!texts || c.sent?.assumed.includes('payload')) return [];
  const [sent, hashed] = [texts.sent.payloadHash, texts.hashed.payloadHash];
  return sent === hashed ? [] : hit('cause', { sent, hashed, empty: hashed === EMPTY_SHA256 }, inHashed('payload'));
});
