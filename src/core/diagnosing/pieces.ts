import { headerValues } from '@/core/model/headers';
import type { ForeignScheme, PastedCredentials, PastedReply, PastedRequest, SignerLog } from '@/core/model/pasted';
import { joinCredentials } from '@/core/parsing/credentials/join-credentials';
import type { Paste, PasteItem } from '@/core/parsing/detect/paste';

/** What a paste says of one request: its pieces joined, as far as they belong together. */
export type JoinedPieces = {
  readonly request: PastedRequest | undefined;
  readonly reply: PastedReply | undefined;
  /** What other replies in the paste say, where that is something else. */
  readonly otherCodes: readonly string[];
  readonly log: SignerLog | undefined;
  readonly credentials: PastedCredentials | undefined;
  readonly foreign: readonly ForeignScheme[];
};

type ItemOf<Kind extends PasteItem['kind']> = Extract<PasteItem, { readonly kind: Kind }>;
const ofKind = <Kind extends PasteItem['kind']>(items: readonly PasteItem[], kind: Kind) =>
  items.filter((item): item is ItemOf<Kind> => item.kind === kind);

/** Picks the request that the reply answers, or the first that is signed, and joins to it what else was pasted of it. */
export function piecesOf({ items }: Paste): JoinedPieces {
  const replies = ofKind(items, 'reply').map((item) => item.reply);
  const reply = joinReplies(replies);
  const foreign = ofKind(items, 'foreign');
  const requests = ofKind(items, 'request').map((item) => item.request);
  const candidates = requests.length > 0 ? requests : foreign.map((item) => item.request);
  const request = joinRequests(candidates, reply?.signatureProvided);
  const logs = ofKind(items, 'log').map((item) => item.log);
  return {
    request,
    reply,
    otherCodes: [...new Set(replies.flatMap(({ code }) => (code === undefined || code === reply?.code ? [] : [code])))],
    log: joinLogs(logs, reply?.signatureProvided ?? (request && signatureOf(request)), request && dateOf(request)),
    credentials: joinCredentials(ofKind(items, 'credentials').map((item) => item.credentials)),
    foreign: [...new Set(foreign.map((item) => item.scheme))],
  };
}

/** The signature that a request carries, in its query or its Authorization header. */
function signatureOf({ target, headers }: PastedRequest): string | undefined {
  const inQuery = /[?&]X-Amz-Signature=([^&]*)/i.exec(target)?.[1];
  const inHeader = /Signature=([^,\s]+)/.exec(headerValues(headers, 'authorization')[0] ?? '')?.[1];
  return inQuery ?? inHeader;
}

/** When a request says that it was signed. */
const dateOf = ({ target, headers }: PastedRequest): string | undefined =>
  /[?&]X-Amz-Date=(\w+)/i.exec(target)?.[1] ?? headerValues(headers, 'x-amz-date')[0];

function joinRequests(requests: readonly PastedRequest[], answered: string | undefined): PastedRequest | undefined {
  const score = (request: PastedRequest): number => {
    const signature = signatureOf(request);
    if (signature === undefined) return request.signsItself ? 1 : 0;
    return signature.toLowerCase() === answered?.toLowerCase() ? 3 : 2;
  };
  const [best, ...others] = requests.toSorted((a, b) => score(b) - score(a));
  if (!best) return undefined;
  return others.reduce((whole, other) => (belongTogether(whole, other) ? joined(whole, other) : whole), best);
}

const differ = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a.toLowerCase() !== b.toLowerCase();

/** Whether two pasted requests may be one: a URL, and headers that were pasted beside it. */
function belongTogether(a: PastedRequest, b: PastedRequest): boolean {
  if (differ(signatureOf(a), signatureOf(b)) || differ(a.method, b.method)) return false;
  if (a.target !== '' && b.target !== '' && a.target !== b.target) return false;
  return !differ(a.authority, b.authority);
}

const joined = (a: PastedRequest, b: PastedRequest): PastedRequest => ({
  ...a,
  method: a.method ?? b.method,
  scheme: a.scheme ?? b.scheme,
  authority: a.authority ?? b.authority,
  target: a.target === '' ? b.target : a.target,
  headers: [...a.headers, ...b.headers.filter(([name]) => headerValues(a.headers, name).length === 0)],
  body: a.body ?? b.body,
});

/** The reply that tells most; what it lacks comes from the others. */
function joinReplies(replies: readonly PastedReply[]): PastedReply | undefined {
  const told = ({ canonicalRequest, stringToSign, code }: PastedReply): number =>
    (canonicalRequest === undefined ? 0 : 4) + (stringToSign === undefined ? 0 : 2) + (code === undefined ? 0 : 1);
  const [best, ...others] = replies.toSorted((a, b) => told(b) - told(a));
  if (!best) return undefined;
  const isSuccess = ({ status = 0 }: PastedReply): boolean => status >= 200 && status < 300;
  return others.reduce(
    (whole, other) =>
      differ(whole.signatureProvided, other.signatureProvided) || isSuccess(whole) !== isSuccess(other)
        ? whole
        : {
            status: whole.status ?? other.status,
            code: whole.code ?? other.code,
            message: whole.message ?? other.message,
            canonicalRequest: whole.canonicalRequest ?? other.canonicalRequest,
            stringToSign: whole.stringToSign ?? other.stringToSign,
            signatureProvided: whole.signatureProvided ?? other.signatureProvided,
            fields: [
              ...whole.fields,
              ...other.fields.filter(([name]) => headerValues(whole.fields, name).length === 0),
            ],
            headers: whole.headers.length > 0 ? whole.headers : other.headers,
          },
    best,
  );
}

/** The log of the signature in question, or of its time; what it lacks comes from the others, where those are not of another request. */
function joinLogs(
  logs: readonly SignerLog[],
  signature: string | undefined,
  date: string | undefined,
): SignerLog | undefined {
  const score = (log: SignerLog): number => {
    if (log.signature !== undefined && signature !== undefined) return differ(log.signature, signature) ? 0 : 3;
    return date !== undefined && log.stringToSign?.includes(date) ? 2 : 1;
  };
  const [best, ...others] = logs.toSorted((a, b) => score(b) - score(a));
  return best && others.reduce((whole, other) => (logsDiffer(whole, other) ? whole : joinedLog(whole, other)), best);
}

const logsDiffer = (a: SignerLog, b: SignerLog): boolean =>
  differ(a.signature, b.signature) ||
  differ(a.stringToSign, b.stringToSign) ||
  differ(a.canonicalRequest, b.canonicalRequest);

const joinedLog = (a: SignerLog, b: SignerLog): SignerLog => ({
  signer: a.signer,
  canonicalRequest: a.canonicalRequest ?? b.canonicalRequest,
  stringToSign: a.stringToSign ?? b.stringToSign,
  signature: a.signature ?? b.signature,
});
