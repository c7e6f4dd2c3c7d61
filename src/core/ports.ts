import type { Bytes } from './kernel/bytes';
import type { Result } from './kernel/result';
import type { Body, Sha256Hex } from './model/body';
import type { HeaderList } from './model/headers';
import type { Instant } from './model/instant';
import type { Budget, Outcome, Puzzle, SolverProgress } from './model/puzzle';

/** SHA-256 and HMAC-SHA-256, for whatever must not depend on the signer's own hash. */
export type Hasher = {
  readonly sha256: (data: Uint8Array) => Promise<Bytes>;
  readonly hmacSha256: (key: Uint8Array, data: Uint8Array) => Promise<Bytes>;
};

export type Clock = { readonly now: () => Instant };

export type Clipboard = {
  readonly write: (text: string) => Promise<Result<true, 'refused'>>;
};

type SettingName = 'language' | 'theme' | 'client' | 'learned';

/** A few settings that outlive the page: never anything typed into the request. */
export type Settings = {
  readonly read: (key: SettingName) => string | undefined;
  readonly write: (key: SettingName, value: string) => void;
};

/** Something with bytes that can be hashed piece by piece: a Blob or a File fulfils it. */
export type BodySource = { readonly size: number; readonly stream: () => unknown };

/** Hashes a body away from the page's thread. `onProgress` gets the bytes read so far. Rejects with AbortError when stopped. */
export type BodyHasher = {
  readonly hash: (
    source: BodySource,
    options: {
      readonly onProgress?: (read: number) => void;
      readonly signal?: AbortSignalLike;
      /** Hashes every chunk of so many bytes too, the last smaller. */
      readonly chunkSize?: number;
    },
  ) => Promise<HashedBody>;
  /** Ends what hashes, with all that it holds in memory. */
  readonly forget: () => void;
};
export type HashedBody = Body & { readonly chunks?: readonly Sha256Hex[] };

/** The part of AbortSignal that core may name. */
export type AbortSignalLike = {
  readonly aborted: boolean;
  readonly addEventListener: (type: 'abort', listener: () => void) => void;
};

/** Searches for the cause of a signature that does not match, away from the page's thread. Rejects where a worker does not run. */
export type Solver = {
  /** Makes ready for a search that is likely to come: it then begins at once. */
  readonly warm: () => void;
  readonly solve: (
    puzzle: Puzzle,
    options: {
      readonly budget?: Budget;
      readonly onProgress?: (progress: SolverProgress) => void;
      readonly signal?: AbortSignalLike;
    },
  ) => Promise<Outcome>;
  /** Ends every worker, with the keys that it holds in memory; a search under way rejects with AbortError. */
  readonly forget: () => void;
};

/** What a person sends with "Send". `body` is undefined where there is none. */
export type OutgoingRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers: HeaderList;
  readonly body: BodySource | undefined;
  /** Signatures of the chunks that the body is sent in, with the empty one at its end; in one piece without. */
  readonly chunks?: readonly { readonly size: number; readonly signature: string }[];
  /** Fields of a form (multipart/form-data) whose file is the body, under this name. */
  readonly form?: { readonly fields: HeaderList; readonly fileName: string };
};

export type Reply = {
  readonly status: number;
  readonly statusText: string;
  readonly headers: HeaderList;
  readonly body: Bytes;
  /** True where there was more than is kept, or than came before the connection broke. */
  readonly cut: boolean;
  /** Where the request ended up after redirects, if not where it was sent. */
  readonly redirectedTo: string | undefined;
  readonly milliseconds: number;
  /** Who answered: a host on the network, the practice service worker, or the same code inside the page. */
  readonly from: 'network' | 'practice-worker' | 'practice-page';
};

export type SendOutcome =
  | { readonly kind: 'reply'; readonly reply: Reply }
  /** The answer was a redirect, which was not followed. Where to, and which, the browser keeps to itself. */
  | { readonly kind: 'redirect'; readonly milliseconds: number; readonly from: Reply['from'] }
  /** The browser gave no reply to read. `probe` says whether the host answers at all. */
  | { readonly kind: 'failed'; readonly probe: 'host-answered' | 'host-not-reached' | 'not-probed' }
  | { readonly kind: 'stopped' };

/** Where a WebSocket is opened, and the subprotocols that are offered for it. */
export type SocketTarget = { readonly url: string; readonly protocols: readonly string[] };

/** What a WebSocket tells, in its order. After `closed` comes nothing. */
export type SocketEvent =
  | { readonly kind: 'open'; readonly protocol: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'binary'; readonly bytes: Bytes }
  | { readonly kind: 'closed'; readonly code: number; readonly reason: string };

/** A connection that was asked for; it sends what it is given, and nothing by itself. */
export type Socket = { readonly send: (text: string) => void; readonly close: () => void };

export type Sender = {
  readonly send: (request: OutgoingRequest, signal: AbortSignalLike) => Promise<SendOutcome>;
  /** Undefined where the browser does not even try: an address or a subprotocol that is none, plain `ws:` from a page over https. */
  readonly connect: (target: SocketTarget, tell: (event: SocketEvent) => void) => Socket | undefined;
};

/** Objects of the practice endpoint's S3 side. */
export type StoredObject = {
  readonly key: string;
  readonly body: Bytes;
  readonly contentType: string;
  /** The entity tag without its quotes; opaque, as S3's is. */
  readonly etag: string;
  readonly lastModified: Instant;
};
export type ObjectStore = {
  readonly get: (bucket: string, key: string) => Promise<StoredObject | undefined>;
  readonly put: (bucket: string, object: StoredObject) => Promise<void>;
  readonly delete: (bucket: string, key: string) => Promise<void>;
  /** Every object of the bucket, without bodies, ordered by key's UTF-8 bytes. */
  readonly list: (bucket: string) => Promise<readonly (Omit<StoredObject, 'body'> & { readonly size: number })[]>;
  readonly clear: () => Promise<void>;
};

/** How far the practice service worker is: `none` where the browser or the address allows no worker. */
export type PracticeWorkerState = 'starting' | 'active' | 'controlling' | 'none';
