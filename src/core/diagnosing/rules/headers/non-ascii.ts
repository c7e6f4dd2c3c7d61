import { signedNames } from '@/core/diagnosing/evidence';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * Characters beyond ASCII in a signed header: clients and servers disagree on their octets (RFC 9110 section 5.5;
 * markevans/dragonfly-s3_data_store#6).
 */
export const nonAscii = rule('headers-non-ascii', 'signature', (c) => {
  const signed = signedNames(c);
  const names = [...c.headers]
    .filter(([name, values]) => signed.has(name) && values.some((value) => /[^\0-\x7f]/.test(value)))
    .map(([name]) => name);
  return names.length === 0 ? [] : hit('suspect', { names }, inRequest(`header:${names[0]}`));
});
