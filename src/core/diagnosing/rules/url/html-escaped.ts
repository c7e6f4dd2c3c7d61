import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * `&amp;` where `&` was meant: the link was copied from HTML source (HTML Living Standard, "Named character
 * references").
 */
export const htmlEscaped = rule('url-html-escaped', undefined, (c) =>
  /&(amp;|#38;|#x26;)/i.test(c.request?.target ?? '')
    ? hit('cause', { undone: false }, inRequest('query'))
    : c.urlDamage.includes('html')
      ? hit('suspect', { undone: true }, inRequest('query'))
      : [],
);
