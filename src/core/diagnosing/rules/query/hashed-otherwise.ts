import { queryPieces } from '@/core/diagnosing/canonical-text';
import { namedChanges, signer } from '@/core/diagnosing/compared';
import { hit, inHashed, rule } from '@/core/diagnosing/finding';

const sorted = (query: string): string => query.split('&').sort().join('&');

/**
 * The signer hashed other parameters than were sent, or spelled them otherwise (AWS IAM User Guide, "Create a
 * canonical request"; agilord/aws_client#399).
 */
export const queryHashedOtherwise = rule('query-hashed-otherwise', 'signature', (c) => {
  const texts = signer(c);
  if (!texts || sorted(texts.sent.query) === sorted(texts.hashed.query)) return [];
  return namedChanges(queryPieces(texts.sent.query), queryPieces(texts.hashed.query)).flatMap(
    ({ name, from, to, change }) =>
      hit('cause', { name, sent: from, hashed: to, change }, inHashed(`parameter:${name}`)),
  );
});
