import { mayBeAws, signatureCut } from '@/core/diagnosing/evidence';
import { type Hit, hit, inRequest, rule } from '@/core/diagnosing/finding';
import { isName } from '@/core/services/harmless';

const MARKS = /…|\*{3,}|<[a-z_-]+>|\[?redacted\]?|x{6,}|\.{3}$/i;

/** `wrapped`: the lines are joined already. */
type Args = { readonly what: 'space' | 'line-break' | 'wrapped'; readonly after: string };

/** The last segment of a path, or the name of the parameter in which something stands: its value may be secret. */
function placeOf(before: string): string {
  if (!before.includes('?')) return before.slice(before.lastIndexOf('/'));
  const piece = before.slice(Math.max(before.lastIndexOf('?'), before.lastIndexOf('&')) + 1);
  const name = piece.split('=', 1)[0] ?? '';
  return `${isName(name) ? name : '…'}${name === piece ? '' : '=…'}`;
}

export const URL_RULES = [
  /**
   * The URL ends within a parameter of its signature, or within one that rides along: what remained after a terminal, a chat or a field
   * cut it (AWS IAM User Guide, "Add the signature to the request"; Amazon Bedrock User Guide, "API keys").
   */
  rule('url-cut', 'signature', (c) => {
    const signature = signatureCut(c);
    const cut = signature === undefined ? c.cut : { found: signature, name: 'X-Amz-Signature' };
    return cut === undefined ? [] : hit('cause', { found: cut.found, whole: cut.name }, inRequest('query'));
  }),

  /**
   * Longer than 64 kB, of which no service of AWS takes more (Elastic Load Balancing, "Quotas for your Application Load Balancers"): not all
   * of it is read here, so its signature is not judged. Other stores may take it.
   */
  rule('url-too-long', undefined, (c) => {
    const count = c.request?.leftOut;
    return count === undefined ? [] : hit(mayBeAws(c) ? 'likely' : 'note', { count }, inRequest('whole'));
  }),

  /**
   * The credential still holds `%2F` once decoded: the whole query was encoded twice (localstack/localstack#10844,
   * TTLabs/EvaporateJS#491).
   */
  rule('url-encoded-twice', undefined, (c) => {
    const credential = c.stated.in === 'query' ? (c.stated.credentialText ?? '') : '';
    if (/%2F/i.test(credential)) return hit('cause', { found: '%252F' }, inRequest('query'));
    const whole = /%3FX-Amz-|%26X-Amz-/i.exec(c.request?.target ?? '')?.[0];
    if (whole !== undefined) return hit('cause', { found: whole.slice(0, 3) }, inRequest('whole'));
    return c.urlDamage.includes('encoded') ? hit('suspect', { found: '%3A%2F%2F' }, inRequest('whole')) : [];
  }),

  /**
   * `&amp;` where `&` was meant: the link was copied from HTML source (HTML Living Standard, "Named character
   * references").
   */
  rule('url-html-escaped', undefined, (c) =>
    /&(amp;|#38;|#x26;)/i.test(c.request?.target ?? '')
      ? hit('cause', { undone: false }, inRequest('query'))
      : c.urlDamage.includes('html')
        ? hit('suspect', { undone: true }, inRequest('query'))
        : [],
  ),

  /** `\u0026` or `\/`: the link was copied out of JSON without undoing its escapes (RFC 8259 section 7). */
  rule('url-json-escaped', undefined, (c): readonly Hit<{ readonly found: string | undefined }>[] => {
    const found = /\\u0026|\\u003d|\\\//i.exec(c.request?.target ?? '')?.[0];
    if (found !== undefined) return hit('cause', { found }, inRequest('query'));
    return c.urlDamage.includes('json') ? hit('suspect', { found: undefined }, inRequest('query')) : [];
  }),

  /**
   * `%2F` without its `%2`: a batch file of Windows takes `%2` for its second argument (Microsoft Learn, "call": batch parameters).
   */
  rule('url-percent-eaten', undefined, (c) => {
    const found = /^[A-Z0-9]{8,40}F\d{8}F[a-z0-9-]+F[a-z0-9-]+Faws4_request$/.exec(c.stated.credentialText ?? '')?.[0];
    return c.stated.in === 'query' && found !== undefined ? hit('cause', { found }, inRequest('query')) : [];
  }),

  /**
   * Digits of a percent-encoding in lower case, which are signed in capitals: a signer that takes them as they stand signs another text (AWS
   * IAM User Guide, "Create a canonical request").
   */
  rule('url-lower-hex', 'signature', (c) => {
    const found = /%(?:[a-f][0-9A-Fa-f]|[0-9A-F][a-f])/.exec(c.request?.target ?? '')?.[0];
    return found === undefined || c.stated.in === undefined || c.hashed?.canonical
      ? []
      : hit('suspect', { found, expected: found.toUpperCase() }, inRequest('whole'));
  }),

  /** Parts were struck out: what stands there cannot be judged. */
  rule('url-redacted', undefined, (c) => {
    const rows = [
      ['X-Amz-Credential', c.stated.credentialText],
      ['X-Amz-Signature', c.stated.signature],
      ['X-Amz-Security-Token', c.stated.token],
    ] as const;
    const names = rows.filter(([, value]) => MARKS.test(value?.slice(0, 4000) ?? '')).map(([name]) => name as string);
    return names.length === 0 ? [] : hit('note', { names }, inRequest('whole'));
  }),

  /** Punctuation of the text around a link that was taken for its end (RFC 3986 appendix C). */
  rule('url-trailing', undefined, (c) => {
    const found =
      c.stated.in === 'query'
        ? /(?:%22|%27|%5D|%7D|["'`)\]}>.,;])+$/i.exec((c.request?.target ?? '').slice(-20))?.[0]
        : undefined;
    return found === undefined ? [] : hit('likely', { found }, inRequest('query'));
  }),

  /**
   * A URL holds no white space: a line was wrapped, or a space was left unencoded (RFC 3986 appendix C;
   * taylorfinnell/awscr-s3#34).
   */
  rule('url-white-space', undefined, (c): readonly Hit<Args>[] => {
    const target = c.request?.target ?? '';
    const at = target.search(/\s/);
    if (at < 0)
      return c.urlDamage.includes('wrapped') ? hit('suspect', { what: 'wrapped', after: '' }, inRequest('whole')) : [];
    const what = /[\r\n]/.test(target) ? 'line-break' : 'space';
    return hit('likely', { what, after: placeOf(target.slice(0, at)) }, inRequest('whole'));
  }),
] as const;
