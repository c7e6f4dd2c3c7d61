import type { ServiceRule } from '@/core/model/service-rule';
import type { Draft } from './draft';
import { type Checked, fault, refused, warning } from './finding';

/** The longest X-Amz-Expires that Signature Version 4 knows: seven days in seconds. */
export const LONGEST_EXPIRY = 604_800;

/** Reads X-Amz-Expires: a whole number of seconds from 1 to 604800; a service may honour less. */
export function parseExpires({ expires, service }: Draft, rule: ServiceRule): Checked<number> {
  const text = expires.trim();
  if (!/^[+-]?\d+$/.test(text)) return refused(fault('expires', 'expires-not-a-number', {}));
  const seconds = Number(text);
  const longest = Math.min(LONGEST_EXPIRY, rule.longestExpiry);
  const most = String(longest);
  const fix = { code: 'use-longest', edits: [{ field: 'expires', value: most }], text: most } as const;
  if (seconds < 1 || seconds > LONGEST_EXPIRY)
    return refused(fault('expires', 'expires-range', { asked: seconds, longest }, seconds < 1 ? undefined : fix));
  const findings = seconds > longest ? [warning('expires', 'expires-over-service', { service, longest }, fix)] : [];
  return { value: seconds, findings };
}
