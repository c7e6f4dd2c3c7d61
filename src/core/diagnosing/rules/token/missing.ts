import { mayBeAws } from '@/core/diagnosing/evidence';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * Key ids that start with ASIA are temporary and need their session token (AWS IAM User Guide, "IAM identifiers";
 * uswitch/kiam#261).
 */
export const tokenMissing = rule('token-missing', 'token', (c) => {
  const keyId = c.stated.credential?.accessKeyId ?? '';
  if (!keyId.startsWith('ASIA') || c.stated.token !== undefined || !mayBeAws(c)) return [];
  if (c.stated.in === 'header' && c.request?.target === '' && c.headers.size <= 2) return [];
  return hit(c.meaning === 'unknown-key' || c.meaning === 'token' ? 'cause' : 'likely', { keyId }, inRequest('whole'));
});
