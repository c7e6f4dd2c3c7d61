import { changeOf } from '@/core/diagnosing/change';
import { transit } from '@/core/diagnosing/compared';
import { proof } from '@/core/diagnosing/evidence';
import { hit, inReceived, inRequest, rule } from '@/core/diagnosing/finding';

/** UTF-8 that was read as Latin-1 and encoded again: `é` as `%C3%83%C2%A9` (skoobe/riofs#18). */
export const pathLatin1 = rule('path-latin1', 'signature', (c) => {
  const texts = transit(c);
  if (texts && changeOf(texts.sent.path, texts.received.path) === 'latin1') {
    return hit(proof(c), { path: texts.received.path }, inReceived('path'));
  }
  const twice = /(?:%C3%8[23]%C2%[89AB][0-9A-F])+/i.exec(c.path);
  return twice ? hit('suspect', { path: twice[0] }, inRequest('path')) : [];
});
