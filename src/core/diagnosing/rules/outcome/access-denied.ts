import { says } from '@/core/diagnosing/evidence';
import { hit, inReply, rule } from '@/core/diagnosing/finding';

/**
 * A bare "Access Denied" of S3 comes after the signature was checked (Amazon S3 User Guide, "Troubleshoot access
 * denied (403 Forbidden) errors").
 */
export const accessDenied = rule('outcome-access-denied', undefined, (c) =>
  c.reply?.code === 'AccessDenied' && says(c, /\nAccess Denied\.?\s*$/i)
    ? hit('likely', { signed: c.stated.in !== undefined }, inReply)
    : [],
);
