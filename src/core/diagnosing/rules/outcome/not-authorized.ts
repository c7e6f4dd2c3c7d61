import { says } from '@/core/diagnosing/evidence';
import { hit, inReply, rule } from '@/core/diagnosing/finding';

/** Authentication passed, and a policy says no (AWS IAM User Guide, "Troubleshoot access denied error messages"). */
export const notAuthorized = rule('outcome-not-authorized', undefined, (c) => {
  const said = says(
    c,
    /is not authorized to perform:? ([a-z0-9-]+:[A-Za-z*]+)|is not authorized to (?:perform|access)|explicit deny/i,
  );
  // What KMS refuses has a rule of its own.
  if (said?.[1]?.startsWith('kms:')) return [];
  return said ? hit('cause', { action: said[1] }, inReply) : [];
});
