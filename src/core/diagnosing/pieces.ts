import { headerValues } from '@/core/model/headers';
import type { ForeignScheme, PastedCredentials, PastedReply, PastedRequest, SignerLog } from '@/core/model/pasted';
import type { Paste } from '@/core/parsing/paste/paste';
import { ofKind, type Picked, pick, signatureOf } from './pick';

/** What a paste says of one request: its pieces joined, as far as they belong together. */
export type JoinedPieces = {
  readonly request: PastedRequest | undefined;
  readonly reply: PastedReply | undefined;
  /** What other replies say, where it is something else. */
  readonly otherCodes: readonly string[];
  readonly log: SignerLog | undefined;
  /** Two texts of one kind that stand for themselves, to be compared. */
  readonly pair?: readonly [SignerLog, SignerLog] | undefined;
  /** Set where characters that nobody sees were taken out of those two. */
  readonly isPairCleaned?: boolean;
  readonly credentials: PastedCredentials | undefined;
  readonly foreign: readonly ForeignScheme[];
};

/** Two logs with the same text in other words, and nothing that either is of: one signer's and another's. */
function pairOf(logs: readonly SignerLog[], others: number): JoinedPieces['pair'] {
  const [first, second] = logs;
  if (first === undefined || second === undefined || logs.length > 2 || others > 0) return undefined;
  // A signer that logs twice signed twice.
  if (first.signer === second.signer && first.signer !== 'unknown') return undefined;
  const isSameKind = (['canonicalRequest', 'stringToSign'] as const).some(
    (kind) => first[kind] !== undefined && second[kind] !== undefined,
  );
  return isSameKind ? [first, second] : undefined;
}

/** How many others a piece is joined with, at most: a paste of thousands is no one request in pieces. */
const MOST = 20;

/** Takes the pieces that a case is about, and joins to each what else was pasted of it. */
export function piecesOf(paste: Paste, picked: Picked = pick(paste)): JoinedPieces {
  const requests = ofKind(paste.items, picked.request?.kind === 'foreign' ? 'foreign' : 'request');
  const replies = ofKind(paste.items, 'reply').map((item) => item.reply);
  const reply = whole(picked.reply?.reply, replies, joinedReply);
  const said = replies.flatMap(({ code }) => (code === undefined || code === reply?.code ? [] : [code]));
  return {
    request: whole(
      picked.request?.request,
      requests.map((item) => item.request),
      joinedRequest,
    ),
    reply,
    otherCodes: [...new Set(said)],
    log: whole(
      picked.log?.log,
      ofKind(paste.items, 'log').map((item) => item.log),
      joinedLog,
    ),
    pair: pairOf(
      ofKind(paste.items, 'log').map((item) => item.log),
      requests.length + replies.filter((one) => one.stringToSign).length,
    ),
    isPairCleaned: ofKind(paste.items, 'log').some(({ notes }) =>
      notes.some(({ code }) => code === 'invisible-characters'),
    ),
    credentials: whole(
      picked.credentials?.credentials,
      ofKind(paste.items, 'credentials').map((item) => item.credentials),
      joinedCredentials,
    ),
    foreign: [...new Set(ofKind(paste.items, 'foreign').map((item) => item.scheme))],
  };
}

/** A piece with what others add to it; `join` gives undefined where they are not of one request. */
function whole<T>(first: T | undefined, all: readonly T[], join: (whole: T, other: T) => T | undefined): T | undefined {
  if (first === undefined) return undefined;
  let [joined, count] = [first, 0];
  for (const other of all) {
    const next = other === first || count === MOST ? undefined : join(joined, other);
    if (next === undefined) continue;
    joined = next;
    count++;
  }
  return joined;
}

const differ = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a.toLowerCase() !== b.toLowerCase();

