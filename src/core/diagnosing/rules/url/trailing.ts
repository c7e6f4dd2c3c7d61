import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/** Punctuation of the text around a link that was taken for its end (RFC 3986 appendix C). */
export const trailing = rule('url-trailing', undefined, (c) => {
  const found =
    c.stated.in === 'query'
      ? /(?:%22|%27|%5D|%7D|["'`)\]}>.,;])+$/i.exec((c.request?.target ?? '').slice(-20))?.[0]
      : undefined;
  return found === undefined ? [] : hit('likely', { found }, inRequest('query'));
});
