import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * Unique ids of users, roles and the like are no access key ids (AWS IAM User Guide, "IAM identifiers", unique ID
 * prefixes).
 */
export const keyPrefix = rule('key-prefix', 'key-id', (c) => {
  const keyId = c.credential?.accessKeyId ?? '';
  const found = /^(AROA|AIDA|AGPA|AIPA|ANPA|ANVA|APKA|ASCA|ABIA|ACCA)[A-Z0-9]{12,}$/.exec(keyId)?.[1];
  return found === undefined ? [] : hit('likely', { prefix: found, keyId }, inRequest('authorization'));
});
