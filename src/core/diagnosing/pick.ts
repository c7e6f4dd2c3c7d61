import { headerValues } from '@/core/model/headers';
import type { PastedReply, PastedRequest, SignerLog } from '@/core/model/pasted';
import type { Paste, PasteItem } from '@/core/parsing/paste/paste';
import { explainReply, type ReplyMeaning } from './explain-reply';

export type ItemOf<Kind extends PasteItem['kind']> = Extract<PasteItem, { readonly kind: Kind }>;
type Sent = ItemOf<'request' | 'foreign'>;

/** The items that a case is about, of each kind the one; a log or an archive may hold thousands. */
export type Picked = {
  readonly request: Sent | undefined;
  readonly reply: ItemOf<'reply'> | undefined;
  readonly log: ItemOf<'log'> | undefined;
  readonly credentials: ItemOf<'credentials'> | undefined;
};

export const ofKind = <Kind extends PasteItem['kind']>(items: readonly PasteItem[], kind: Kind) =>
  items.filter((item): item is ItemOf<Kind> => item.kind === kind);

/**
 * Picks the reply that tells most of a signature, the last of equals, since a program stops at what failed; the request that it
 * answers, known by its signature or else the one before it; the log of that request; the credentials with its key id. Where a
 * request was chosen, by its place among the items, it and what is of it.
 */
export function pick({ items }: Pick<Paste, 'items'>, chosen?: number): Picked {
  const places = new Map(items.map((item, i) => [item, i] as const));
  const placeOf = (item: PasteItem): number => places.get(item) as number;

  const mine = requestsIn(items).find((item) => placeOf(item) === chosen);
  const reply = best(ofKind(items, 'reply'), (item) =>
    mine === undefined
      ? [content(item.reply), placeOf(item)]
      : [same(item.reply.signatureProvided, signatureOf(mine.request)), near(placeOf(item) - placeOf(mine))],
  );
  const from = reply === undefined ? items.length : placeOf(reply);
  const isOfRequest = logsOf((mine === undefined ? requestsIn(items) : [mine]).map((item) => item.request));
  const log = best(ofKind(items, 'log'), (item) => [
    mine === undefined ? 0 : isOfRequest(item.log),
    same(item.log.signature, reply?.reply.signatureProvided) + same(item.log.stringToSign, reply?.reply.stringToSign),
    isOfRequest(item.log),
    near(from - placeOf(item)),
  ]);
  const signature = reply?.reply.signatureProvided ?? log?.log.signature;
  /** Before its reply, behind its log, else the first. */
  const distance = (item: Sent): number => {
    if (reply !== undefined) return from - placeOf(item);
    return log === undefined ? placeOf(item) : placeOf(item) - placeOf(log);
  };
  const request =
    mine ??
    pairedInArchive(items, reply) ??
    best(requestsIn(items), (item) => [signedAs(item.request, signature), near(distance(item))]);
  const keyId = request && keyIdOf(request.request);
  const credentials = best(ofKind(items, 'credentials'), (item) => [
    same(item.credentials.accessKeyId, keyId),
    -placeOf(item),
  ]);
  return { request, reply, log, credentials };
}

/** The item with the highest rank, ranks compared number by number; of equals the first. */
function best<T>(items: readonly T[], rankOf: (item: T) => readonly number[]): T | undefined {
  let found: { readonly item: T; readonly rank: readonly number[] } | undefined;
  for (const item of items) {
    const rank = rankOf(item);
    if (found === undefined || isHigher(rank, found.rank)) found = { item, rank };
  }
  return found?.item;
}

function isHigher(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((number, i) => number !== b[i]);
  return at >= 0 && (a[at] as number) > (b[at] as number);
}

const FAR = 1e9;
/** The nearer the higher; what stands on the other side comes last. */
const near = (distance: number): number => (distance >= 0 ? -distance : distance - FAR);

const same = (a: string | undefined, b: string | undefined): number =>
  a !== undefined && b !== undefined && a.toLowerCase() === b.toLowerCase() ? 1 : 0;

function content({ status, code, message, canonicalRequest, stringToSign, signatureProvided }: PastedReply): number {
  const meaning = explainReply(status ?? 403, `${code ?? ''}\n${message ?? ''}`);
  return (
    (canonicalRequest === undefined ? 0 : 16) +
    (stringToSign === undefined ? 0 : 8) +
    (signatureProvided === undefined ? 0 : 4) +
    (code === undefined ? 0 : 2) +
    (NOT_OF_SIGNING.includes(meaning) ? 0 : 1)
  );
}
const NOT_OF_SIGNING: readonly ReplyMeaning[] = [
  'success',
  'not-modified',
  'other-error',
  'server-error',
  'denied',
  'no-such-object',
  'no-such-bucket',
  'range-refused',
  'condition-failed',
  'redirect',
];

/** In an archive a reply follows its own request, signed or not. */
function pairedInArchive(items: readonly PasteItem[], reply: PasteItem | undefined): Sent | undefined {
  const before = reply?.format === 'har' ? items[items.indexOf(reply) - 1] : undefined;
  return before?.kind === 'request' ? before : undefined;
}

function requestsIn(items: readonly PasteItem[]): readonly Sent[] {
  const requests = ofKind(items, 'request');
  return requests.length > 0 ? requests : ofKind(items, 'foreign');
}

/** The signature that a request carries, in its query or its Authorization header. */
export function signatureOf({ target, headers }: PastedRequest): string | undefined {
  const inQuery = /[?&]X-Amz-Signature=([^&]*)/i.exec(target)?.[1];
  return inQuery ?? /Signature=([^,\s]+)/.exec(headerValues(headers, 'authorization')[0] ?? '')?.[1];
}

/** When a request says that it was signed. */
const dateOf = ({ target, headers }: PastedRequest): string | undefined =>
  /[?&]X-Amz-Date=(\w+)/i.exec(target)?.[1] ?? headerValues(headers, 'x-amz-date')[0];

/** How sure it is that a log is of one of these requests: by its signature, by its time, or not at all. */
function logsOf(requests: readonly PastedRequest[]): (log: SignerLog) => number {
  const signatures = new Set(requests.map((request) => signatureOf(request)?.toLowerCase()));
  const dates = new Set(requests.map(dateOf));
  return ({ signature, stringToSign }) => {
    if (signature !== undefined) return signatures.has(signature.toLowerCase()) ? 2 : 0;
    const date = stringToSign?.split('\n', 2)[1];
    return date !== undefined && dates.has(date) ? 1 : 0;
  };
}

function signedAs(request: PastedRequest, answered: string | undefined): number {
  const signature = signatureOf(request);
  if (signature === undefined) return request.signsItself ? 1 : 0;
  return 2 + same(signature, answered);
}

const keyIdOf = ({ target, headers }: PastedRequest): string | undefined =>
  /Credential=([A-Za-z0-9]{4,128})/i.exec(`${target}\n${headerValues(headers, 'authorization')[0] ?? ''}`)?.[1];
