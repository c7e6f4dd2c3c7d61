import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/** Google's own signed URLs, GOOG4 or the older GoogleAccessId (Google Cloud Storage documentation, "Signed URLs"). */
export const schemeGoogle = rule('scheme-google', undefined, (c) => {
  const found = c.foreign.find((scheme) => scheme === 'goog4' || scheme === 'goog2');
  return found ? hit('note', { version: found === 'goog4' ? 'GOOG4' : 'V2' }, inRequest('whole')) : [];
});
