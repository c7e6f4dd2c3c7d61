import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * A URL holds no white space: a line was wrapped, or a space was left unencoded (RFC 3986 appendix C;
 * taylorfinnell/awscr-s3#34).
 */
export const urlWhiteSpace = rule('url-white-space', undefined, (c) => {
  const at = (c.request?.target ?? '').search(/\s/);
  if (at < 0) return [];
  const target = c.request?.target ?? '';
  return hit(
    'likely',
    { after: target.slice(Math.max(0, at - 20), at), lineBreak: /[\r\n]/.test(target) },
    inRequest('whole'),
  );
});
