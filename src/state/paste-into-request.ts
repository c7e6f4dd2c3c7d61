import { loadDiagnosing, loadReadCredentials, type PasteFormat, type Reading, type RepairedDraft } from '@/core';
import type { AbortSignalLike } from '@/core/ports';
import type { ComposeBody } from './body';
import { fillFrom } from './pasted-credentials';
import type { RequestFields } from './request-fields';
import type { Stores } from './stores';

/** What became of a text that was pasted where a URL belongs. */
export type Taken =
  /** It stands in the fields: what it was read as, and how much came with it besides method and URL. */
  | {
      readonly kind: 'request';
      readonly format: PasteFormat;
      readonly headers: number;
      readonly body: 'none' | 'taken' | 'file' | 'not-text';
      readonly keys: boolean;
      /** Where the signature goes from now on, where that was somewhere else. */
      readonly signatureIn: RequestFields['signatureIn'] | undefined;
      /** It was signed, or with it came an answer of AWS's or a log: why it failed is read in Debug. */
      readonly forDebug: string | undefined;
      readonly undo: () => void;
    }
  | { readonly kind: 'address' | 'keys'; readonly undo: () => void }
  /** There is no request in it, but an answer of AWS's, or a signer's log. */
  | { readonly kind: 'for-debug'; readonly forDebug: string };

export type World = Pick<Stores, 'compose' | 'credentials' | 'origin' | 'readPaste' | 'time'>;

const KEY_ID = /^(?:AKIA|ASIA)[A-Z0-9]{12,124}$/;
/** As IAM writes secrets: 40 characters of base64, of every sort. */
const SECRET = /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[A-Za-z0-9/+]{40}$/;
const REGION = /^[a-z]{2,4}(?:-[a-z]+){1,3}-\d+$/;

/**
 * Takes a text that was pasted into URL apart into the fields: a request in any form, an address, credentials. What is no request but
 * belongs into Debug is not taken. Undefined where nothing of this can be read in it.
 */
export async function pasteIntoRequest(
  text: string,
  world: World,
  signal: AbortSignalLike,
): Promise<Taken | undefined> {
  const { compose, credentials, origin, readPaste, time } = world;
  const bare = text.trim();
  if (KEY_ID.test(bare) || SECRET.test(bare)) {
    const before = standing(world);
    credentials.getState().set(KEY_ID.test(bare) ? { accessKeyId: bare } : { secretAccessKey: bare });
    return { kind: 'keys', undo: undoing(world, before) };
  }
  const { hasSignature, pastedAddress, repairedDraft } = await loadDiagnosing();
  const { readProfiles, firstWithKeys } = await loadReadCredentials();
  if (signal.aborted) return undefined;
  const before = standing(world);
  const { region } = before.request;
  const address = pastedAddress(text, REGION.test(region) ? region : 'us-east-1');
  if (address) {
    if (address.method !== undefined) compose.getState().set('method', address.method);
    compose.getState().set('url', address.url);
    return { kind: 'address', undo: undoing(world, before) };
  }
  const reading = await readPaste(text, time.getState().now, signal, undefined);
  if (signal.aborted) return undefined;
  const draft = repairedDraft(reading.case, [], origin);
  const beforeRead = standing(world);
  // Of several profiles the others are offered beside the fields of credentials.
  const { keys: ofProfile } = firstWithKeys(readProfiles(text)) ?? {};
  if (ofProfile) credentials.getState().set(ofProfile);
  const keys = ofProfile !== undefined || fillFrom(reading.pieces.credentials, credentials);
  const { reply, log } = reading.pieces;
  const tells = reply !== undefined || log !== undefined;
  if (draft) {
    take(draft, reading, world);
    const { signatureIn } = compose.getState().request;
    return {
      kind: 'request',
      format: formatOf(reading),
      headers: draft.request.headers.length,
      body: bodyKind(reading, draft),
      keys,
      signatureIn: signatureIn === beforeRead.request.signatureIn ? undefined : signatureIn,
      forDebug: tells || hasSignature(reading) ? text : undefined,
      undo: undoing(world, beforeRead),
    };
  }
  if (keys) return { kind: 'keys', undo: undoing(world, beforeRead) };
  return tells ? { kind: 'for-debug', forDebug: text } : undefined;
}

