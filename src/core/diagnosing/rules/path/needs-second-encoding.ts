import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * A path whose canonical form differs from the one on the wire, outside S3: model ids with `:`
 * (higress-group/higress#3590), `@connections` (jcberquist/aws-cfml#18), percent-encoded characters. Signers that
 * encode once fail here, and only here.
 */
export const pathNeedsSecondEncoding = rule('path-needs-second-encoding', 'signature', (c) => {
  if (c.rule.path !== 'twice' || c.service === undefined || c.hashed?.canonical || c.stated.in === undefined) return [];
  const found = /%[0-9A-F]{2}|[:@*=()!',;$+]/i.exec(c.path);
  const canonical = c.sent?.canonical?.path;
  return found && canonical !== undefined
    ? hit('suspect', { found: found[0], path: c.path, canonical }, inRequest('path'))
    : [];
});
