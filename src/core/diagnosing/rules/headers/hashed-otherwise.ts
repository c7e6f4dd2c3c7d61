import { headersInSigner } from '@/core/diagnosing/compared';
import { hit, inHashed, rule } from '@/core/diagnosing/finding';

/**
 * The signer hashed a header otherwise than the rules make of the one sent (AWS IAM User Guide, "Create a canonical
 * request"; aws/aws-sdk-go#4141).
 */
export const headersHashedOtherwise = rule('headers-hashed-otherwise', 'signature', (c) =>
  headersInSigner(c).flatMap(({ name, from, to, change }) =>
    hit('cause', { name, sent: from, hashed: to, change }, inHashed(`header:${name}`)),
  ),
);