function take({ request, body, accessKeyId, sessionToken }: RepairedDraft, reading: Reading, world: World): void {
  const { compose, credentials } = world;
  const own = credentials.getState();
  if (sessionToken !== undefined && own.accessKeyId === accessKeyId && own.sessionToken === '')
    own.set({ sessionToken });
  const before = compose.getState().request;
  // What the text does not tell stays as it was.
  const isSigned = reading.case.stated.in !== undefined || reading.pieces.request?.signsItself !== undefined;
  const next: RequestFields = {
    ...request,
    ...(isSigned ? {} : { signatureIn: before.signatureIn === 'form' ? 'query' : before.signatureIn }),
    service: request.service || before.service,
    region: request.region || before.region,
  };
  compose.getState().restore({ ...next, url: '' }, undefined);
  compose.getState().setBody(body === undefined ? { kind: 'none' } : { kind: 'text', text: body });
  if (isSigned) compose.getState().restore(next, undefined);
  // The host of a URL tells service and region, of the page's own address too.
  else compose.getState().set('url', next.url);
}

/** What the request was read from: of several pieces of it the one that tells the most. */
const formatOf = ({ paste }: Reading): PasteFormat => {
  const requests = paste.items.filter(({ kind }) => kind === 'request');
  return (requests.find(({ format }) => format !== 'url' && format !== 'headers') ?? requests[0])?.format ?? 'url';
};

function bodyKind({ pieces }: Reading, { body }: RepairedDraft): 'none' | 'taken' | 'file' | 'not-text' {
  if (body !== undefined) return 'taken';
  const pasted = pieces.request?.body?.kind;
  return pasted === 'file' ? 'file' : pasted === 'bytes' ? 'not-text' : 'none';
}

/** What stands in the fields. */
export function standing({ compose, credentials }: Pick<World, 'compose' | 'credentials'>) {
  const { request, body, example } = compose.getState();
  const { accessKeyId, secretAccessKey, sessionToken, ends } = credentials.getState();
  return { request, body, example, keys: { accessKeyId, secretAccessKey, sessionToken }, ends };
}
type Standing = ReturnType<typeof standing>;

/** Puts back what was in the fields `before` the paste, wherever they still hold what it put there: what was typed since then stays. */
export function undoing(world: Pick<World, 'compose' | 'credentials'>, before: Standing): () => void {
  const put = standing(world);
  return () => {
    const { compose, credentials } = world;
    const now = standing(world);
    const keys = takenBack(before.keys, put.keys, now.keys);
    credentials.getState().set({ ...keys, ends: isSame(keys, before.keys) ? before.ends : undefined });
    compose.getState().restore(takenBack(before.request, put.request, now.request), undefined);
    if (isSameBody(put.body, now.body) && !isSameBody(put.body, before.body)) compose.getState().setBody(before.body);
    if (isSame(put.request, now.request)) compose.setState({ example: before.example });
  };
}

/** The fields as they are `now`, and as they were `before` where they are still what was `put` there. */
function takenBack<T extends object>(before: T, put: T, now: T): T {
  const names = new Set([...Object.keys(before), ...Object.keys(now)] as (keyof T)[]);
  const kept = [...names].map((name) => [name, isSame(put[name], now[name]) ? before[name] : now[name]] as const);
  return Object.fromEntries(kept.filter(([, value]) => value !== undefined)) as T;
}

/** Fields hold texts, and lists of texts. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whatever has been read of them. */
const isSameBody = (a: ComposeBody, b: ComposeBody): boolean =>
  a.kind === 'none' || b.kind === 'none' ? a.kind === b.kind : a.source === b.source;
