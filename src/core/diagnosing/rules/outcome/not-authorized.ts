import { says } from '@/core/diagnosing/evidence';
import { hit, inReply, rule } from '@/core/diagnosing/finding';

/** Authentication passed, and a policy says no (AWS IAM User Guide, "Troubleshoot access denied error messages"). */
export const notAuthorized = rule('outcome-not-authorized', undefined, (c) => {
  const told = says(
    c,
    /is not authorized to perform:? ([a-z0-9-]+:[A-Za-z*]+)|is not authorized to (?:perform|access)|explicit deny/i,
  );
  // What KMS refuses has a rule of its own.
  if (told?.[1]?.startsWith('kms:')) return [];
  return told ? hit('cause', { action: told[1] }, inReply) : [];
});
