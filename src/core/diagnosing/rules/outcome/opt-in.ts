import { says } from '@/core/diagnosing/evidence';
import { hit, inReply, rule } from '@/core/diagnosing/finding';

/**
 * The account, not the signature: not signed up, suspended, or the Region not enabled (Amazon EC2 API Reference,
 * "Common client error codes"; aws/aws-toolkit-jetbrains#1298).
 */
export const optIn = rule('outcome-account', undefined, (c) => {
  const code = says(
    c,
    /\b(OptInRequired|NotSignedUp|AccountProblem|AllAccessDisabled|SubscriptionRequiredException|Blocked)\b/,
  )?.[1];
  return code === undefined ? [] : hit('cause', { code }, inReply);
});
