import { createStore } from 'zustand/vanilla';
import { type WhyNot, whyNot } from '@/core';
import type { OutgoingRequest, Sender, SendOutcome } from '@/core/ports';
import type { ComposeStore } from './compose';
import { type CredentialsStore, onForget } from './credentials';
import type { Signed, SignedForm, SigningStore } from './signing-state';

/** One attempt: what was sent stays beside what came of it, whatever is typed meanwhile. */
export type Attempt = {
  readonly signed: Signed | SignedForm;
  readonly outcome: Exclude<SendOutcome, { kind: 'stopped' }> | NotSent;
};

/** What sends it, or would have answered it in this page, did not come or broke. */
export type NotSent = { readonly kind: 'not-sent'; readonly why: WhyNot };

export type TryItState =
  | { readonly phase: 'idle'; readonly last: Attempt | undefined }
  | { readonly phase: 'sending'; readonly last: Attempt | undefined }
  | { readonly phase: 'done'; readonly last: Attempt };

/** What is to be sent, where that is not what stands in the fields alone. */
type Prepared = { readonly signed: SignedForm; readonly request: OutgoingRequest };

type World = {
  readonly credentials: CredentialsStore;
  readonly signing: SigningStore;
  readonly compose: ComposeStore;
  readonly sender: Pick<Sender, 'send'>;
};

/** Sends the signed request, once a click; a second one stops the first. */
export function createTryItStore({ credentials, signing, compose, sender }: World) {
  const store = createStore<
    TryItState & { readonly send: (form?: Prepared) => Promise<void>; readonly stop: () => void }
  >()(() => ({
    phase: 'idle',
    last: undefined,
    send,
    stop: () => underWay.abort(),
  }));
  let underWay = new AbortController();

  async function send(form?: Prepared): Promise<void> {
    const prepared = form ?? outgoing(signing, compose);
    if (!prepared) return;
    const { signed, request } = prepared;
    underWay.abort();
    const mine = new AbortController();
    underWay = mine;
    const { last } = store.getState();
    store.setState({ phase: 'sending', last });
    const outcome = await Promise.race([
      sender.send(request, mine.signal).catch((error: unknown): NotSent => ({ kind: 'not-sent', why: whyNot(error) })),
      stopped(mine.signal),
    ]);
    if (mine.signal.aborted || outcome.kind === 'stopped') {
      // A later send, or forgetting the keys, has said already where things stand.
      if (underWay === mine && store.getState().phase === 'sending')
        store.setState(last ? { phase: 'done', last } : { phase: 'idle', last: undefined });
      return;
    }
    store.setState({ phase: 'done', last: { signed, outcome } });
  }

  // What was sent holds the keys it was signed with, and a reply may say them again.
  function forget(): void {
    underWay.abort();
    underWay = new AbortController();
    store.setState({ phase: 'idle', last: undefined });
  }
  onForget(credentials, forget);
  signing.subscribe(({ signed, form }) => {
    if (!signed && !form && store.getState().phase !== 'idle') forget();
  });
  return store;
}
export type TryItStore = ReturnType<typeof createTryItStore>;

/** What sends may have to be fetched first, for however long: whoever stops a request does not wait for that. */
const stopped = (signal: AbortSignal): Promise<{ readonly kind: 'stopped' }> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve({ kind: 'stopped' })));

function outgoing(
  signing: SigningStore,
  compose: ComposeStore,
): { readonly signed: Signed; readonly request: OutgoingRequest } | undefined {
  const { signed, chunks } = signing.getState();
  const { body } = compose.getState();
  if (!signed || (chunks && chunks.phase !== 'signed')) return undefined;
  const { method, url, headers } = signed.trace.signed;
  const request = {
    method,
    url,
    headers: headers.filter(([name]) => name.toLowerCase() !== 'host'),
    body: body.kind === 'none' ? undefined : body.source,
    ...(chunks && { chunks: chunks.chunks }),
  };
  return { signed, request };
}
