import { fromBase64Url, fromUtf8 } from '@/core/kernel/bytes';
import type { Span } from '@/core/model/pasted';
import { redactions } from '@/core/parsing/escapes/redactions';
import type { PasteItem, PasteNote } from '@/core/parsing/paste/paste';
import { cleanUrl } from './clean-url';
import { joinedLines } from './joined-lines';
import { isSignedV4, requestOfUrl } from './request-of-url';

const ENCODED = /k8s-aws-v1\.[A-Za-z0-9_-]{20,}|\baHR0cHM6Ly[A-Za-z0-9_-]{40,}/g;
const BASE64_LINE = /[ \t]{0,8}\r?\n[ \t]{0,8}([A-Za-z0-9_-]+=*)(?=[ \t"',]*(?:\r?\n|$))/y;
/** A host with its port, before the path; what may stand before it makes it a part of something else. */
const HOST = /^[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,12}(?::\d{1,5})?$/;
const OF_A_HOST = /[A-Za-z0-9.:-]/;
const LONGEST_HOST = 900;
const QUERY = /[^\s"'`<>]+/y;
/** No token is longer, in characters; what is gets no further lines. */
const LONGEST_TOKEN = 20_000;
/** What every such token says early: an action to connect. */
const CONNECTS = /[?&]Action=(?:connect|DbConnect)|[?&]X-Amz-Algorithm=/i;

/** Reads tokens that are presigned URLs without a scheme (RDS, DSQL, ElastiCache) or in base64url (EKS, MSK). */
export const findTokens = (text: string): readonly PasteItem[] => [...schemeless(text), ...encoded(text)];

function schemeless(text: string): readonly PasteItem[] {
  const items: PasteItem[] = [];
  for (const [start, end] of urlsWithoutScheme(text)) {
    if (!CONNECTS.test(text.slice(start, end)) || start < (items.at(-1)?.at[1] ?? 0)) continue;
    const joined = joinedLines(text, start, end);
    const { url, notes } = cleanUrl(joined.url);
    const item = tokenItem(`https://${url}`, start, joined.pastEnd, [...linesJoined(joined.lines), ...notes], 'none');
    if (item !== undefined) items.push(item);
  }
  return items;
}

/** From a host, looked for backwards from each `/?`, to the end of the query. */
function* urlsWithoutScheme(text: string): Generator<Span> {
  let end = 0;
  for (let at = text.indexOf('/?'); at >= 0; at = text.indexOf('/?', Math.max(at + 2, end))) {
    let start = at;
    while (start > end && at - start < LONGEST_HOST && OF_A_HOST.test(text.charAt(start - 1))) start--;
    if (!HOST.test(text.slice(start, at)) || /[/%_]/.test(text.charAt(start - 1))) continue;
    QUERY.lastIndex = at;
    end = at + (QUERY.exec(text)?.[0].length ?? 0);
    yield [start, end];
  }
}

function encoded(text: string): readonly PasteItem[] {
  const items: PasteItem[] = [];
  let from = 0;
  for (const m of text.matchAll(ENCODED)) {
    if (m.index < from) continue;
    let token = m[0].replace(/^k8s-aws-v1\./, '');
    let end = m.index + m[0].length;
    let lines = 1;
    const width = m[0].length;
    for (let isFull = !isWhole(decoded(token)); isFull && token.length < LONGEST_TOKEN; lines++) {
      BASE64_LINE.lastIndex = end;
      const next = BASE64_LINE.exec(text);
      if (next === null) break;
      token += next[1];
      end += next[0].length;
      isFull = (next[1] as string).length >= width;
    }
    // Lines that made no token are not read again from each of them.
    from = end;
    const notes: readonly PasteNote[] = [...linesJoined(lines), { code: 'base64-decoded', count: 1 }];
    const item = tokenItem(decoded(token), m.index, end, notes, 'as-is');
    if (item !== undefined) items.push(item);
  }
  return items;
}

const isWhole = (url: string): boolean => /X-Amz-Signature=[0-9a-f]{64}/.test(url);

/** A token cut in the middle decodes as far as it goes. */
function decoded(token: string): string {
  const whole = token.replace(/=+$/, '');
  const bytes = fromBase64Url(whole) ?? fromBase64Url(whole.slice(0, whole.length - (whole.length % 4)));
  return bytes === undefined ? '' : (fromUtf8(bytes) ?? '');
}

function tokenItem(
  url: string,
  start: number,
  end: number,
  notes: readonly PasteNote[],
  scheme: 'as-is' | 'none',
): PasteItem | undefined {
  const request = requestOfUrl(url);
  if (request === undefined || !isSignedV4(request.target)) return undefined;
  return {
    kind: 'request',
    format: 'presigned-token',
    // Such a token stands for a GET (each service's documentation of IAM authentication); no scheme was pasted.
    request: { ...request, method: 'GET', scheme: scheme === 'none' ? undefined : request.scheme },
    at: [start, end],
    notes: [...notes, ...redactions(url)],
  };
}

const linesJoined = (count: number): readonly PasteNote[] => (count > 1 ? [{ code: 'lines-joined', count }] : []);
