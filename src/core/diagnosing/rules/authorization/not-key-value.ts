import { says } from '@/core/diagnosing/evidence';
import { hit, inReply, rule } from '@/core/diagnosing/finding';

/**
 * "not a valid key=value pair": mostly white space in or around the access key ID, which splits the header
 * (Noovolari/leapp#88, iann0036/cloud9-sync#10).
 */
export const notKeyValue = rule('authorization-not-key-value', undefined, (c) => {
  const found = says(c, /'([^']{0,200})' not a valid key=value pair/)?.[1];
  if (found === undefined || says(c, /Authorization(=| header: ')(Bearer|Basic|eyJ)/i)) return [];
  return hit('cause', { found, scope: /(^|\/)\d{8}\//.test(found) }, inReply);
});
