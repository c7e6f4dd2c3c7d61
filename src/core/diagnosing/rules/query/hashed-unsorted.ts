import { queryPieces } from '@/core/diagnosing/canonical-text';
import { namedChanges, signer } from '@/core/diagnosing/compared';
import { hit, inHashed, rule } from '@/core/diagnosing/finding';

/**
 * The signer left the parameters unsorted, or sorted them by something else than the encoded name (AWS IAM User Guide,
 * "Create a canonical request"; curl/curl#9717, tedder/requests-aws4auth#21).
 */
export const queryHashedUnsorted = rule('query-hashed-unsorted', 'signature', (c) => {
  const texts = signer(c);
  if (!texts || texts.sent.query === texts.hashed.query) return [];
  const sorted = (query: string) => query.split('&').sort().join('&');
  if (sorted(texts.sent.query) !== sorted(texts.hashed.query)) return [];
  if (namedChanges(queryPieces(texts.sent.query), queryPieces(texts.hashed.query)).length > 0) {
    return hit('cause', { expected: texts.sent.query, repeats: true }, inHashed('query'));
  }
  return hit('cause', { expected: texts.sent.query, repeats: false }, inHashed('query'));
});
