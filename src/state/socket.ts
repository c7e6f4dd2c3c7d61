import { createStore } from 'zustand/vanilla';
import { toHex, type WhyNot, whyNot } from '@/core';
import type { Sender, Socket, SocketEvent, SocketTarget } from '@/core/ports';
import { type CredentialsStore, onForget } from './credentials';
import type { Signed, SigningStore } from './signing-state';

/** A message, as much of it as is shown: of a text its start, of other octets how many there are and the first of them. */
export type SocketMessage =
  | { readonly kind: 'text'; readonly from: 'host' | 'page'; readonly start: string; readonly length: number }
  | { readonly kind: 'binary'; readonly from: 'host'; readonly start: string; readonly length: number };

/** What was connected with stays beside what came of it, whatever is typed meanwhile. */
export type Connection = {
  readonly signed: Signed;
  readonly target: SocketTarget;
  /** What the host chose of what was offered, which may be nothing; undefined until it is open. */
  readonly protocol: string | undefined;
  /** The last ones; `before` counts those that are no longer kept. */
  readonly messages: readonly SocketMessage[];
  readonly before: number;
};

export type SocketEnd =
  | { readonly kind: 'closed'; readonly code: number; readonly reason: string }
  /** It never opened: the handshake was refused, or the host not reached. */
  | { readonly kind: 'not-opened'; readonly code: number }
  /** A person stopped it before it was open. */
  | { readonly kind: 'stopped' }
  /** The browser did not try. */
  | { readonly kind: 'not-tried' }
  /** What connects did not come. */
  | { readonly kind: 'not-fetched'; readonly why: WhyNot };

export type SocketState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'connecting' | 'open' | 'closing'; readonly connection: Connection }
  | { readonly phase: 'ended'; readonly connection: Connection; readonly end: SocketEnd };

type World = {
  readonly credentials: CredentialsStore;
  readonly signing: SigningStore;
  readonly sender: () => Promise<Pick<Sender, 'connect'>>;
};

const MOST_MESSAGES = 100;
const MOST_CHARACTERS = 4000;
const FIRST_OCTETS = 64;

/** The one WebSocket of the page: opened and closed by a person, and given nothing to send but what the person gives it. */
function createSocketStore({ credentials, signing, sender }: World) {
  const actions = { connect, disconnect, say };
  const store = createStore<SocketState & typeof actions>()(() => ({ phase: 'idle', ...actions }));
  const become = (state: SocketState) => store.setState({ ...state, ...actions }, true);
  let socket: Socket | undefined;
  let attempt = 0;

  async function connect(signed: Signed, target: SocketTarget): Promise<void> {
    leave();
    const mine = attempt;
    const isMine = () => mine === attempt;
    const connection = { signed, target, protocol: undefined, messages: [], before: 0 };
    become({ phase: 'connecting', connection });
    const ready = await sender().catch((error: unknown) => {
      if (isMine()) end({ kind: 'not-fetched', why: whyNot(error) });
      return undefined;
    });
    if (!ready || !isMine()) return;
    socket = ready.connect(target, (event) => isMine() && hear(event));
    if (!socket) end({ kind: 'not-tried' });
  }

  function hear(event: SocketEvent): void {
    const state = store.getState();
    if (state.phase === 'idle' || state.phase === 'ended') return;
    if (event.kind === 'open') {
      const phase = state.phase === 'connecting' ? 'open' : state.phase;
      become({ phase, connection: { ...state.connection, protocol: event.protocol } });
    } else if (event.kind === 'closed') {
      socket = undefined;
      end(endOf(state.phase, state.connection, event));
    } else keep(received(event));
  }

  function keep(message: SocketMessage): void {
    const state = store.getState();
    if (state.phase === 'idle') return;
    const { connection } = state;
    const all = [...connection.messages, message];
    const messages = all.slice(-MOST_MESSAGES);
    const before = connection.before + all.length - messages.length;
    store.setState({ connection: { ...connection, messages, before } });
  }

  function end(how: SocketEnd): void {
    const state = store.getState();
    if (state.phase !== 'idle') become({ phase: 'ended', connection: state.connection, end: how });
  }

  function say(text: string): void {
    if (store.getState().phase !== 'open') return;
    socket?.send(text);
    keep({ from: 'page', ...startOf(text) });
  }

  function disconnect(): void {
    const state = store.getState();
    if (state.phase !== 'connecting' && state.phase !== 'open') return;
    if (socket) {
      become({ phase: 'closing', connection: state.connection });
      socket.close();
    } else {
      leave();
      end({ kind: 'stopped' });
    }
  }

  /** Hears no more of what there was. */
  function leave(): void {
    attempt++;
    socket?.close();
    socket = undefined;
  }

  // Its address is a credential, and what came may say one again.
  function forget(): void {
    leave();
    become({ phase: 'idle' });
  }
  onForget(credentials, forget);
  signing.subscribe(({ signed, form }) => {
    if (!signed && !form && store.getState().phase !== 'idle') forget();
  });
  return store;
}
export type SocketStore = ReturnType<typeof createSocketStore>;

function endOf(
  phase: 'connecting' | 'open' | 'closing',
  { protocol }: Connection,
  { code, reason }: Extract<SocketEvent, { kind: 'closed' }>,
): SocketEnd {
  if (protocol !== undefined) return { kind: 'closed', code, reason };
  return phase === 'closing' ? { kind: 'stopped' } : { kind: 'not-opened', code };
}

/** No character is cut in two. */
const startOf = (text: string) =>
  ({
    kind: 'text',
    start: text.slice(0, MOST_CHARACTERS).replace(/[\ud800-\udbff]$/, ''),
    length: text.length,
  }) as const;

function received(event: Extract<SocketEvent, { kind: 'text' | 'binary' }>): SocketMessage {
  if (event.kind === 'text') return { from: 'host', ...startOf(event.text) };
  const { bytes } = event;
  return { from: 'host', kind: 'binary', start: toHex(bytes.slice(0, FIRST_OCTETS)), length: bytes.length };
}

const made = new WeakMap<CredentialsStore, SocketStore>();

/** The page's one, made when it is first wanted. */
export function socketStore(world: World): SocketStore {
  const there = made.get(world.credentials) ?? createSocketStore(world);
  made.set(world.credentials, there);
  return there;
}
