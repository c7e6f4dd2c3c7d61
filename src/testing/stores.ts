import { type Instant, instant } from '@/core';
import type {
  BodyHasher,
  BodySource,
  HashedBody,
  Hasher,
  OutgoingRequest,
  Sender,
  SendOutcome,
  SocketEvent,
  SocketTarget,
} from '@/core/ports';
import { shareable as shareableIn } from '@/state/address';
import { type ComposeWorld, createComposeStore } from '@/state/compose';
import { createCredentialsStore } from '@/state/credentials';
import { type ExampleId, exampleOf } from '@/state/examples';
import { createSigningStore } from '@/state/signing';
import { createTryItStore } from '@/state/try-it';
import { nodeHasher } from './node-hasher';
import { bodyOf } from './typed';

export const BASE = 'http://localhost:5173/sigv4/';

export type TextSource = BodySource & { readonly text: string };
export const textSource = (text: string): TextSource => ({ size: Buffer.byteLength(text), text, stream: () => text });

/** A call of a port that stays open until the test ends it. */
type Open<Asked, Answer> = {
  readonly asked: Asked;
  readonly aborted: () => boolean;
  readonly end: (answer: Answer) => void;
  readonly fail: (error?: Error) => void;
};

/** Hashes when the test says so. */
export function handBodyHasher() {
  const open: (Open<BodySource, HashedBody> & { readonly progress: (read: number) => void })[] = [];
  const hasher: BodyHasher = {
    hash: (asked, { onProgress, signal }) =>
      new Promise((resolve, reject) => {
        const fail = (error = new Error('not hashed')) => reject(error);
        open.push({
          asked,
          aborted: () => signal?.aborted ?? false,
          end: resolve,
          fail,
          progress: (n) => onProgress?.(n),
        });
        signal?.addEventListener('abort', () => fail());
      }),
    forget: () => {
      for (const { fail } of open) fail();
    },
  };
  return { hasher, open };
}

/** Sends when the test says so. */
export function handSender() {
  const open: Open<OutgoingRequest, SendOutcome>[] = [];
  const sender: Pick<Sender, 'send'> = {
    send: (asked, signal) =>
      new Promise((end, reject) => {
        open.push({
          asked,
          aborted: () => signal.aborted,
          end,
          fail: (error = new Error('not sent')) => reject(error),
        });
        signal.addEventListener('abort', () => end({ kind: 'stopped' }));
      }),
  };
  return { sender, open };
}

/** Connects, and hears what the test says. */
export function handConnector() {
  const open: {
    readonly asked: SocketTarget;
    readonly tell: (event: SocketEvent) => void;
    readonly sent: readonly string[];
    readonly isClosed: () => boolean;
  }[] = [];
  const connect: Sender['connect'] = (asked, tell) => {
    const sent: string[] = [];
    let closed = false;
    open.push({ asked, tell, sent, isClosed: () => closed });
    return {
      send: (text) => void sent.push(text),
      close: () => {
        closed = true;
      },
    };
  };
  return { connect, open };
}

const atOnce: BodyHasher = {
  hash: async (source) => bodyOf((source as TextSource).text),
  forget: () => undefined,
};

export type PageWorld = {
  readonly example?: ExampleId;
  readonly hasher?: Hasher;
  readonly bodyHasher?: BodyHasher;
  readonly sender?: Pick<Sender, 'send'>;
  readonly shareable?: ComposeWorld['shareable'];
};

/** The stores of a page whose clock stands still until the test moves it. */
export function pageStores({
  example = 'execute-api',
  hasher = nodeHasher,
  bodyHasher = atOnce,
  sender,
  shareable = (request, keys) => shareableIn(request, BASE, keys),
}: PageWorld = {}) {
  const time = { now: instant(Date.UTC(2015, 7, 30, 12, 36, 0)) };
  const start = exampleOf(example, BASE);
  const inferOwn = () => undefined;
  const credentials = createCredentialsStore(start.credentials);
  const compose = createComposeStore(
    {
      base: BASE,
      clock: { now: (): Instant => time.now },
      bodyHasher,
      credentials,
      textSource,
      inferOwn,
      shareable,
    },
    { request: start.request, example },
  );
  const signing = createSigningStore({ compose, credentials, hasher, bodyHasher, inferOwn });
  const tryIt = createTryItStore({ credentials, signing, compose, sender: sender ?? handSender().sender });
  return { time, credentials, compose, signing, tryIt };
}
