import type { PastedRequest } from '@/core/model/pasted';
import { redactions } from '@/core/parsing/escapes/redactions';
import type { PasteItem } from '@/core/parsing/paste/paste';
import { isSignedV4, requestOfUrl } from '@/core/parsing/url/request-of-url';
import { methodOfOperation, replyWith } from './reply-with';

/** A method and a signed target somewhere in a line, as web servers, load balancers, CDNs, S3 and Garage log requests. */
const ACCESS =
  /(?<quote>["' \t=\]])(?<method>GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS) (?<target>(?:https?:\/\/[^\s"'/]{1,300})?\/[^\s"']{0,60000})(?: HTTP\/[\d.]{1,3}["']?(?: (?<status>\d{3})\b)?)?/g;
/** `mc admin trace`: status, operation, then host and target in one. */
const TRACE =
  /\[(?<status>\d{3}) [^\]\n]{1,40}\] s3\.(?<operation>\w{3,40}) (?<host>[\w.-]{1,255}(?::\d{1,5})?)(?<target>\/[^\s"']{0,60000})/g;
/** In S3's access log the error code follows the status, and the host stands near the line's end (Amazon S3 User Guide, "Log format"). */
const S3_CODE = /^ ([A-Z][A-Za-z]{4,60}) (?:\d+|-) /;
const S3_HOST = / SigV4 \S{1,80} (?:QueryString|AuthHeader) (\S{1,255}) /;
/** Envoy's default format has it behind the request's ID, and before where the request went (Envoy, "Access logging"). */
const ENVOY_HOST = / "[0-9a-f]{8}-[0-9a-f-]{27}" "([\w.-]{1,255}(?::\d{1,5})?)" "/;
const HOST_FIELD = /\bhost[=:] ?"?([\w.-]{1,255}(?::\d{1,5})?)/i;
const LONGEST_LINE = 80_000;
const MOST = 500;

/** Reads the signed requests of servers' logs: method, path and query, status; the host where the log tells it. */
export function findAccess(text: string): readonly PasteItem[] {
  if (!/X-Amz-(?:Algorithm|Credential|Signature)=/i.test(text)) return [];
  return [...lines(text, ACCESS), ...lines(text, TRACE)].slice(0, 2 * MOST);
}

function lines(text: string, pattern: RegExp): readonly PasteItem[] {
  const items: PasteItem[] = [];
  for (const m of text.matchAll(pattern)) {
    if (items.length >= 2 * MOST) break;
    const { quote = ' ', method, target = '', status, operation, host } = m.groups ?? {};
    if (!isSignedV4(target)) continue;
    const start = lineStart(text, m.index);
    const end = m.index + m[0].length;
    const before = text.slice(start, m.index);
    // A request line at the start of its line, or in prose, is read by others.
    if (operation === undefined && !isLogged(before, quote, status)) continue;
    const rest = /^[^\n]{0,20000}/.exec(text.slice(end, end + 20_000))?.[0] ?? '';
    const place = target.startsWith('http') ? requestOfUrl(target) : undefined;
    const request: PastedRequest = {
      method: method ?? methodOfOperation(operation ?? ''),
      scheme: place?.scheme,
      authority:
        place?.authority ?? host ?? S3_HOST.exec(rest)?.[1] ?? ENVOY_HOST.exec(rest)?.[1] ?? HOST_FIELD.exec(rest)?.[1],
      target: place?.target ?? target,
      headers: [],
      body: undefined,
      headersUnknown: true,
    };
    const at = [start, end + rest.length] as const;
    items.push({ kind: 'request', format: 'server-log', request, at, notes: redactions(target) });
    const code = S3_CODE.exec(rest)?.[1];
    if (status !== undefined) {
      items.push({
        kind: 'reply',
        format: 'server-log',
        reply: replyWith({ status: Number(status), code }),
        at,
        notes: [],
      });
    }
  }
  return items;
}

/** A time or an address stands before, or a status behind. */
const isLogged = (before: string, quote: string, status: string | undefined): boolean =>
  status !== undefined || (/\d{1,4}[-/:.]\w{2,3}[-/:.]\d{1,4}|\bINFO\b|\bDEBUG\b/.test(before) && quote !== "'");

function lineStart(text: string, at: number): number {
  const from = Math.max(0, at - LONGEST_LINE);
  return from + text.slice(from, at).lastIndexOf('\n') + 1;
}
