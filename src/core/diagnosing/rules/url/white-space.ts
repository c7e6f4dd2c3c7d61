import { type Hit, hit, inRequest, rule } from '@/core/diagnosing/finding';

/** `wrapped`: the lines are joined already. */
type Args = { readonly what: 'space' | 'line-break' | 'wrapped'; readonly after: string };

/**
 * A URL holds no white space: a line was wrapped, or a space was left unencoded (RFC 3986 appendix C;
 * taylorfinnell/awscr-s3#34).
 */
export const urlWhiteSpace = rule('url-white-space', undefined, (c): readonly Hit<Args>[] => {
  const target = c.request?.target ?? '';
  const at = target.search(/\s/);
  if (at < 0)
    return c.urlDamage.includes('wrapped') ? hit('suspect', { what: 'wrapped', after: '' }, inRequest('whole')) : [];
  const what = /[\r\n]/.test(target) ? 'line-break' : 'space';
  return hit('likely', { what, after: target.slice(Math.max(0, at - 20), at) }, inRequest('whole'));
});
