import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/** SignedHeaders names each header once, and none with an empty name (rusoto/rusoto#982, arnemolland/sigv4#17). */
export const signedHeadersNames = rule('authorization-signed-headers-names', 'signature', (c) => {
  const names = c.stated.signedHeaders?.map((name) => name.toLowerCase());
  if (!names || (names.length === 1 && names[0] === '')) return [];
  const empty = names.includes('');
  const seen = new Set<string>();
  const twice = names.find((name) => name !== '' && (seen.has(name) || !seen.add(name)));
  return empty || twice !== undefined
    ? hit('likely', { found: names.join(';'), twice }, inRequest('authorization'))
    : [];
});