/** A URL, and headers that were pasted beside it. */
function joinedRequest(a: PastedRequest, b: PastedRequest): PastedRequest | undefined {
  if (differ(signatureOf(a), signatureOf(b)) || differ(a.method, b.method) || differ(a.authority, b.authority)) {
    return undefined;
  }
  if (a.target !== '' && b.target !== '' && a.target !== b.target) return undefined;
  const { headersUnknown: _, ...known } = a;
  const isUnknown =
    (a.headersUnknown && isAuthorizationAlone(b)) ||
    (b.headersUnknown && a.target === '' && isAuthorizationAlone(a)) ||
    isExcerptOf(a, b) ||
    isExcerptOf(b, a);
  return {
    ...known,
    ...(isUnknown ? { headersUnknown: true } : {}),
    method: a.method ?? b.method,
    scheme: a.scheme ?? b.scheme,
    authority: a.authority ?? b.authority,
    target: a.target === '' ? b.target : a.target,
    headers: [...a.headers, ...missingIn(a.headers, b.headers)],
    body: a.body ?? b.body,
    ...((a.adds ?? b.adds) ? { adds: a.adds ?? b.adds ?? [] } : {}),
    ...((a.client ?? b.client) ? { client: a.client ?? b.client } : {}),
  };
}

/** Whether of the headers nothing but how it was signed is known. */
const isAuthorizationAlone = ({ headers }: PastedRequest): boolean =>
  headers.every(([name]) => name.toLowerCase() === 'authorization');

/** Whether one is the Authorization header of the other, which shows none: then the paste shows the headers in pieces, if at all. */
const isExcerptOf = (one: PastedRequest, other: PastedRequest): boolean =>
  one.target === '' &&
  isAuthorizationAlone(one) &&
  headerValues(one.headers, 'authorization').length > 0 &&
  headerValues(other.headers, 'authorization').length === 0;

function missingIn(has: PastedRequest['headers'], others: PastedRequest['headers']): PastedRequest['headers'] {
  const names = new Set(has.map(([name]) => name.toLowerCase()));
  return others.filter(([name]) => !names.has(name.toLowerCase()));
}

const isSuccess = ({ status = 0 }: PastedReply): boolean => status >= 200 && status < 300;

/** What a program, or a person, showed of one reply twice. */
function joinedReply(a: PastedReply, b: PastedReply): PastedReply | undefined {
  const requestId = ({ fields }: PastedReply) => headerValues(fields, 'RequestId')[0];
  if (
    differ(a.signatureProvided, b.signatureProvided) ||
    differ(requestId(a), requestId(b)) ||
    differ(a.code, b.code) ||
    isSuccess(a) !== isSuccess(b)
  ) {
    return undefined;
  }
  return {
    status: a.status ?? b.status,
    code: a.code ?? b.code,
    message: a.message ?? b.message,
    canonicalRequest: a.canonicalRequest ?? b.canonicalRequest,
    stringToSign: a.stringToSign ?? b.stringToSign,
    signatureProvided: a.signatureProvided ?? b.signatureProvided,
    fields: [...a.fields, ...missingIn(a.fields, b.fields)],
    headers: a.headers.length > 0 ? a.headers : b.headers,
  };
}

function joinedLog(a: SignerLog, b: SignerLog): SignerLog | undefined {
  if (differ(a.canonicalRequest, b.canonicalRequest) || differ(a.stringToSign, b.stringToSign)) return undefined;
  if (differ(a.signature, b.signature)) return undefined;
  return {
    signer: a.signer,
    canonicalRequest: a.canonicalRequest ?? b.canonicalRequest,
    stringToSign: a.stringToSign ?? b.stringToSign,
    signature: a.signature ?? b.signature,
  };
}

function joinedCredentials(a: PastedCredentials, b: PastedCredentials): PastedCredentials | undefined {
  if (differ(a.accessKeyId, b.accessKeyId) || differ(a.secretAccessKey, b.secretAccessKey)) return undefined;
  return {
    accessKeyId: a.accessKeyId ?? b.accessKeyId,
    secretAccessKey: a.secretAccessKey ?? b.secretAccessKey,
    sessionToken: a.sessionToken ?? b.sessionToken,
    expiration: a.expiration ?? b.expiration,
    region: a.region ?? b.region,
  };
}
