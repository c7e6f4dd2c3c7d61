import { says } from '@/core/diagnosing/evidence';
import { hit, inReply, rule } from '@/core/diagnosing/finding';

/** A store refuses the SDK's default checksum (nocobase/nocobase#6872, home-assistant/core#143995). */
export const checksumRefused = rule('checksum-refused', undefined, (c) => {
  const header = says(c, /Unsupported header '?(x-amz-(?:sdk-)?checksum-[a-z0-9-]+)/i)?.[1];
  if (header !== undefined) return hit('cause', { name: header }, inReply);
  return says(c, /trailing checksum is not supported/i) ? hit('cause', { name: 'x-amz-trailer' }, inReply) : [];
});
