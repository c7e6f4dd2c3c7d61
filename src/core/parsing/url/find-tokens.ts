import type { HeaderList } from '@/core/model/headers';
import { redactions } from '@/core/parsing/escapes/redactions';
import { linesJoined, type PasteItem, type PasteNote } from '@/core/parsing/paste/paste';
import { bareUrls } from './bare-urls';
import { base64Lines, decodedAsFar } from './base64-lines';
import { isSignedV4, requestOfUrl } from './request-of-url';

/** `+` and `/` stand in tokens whose base64 is not that of URLs, as it should be or by mistake. A line may break early in one. */
const ENCODED =
  /(k8s-aws-v1\.|bedrock-api-key-|\b(?=aHR0cHM6Ly))([A-Za-z0-9+/_-]{40,}|[A-Za-z0-9+/_-]{4,39}(?=[ \t]{0,8}\r?\n))={0,2}/g;
/** The cluster that a token of EKS is for, which it signs and does not hold; a person adds it behind the token. */
const CLUSTER = /\s+x-k8s-aws-id:[ \t]*([\w-]{1,100})(?![\w-])/iy;
/** What every such token says early: an action to connect. */
const CONNECTS = /[?&]Action=(?:connect|DbConnect)|[?&]X-Amz-Algorithm=/i;

/** Reads tokens that are presigned URLs without a scheme (RDS, DSQL, ElastiCache) or in base64 (EKS, MSK, keys of Amazon Bedrock). */
export const findTokens = (text: string): readonly PasteItem[] => [...schemeless(text), ...encoded(text)];

function schemeless(text: string): readonly PasteItem[] {
  return bareUrls(text, (url) => CONNECTS.test(url)).flatMap(({ url, at, notes }) => {
    const item = tokenItem(`https://${url}`, ...at, notes, 'none');
    return item === undefined ? [] : [item];
  });
}

function encoded(text: string): readonly PasteItem[] {
  const items: PasteItem[] = [];
  let from = 0;
  for (const m of text.matchAll(ENCODED)) {
    if (m.index < from) continue;
    const [whole, prefix = '', first = ''] = m;
    const { content, end, lines } = base64Lines(text, m.index + whole.length, first, (token) =>
      isWhole(decoded(token)),
    );
    // Lines that made no token are not read again from each of them.
    from = end;
    const notes: readonly PasteNote[] = [...linesJoined(lines), { code: 'base64-decoded', count: 1 }];
    const url = decoded(content);
    const isKey = prefix === 'bedrock-api-key-';
    CLUSTER.lastIndex = end;
    const cluster = prefix === 'k8s-aws-v1.' ? CLUSTER.exec(text) : null;
    if (cluster) from = CLUSTER.lastIndex;
    const item = isKey
      ? tokenItem(`https://${url.replace(/^https:\/\//, '')}`, m.index, end, notes, 'none', 'POST')
      : tokenItem(url, m.index, from, notes, 'as-is', 'GET', cluster ? [['x-k8s-aws-id', cluster[1] ?? '']] : []);
    if (item !== undefined) items.push(item);
  }
  return items;
}

const isWhole = (url: string): boolean => /X-Amz-Signature=[0-9a-f]{64}/.test(url) && /X-Amz-SignedHeaders=/.test(url);

/** A token cut in the middle decodes as far as it goes. */
const decoded = (token: string): string => decodedAsFar(token) ?? '';

function tokenItem(
  url: string,
  start: number,
  end: number,
  notes: readonly PasteNote[],
  scheme: 'as-is' | 'none',
  // Most such tokens stand for a GET (each service's documentation of IAM authentication).
  method = 'GET',
  headers: HeaderList = [],
): PasteItem | undefined {
  const request = requestOfUrl(url);
  if (request === undefined || !isSignedV4(request.target)) return undefined;
  return {
    kind: 'request',
    format: 'presigned-token',
    request: {
      ...request,
      method,
      headers: [...request.headers, ...headers],
      scheme: scheme === 'none' ? undefined : request.scheme,
      // A key is signed as a POST of nothing (Amazon Bedrock User Guide, "API keys"); a GET has no body anyway.
      body: method === 'POST' ? { kind: 'text', text: '' } : request.body,
    },
    at: [start, end],
    notes: [...notes, ...redactions(url)],
  };
}
