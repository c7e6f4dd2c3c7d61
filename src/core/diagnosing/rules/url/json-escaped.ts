import { type Hit, hit, inRequest, rule } from '@/core/diagnosing/finding';

/** `\u0026` or `\/`: the link was copied out of JSON without undoing its escapes (RFC 8259 section 7). */
export const jsonEscaped = rule(
  'url-json-escaped',
  undefined,
  (c): readonly Hit<{ readonly found: string | undefined }>[] => {
    const found = /\\u0026|\\u003d|\\\//i.exec(c.request?.target ?? '')?.[0];
    if (found !== undefined) return hit('cause', { found }, inRequest('query'));
    return c.urlDamage.includes('json') ? hit('suspect', { found: undefined }, inRequest('query')) : [];
  },
);
