import { replyHeader } from '@/core/diagnosing/evidence';
import { hit, inReply, rule } from '@/core/diagnosing/finding';

/**
 * A 403 in HTML, or without AWS's own code: a firewall or CDN answered, no signature was looked at (AWS WAF Developer
 * Guide, "Custom responses").
 */
export const firewall = rule('outcome-firewall', undefined, (c) => {
  if (c.reply?.status !== 403 || c.reply.code !== undefined || c.received) return [];
  const html =
    /text\/html/i.test(replyHeader(c, 'content-type') ?? '') ||
    /<html|request blocked|The request could not be satisfied/i.test(c.reply.message ?? '');
  return html ? hit('likely', { server: replyHeader(c, 'server') }, inReply) : [];
});
