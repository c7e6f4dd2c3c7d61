import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * Long-term keys (AKIA) come without a session token: this one belongs to another key (AWS IAM User Guide, "IAM
 * identifiers").
 */
export const tokenWithLongTermKey = rule('token-with-long-term-key', 'token', (c) => {
  const keyId = c.stated.credential?.accessKeyId ?? '';
  return keyId.startsWith('AKIA') && c.stated.token !== undefined ? hit('likely', { keyId }, inRequest('whole')) : [];
});
