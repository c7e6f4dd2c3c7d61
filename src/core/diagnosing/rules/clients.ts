import { changeOf } from '@/core/diagnosing/change';
import { isSignatureInFragment, signedNames } from '@/core/diagnosing/evidence';
import { hit, inReceived, inRequest, rule } from '@/core/diagnosing/finding';
import { resolvesDots, writesItself } from '@/core/diagnosing/http-clients';
import { valuesAdded } from '@/core/diagnosing/sent';
import type { PastedBody } from '@/core/model/pasted';

/** Whether a body is JSON or XML, which nobody signs as the form or the plain text that clients take it for. */
const isNoText = (body: PastedBody | undefined): boolean => body?.kind === 'text' && /^\s*[{[<]/.test(body.text);

/** What clients add, alter or drop by themselves: nothing changed on the way, and the signer did not know of it. */
export const CLIENTS_RULES = [
  /**
   * A header is signed that the command or code does not set: its client puts in a value of its own (curl manual, -d and -H; Fetch
   * Standard, "Extract a body"; src/http.c of Wget).
   */
  rule('client-adds-header', 'signature', (c) => {
    const by = c.request?.client?.name;
    if (by === undefined || c.request === undefined) return [];
    const signed = signedNames(c);
    const theirs = new Map(c.received?.canonical?.headers);
    return [...valuesAdded(c.request)]
      .filter(([name, value]) => signed.has(name) && (theirs.get(name) || value) === value)
      .flatMap(([name, value]) => {
        const isRefused = c.meaning === 'signature-mismatch';
        const isOdd = c.reply !== undefined || (name === 'content-type' && isNoText(c.request?.body));
        return hit(isRefused ? 'likely' : isOdd ? 'suspect' : 'note', { name, by, value }, inRequest(`header:${name}`));
      });
  }),

  /** AWS shows another value of such a header: it was set when the request was sent, and the paste lacks it. */
  rule('client-header-not-pasted', undefined, (c) => {
    const by = c.request?.client?.name;
    if (by === undefined || c.request === undefined) return [];
    const theirs = new Map(c.received?.canonical?.headers);
    return [...valuesAdded(c.request)].flatMap(([name, value]) => {
      const received = theirs.get(name);
      return received && received !== value
        ? hit('note', { name, by, value, received }, inReceived(`header:${name}`))
        : [];
    });
  }),

  /**
   * A signed header is set in code whose client writes it by itself and drops what was set (Fetch Standard, "forbidden request-header";
   * Go, net/http, Request.Header).
   */
  rule('client-sets-header', 'signature', (c) => {
    const by = c.request?.client?.name;
    const signed = signedNames(c);
    return [...c.headers]
      .filter(([name, [value = '']]) => signed.has(name) && writesItself(by, name, value, c.request?.authority))
      .flatMap(([name]) => (by === undefined ? [] : hit('suspect', { name, by }, inRequest(`header:${name}`))));
  }),

  /** `.` and `..` are resolved before anything is sent (RFC 3986 section 5.2.4; curl manual, --path-as-is). S3 signs them as they are. */
  rule('client-resolves-dots', 'signature', (c) => {
    const { client } = c.request ?? {};
    if (client === undefined || !resolvesDots(client) || c.rule.path !== 'once' || c.stated.in === undefined) return [];
    if (!/(?:^|\/)(?:\.|%2e){1,2}(?=\/|$)/i.test(c.path)) return [];
    const received = c.received?.canonical?.path;
    const isSeen = received !== undefined && changeOf(c.path, received) === 'dot-segments';
    if (received !== undefined && !isSeen) return [];
    return hit(isSeen ? 'cause' : 'likely', { path: c.path, by: client.name, received }, inRequest('path'));
  }),

  /** Brackets and braces are patterns to curl: it sends other URLs, or none (curl manual, "URL" and --globoff). */
  rule('client-globs', undefined, (c) => {
    const found = c.request?.client?.pattern;
    return found === undefined
      ? []
      : hit(c.reply === undefined ? 'likely' : 'suspect', { sign: found.slice(0, 1) }, inRequest('whole'));
  }),

  /** `-d @FILE` takes the line breaks out of the file before it sends it (curl manual, -d). */
  rule('client-joins-lines', undefined, (c) => {
    const { body } = c.request ?? {};
    if (body?.kind !== 'file' || !body.isJoined || c.stated.in !== 'header') return [];
    const isOther = c.meaning === 'payload-mismatch';
    const isSigned = isOther || c.sent?.canonical?.payloadHash !== 'UNSIGNED-PAYLOAD';
    if (!isSigned) return [];
    const isRefused = c.meaning === 'signature-mismatch';
    return hit(isOther ? 'likely' : isRefused ? 'suspect' : 'note', {}, inRequest('payload'));
  }),

  /** What stands behind `#` is not sent: a key with that sign in it is cut there, and the signature with it (RFC 3986 section 3.5). */
  rule('client-drops-fragment', undefined, (c) =>
    c.stated.in === undefined && isSignatureInFragment(c) ? hit('likely', {}, inRequest('whole')) : [],
  ),
] as const;
