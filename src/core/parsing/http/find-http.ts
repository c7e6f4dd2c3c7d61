import type { HeaderList } from '@/core/model/headers';
import { headerValues } from '@/core/model/headers';
import type { PastedRequest } from '@/core/model/pasted';
import { redactions } from '@/core/parsing/escapes/redactions';
import { linesJoined, type PasteItem, type PasteNote } from '@/core/parsing/paste/paste';
import { requestOfUrl } from '@/core/parsing/url/request-of-url';
import { bodyFrom, bodyInFile, bodyOnWire } from './body';
import { headerLines, lineAt } from './header-lines';

const MARKER = '(?:[>|*][ \\t]?|[ \\t]{0,8})';
/** A logger may put the time before the first line; then a version must end it. */
const LOGGED = '\\d{4}[-/]\\d\\d[-/]\\d\\d[^\\n"\'<>]{0,80}[ \\t](?=[A-Z]{3,10}[ \\t]+\\S+[ \\t]+HTTP/)';
const START = new RegExp(
  `^(${MARKER}|${LOGGED})["'\`]?(?:([A-Z]{3,10})[ \\t]+(\\S+)(?:[ \\t]+HTTP\\/[\\d.]{1,3})?[ \\t]*\\r?$|(?=:(?:method|authority|path|scheme):|authorization[ \\t]*:))`,
  'gim',
);

/**
 * Reads raw HTTP requests (RFC 9112), the sent half of `curl -v`, pseudo headers of HTTP/2, and headers alone. `isWire`: the text is
 * what one request sent, and nothing else.
 */
export function findHttp(text: string, isWire = false): readonly PasteItem[] {
  const items: PasteItem[] = [];
  let from = 0;
  for (const m of text.matchAll(START)) {
    if (m.index < from || !isAfterLine(text, m.index)) continue;
    const marker = /^[>|*]/.test(m[1] as string) ? (m[1] as string) : '';
    const item = m[2] === undefined ? headersAt(text, m.index, from, marker) : requestAt(text, m, marker, isWire);
    if (item === undefined) continue;
    items.push(item);
    from = item.at[1];
  }
  return items;
}

/** Whether a line begins here: to a regular expression one begins after a carriage return alone, too. */
const isAfterLine = (text: string, at: number): boolean => at === 0 || text[at - 1] === '\n';

function requestAt(text: string, m: RegExpExecArray, marker: string, isWire: boolean): PasteItem | undefined {
  const [all, , method = '', target = ''] = m;
  const firstEnd = Math.min(text.length, m.index + all.length + 1);
  const read = headerLines(text, firstEnd, marker);
  const hasVersion = /HTTP\/[\d.]+\s*$/.test(all);
  const isTarget = target.startsWith('/') || /^https?:\/\//.test(target) || target === '*';
  if (!isTarget || (!hasVersion && (read.headers.length === 0 || !isRequest(read.headers)))) return undefined;
  const url = target.startsWith('/') ? undefined : requestOfUrl(target);
  const own = signedLater(read.headers);
  const body = own.signsItself
    ? bodyInFile(text, read.end)
    : isWire
      ? bodyOnWire(text, read.end)
      : bodyFrom(text, read.end, read.headers, method.toUpperCase(), marker);
  const request: PastedRequest = {
    method,
    scheme: url?.scheme,
    authority: url?.authority ?? headerValues(read.headers, 'host')[0]?.trim(),
    target: url?.target ?? (target.startsWith('/') ? (target.split('#')[0] as string) : ''),
    ...own,
    body: body.body,
  };
  return item('http-request', request, m.index, body.end, read.folds);
}

/** What REST Client and httpyac have in a `.http` file for an Authorization that they make when they send it. */
const TO_SIGN = /^AWS[ \t]+\S.*[ \t](?:region|service):/;

/** The headers, without one that only says how to sign. */
function signedLater(headers: HeaderList): Pick<PastedRequest, 'headers' | 'signsItself'> {
  const isToSign = ([name, value]: HeaderList[number]): boolean => /^authorization$/i.test(name) && TO_SIGN.test(value);
  const said = headers.find(isToSign)?.[1];
  if (said === undefined) return { headers };
  const told = (name: string): string | undefined => new RegExp(`[ \\t]${name}:(\\S+)`).exec(said)?.[1];
  return {
    headers: headers.filter((header) => !isToSign(header)),
    signsItself: { region: told('region'), service: told('service') },
  };
}

/** Headers without a request line: read where they are pseudo headers or carry a signature, as canonical requests do not. */
function headersAt(text: string, start: number, floor: number, marker: string): PasteItem | undefined {
  const from = blockStart(text, start, floor);
  const { headers, end, folds } = headerLines(text, from, marker);
  const pseudo = (name: string): string | undefined => headerValues(headers, `:${name}`)[0]?.trim();
  const path = pseudo('path');
  if (path === undefined && headers.length < 2) return undefined;
  const target = path?.startsWith('/') ? path : '';
  const request: PastedRequest = {
    method: pseudo('method'),
    scheme: pseudo('scheme') === 'http' ? 'http' : pseudo('scheme') === 'https' ? 'https' : undefined,
    authority: pseudo('authority') ?? headerValues(headers, 'host')[0]?.trim(),
    target,
    headers: headers.filter(([name]) => !name.startsWith(':')),
    body: undefined,
  };
  return item(path === undefined ? 'headers' : 'http-request', request, from, end, folds);
}

/** Other headers may stand before the one that was recognised: up to 20 lines of them. */
function blockStart(text: string, start: number, floor: number): number {
  let from = start;
  for (let lines = 0; lines < 20 && from > 0; lines++) {
    const before = text.lastIndexOf('\n', from - 2) + 1;
    if (
      before < floor ||
      from - before > 8000 ||
      !/^:?[A-Za-z][A-Za-z0-9-]{1,60}:(?!\/\/)[ \t]?\S/.test(lineAt(text, before, '').content)
    )
      break;
    from = before;
  }
  return from;
}

const isRequest = (headers: HeaderList): boolean =>
  headers.some(([name]) => /^(?:host|authorization|x-amz-date|x-amz-content-sha256|x-amz-security-token)$/i.test(name));

function item(
  format: 'http-request' | 'headers',
  request: PastedRequest,
  start: number,
  end: number,
  folds: number,
): PasteItem {
  const notes: readonly PasteNote[] = [
    ...linesJoined(folds + 1),
    ...redactions([request.target, ...request.headers.flat()].join('\n')),
  ];
  return { kind: 'request', format, request, at: [start, end], notes };
}
