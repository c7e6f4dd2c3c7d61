import { createStore } from 'zustand/vanilla';
import {
  type FailingExampleId,
  fromHex,
  type Instant,
  type Outcome,
  type Puzzle,
  type Reading,
  type SolverProgress,
  type WhyNot,
  whyNot,
} from '@/core';
import type { AbortSignalLike, Clock, Hasher, Solver } from '@/core/ports';

import { failingExample } from '@/core/verdict';
import { areForgotten, type CredentialsStore, keptSince, onForget } from './credentials';

import { areExampleCredentials, exampleOf } from './examples';
import { fillFrom } from './pasted-credentials';

/** What was made of the paste. The last reading stays while a newer one is made. */
export type ReadingState =
  | { readonly phase: 'empty' }
  | { readonly phase: 'reading'; readonly last: Reading | undefined }
  | { readonly phase: 'read'; readonly last: Reading }
  | { readonly phase: 'failed'; readonly why: WhyNot };

export type Cause =
  | { readonly phase: 'idle' }
  | { readonly phase: 'searching'; readonly progress: SolverProgress | undefined }
  | { readonly phase: 'done'; readonly outcome: Outcome }
  | { readonly phase: 'failed'; readonly why: WhyNot };

export type DebugState = {
  readonly text: string;
  readonly reading: ReadingState;
  readonly keyKind: 'secret' | 'signing-key';
  /** A day's signing key, as typed: hexadecimal. */
  readonly signingKey: string;
  /** Whether the key at hand is settled on: it came with the paste or from Build, or a search was begun with it. */
  readonly keyGiven: boolean;
  readonly cause: Cause;
};

export type DebugActions = {
  readonly paste: (text: string) => void;
  /** Pastes more of the same: below what is there. */
  readonly add: (text: string) => void;
  /** Reads the paste once more. */
  readonly readAgain: () => void;
  /** Judges another of several requests, by its place in the paste. */
  readonly choose: (request: number) => void;
  /** Pastes an example, signed at this moment; its key stands in for another example's, never for a person's own. */
  readonly tryExample: (id: FailingExampleId) => Promise<void>;
  readonly setKeyKind: (kind: DebugState['keyKind']) => void;
  readonly setSigningKey: (hex: string) => void;
  readonly setSecret: (secret: string) => void;
  readonly setSessionToken: (token: string) => void;
  /** Searches for the cause, with the key that is there; a search under way is stopped first. */
  readonly find: () => Promise<void>;
  /** Searches at once where the key of what was pasted is known, and nothing else has settled the matter. */
  readonly tryKnown: () => void;
  /** Asks for the key again. */
  readonly changeKey: () => void;
  readonly stop: () => void;
  /** What the clipboard holds as text; undefined where the browser, or the person it asked, refuses. */
  readonly readClipboard: () => Promise<string | undefined>;
};

export type PasteReader = {
  /** Reads a paste away from the page's thread, and of several requests judges the chosen one; rejects with AbortError when stopped. */
  readonly read: (text: string, now: Instant, signal: AbortSignalLike, chosen: number | undefined) => Promise<Reading>;
  /** Ends what reads, with all that it holds in memory. */
  readonly forget: () => void;
};

type World = {
  readonly credentials: CredentialsStore;
  readonly clock: Clock;
  readonly hasher: Hasher;
  readonly reader: PasteReader;
  readonly solver: Solver;
  readonly readClipboard: DebugActions['readClipboard'];
};

const NOTHING: DebugState = {
  text: '',
  reading: { phase: 'empty' },
  keyKind: 'secret',
  signingKey: '',
  keyGiven: false,
  cause: { phase: 'idle' },
};

/** What a person pasted to be told what is wrong with it. In memory only, and never in an address. */
export function createDebugStore({ credentials, clock, hasher, reader, solver, readClipboard }: World) {
  let reading = new AbortController();
  let search = new AbortController();

  const store = createStore<DebugState & DebugActions>()((set, get) => {
    const changeKey = (partial: Partial<DebugState>) => {
      search.abort();
      set({ ...partial, keyGiven: false, cause: { phase: 'idle' } });
    };

    async function paste(text: string, chosen?: number): Promise<void> {
      reading.abort();
      search.abort();
      if (text.trim() === '') return set({ text, reading: { phase: 'empty' }, cause: { phase: 'idle' } });
      reading = new AbortController();
      const { signal } = reading;
      const before = lastReading(get());
      set({ text, reading: { phase: 'reading', last: before }, cause: { phase: 'idle' } });
      try {
        const last = await reader.read(text, clock.now(), signal, chosen);
        if (signal.aborted) return;
        takeCredentials(last, before);
        set({ reading: { phase: 'read', last } });
        solver.warm();
        tryKnown();
      } catch (error) {
        if (!signal.aborted) set({ reading: { phase: 'failed', why: whyNot(error) } });
      }
    }

    /** Credentials that were pasted go where credentials stand, once: what is typed there afterwards stays. */
    function takeCredentials({ pieces }: Reading, before: Reading | undefined): void {
      const known = before?.pieces.credentials;
      const { secretAccessKey, sessionToken } = pieces.credentials ?? {};
      if (known?.secretAccessKey === secretAccessKey && known?.sessionToken === sessionToken) return;
      fillFrom(pieces.credentials, credentials);
    }

    function setCredential(change: Partial<{ secretAccessKey: string; sessionToken: string }>): void {
      const accessKeyId = keyIdOf(get());
      const fresh = !ownCredentials(get(), credentials.getState());
      credentials.getState().set({
        ...(fresh ? { secretAccessKey: '', sessionToken: '' } : {}),
        // A secret is of the key that the paste names: of one that names none it is nobody's that is known, least of all an example's.
        ...(accessKeyId === undefined ? (fresh ? { accessKeyId: '' } : {}) : { accessKeyId }),
        ...change,
      });
    }

    async function find(): Promise<void> {
      const puzzle = puzzleOf(get(), credentials.getState());
      if (!puzzle) return;
      search.abort();
      const mine = new AbortController();
      search = mine;
      set({ keyGiven: true, cause: { phase: 'searching', progress: undefined } });
      try {
        const outcome = await solver.solve(puzzle, {
          signal: mine.signal,
          onProgress: (progress) => {
            if (get().cause.phase === 'searching' && !mine.signal.aborted)
              set({ cause: { phase: 'searching', progress } });
          },
        });
        if (search === mine && get().cause.phase === 'searching') set({ cause: { phase: 'done', outcome } });
      } catch (error) {
        if (!mine.signal.aborted) set({ cause: { phase: 'failed', why: whyNot(error) } });
      }
    }

    function tryKnown(): void {
      const keyGiven = isKeyKnown(get(), credentials.getState());
      set({ keyGiven });
      if (keyGiven && get().cause.phase === 'idle' && isOpen(get())) void find();
    }

    async function tryExample(id: FailingExampleId): Promise<void> {
      if (areExampleCredentials(credentials.getState())) credentials.getState().set(exampleOf('s3', '').credentials);
      const { text } = get();
      const isKept = keptSince(credentials);
      const example = await failingExample(id, {
        credentials: exampleOf('s3', '').credentials,
        now: clock.now(),
        hasher,
      });
      if (isKept() && get().text === text) await paste(example);
    }

    return {
      ...NOTHING,
      paste: (text) => void paste(text),
      add: (more) => {
        const before = get().text.trimEnd();
        void paste(before === '' ? more : `${before}\n\n${more}`);
      },
      readAgain: () => void paste(get().text),
      choose: (request) => void paste(get().text, request),
      tryExample,
      setKeyKind: (keyKind) => changeKey({ keyKind }),
      setSigningKey: (signingKey) => changeKey({ signingKey }),
      setSecret: (secretAccessKey) => setCredential({ secretAccessKey }),
      setSessionToken: (sessionToken) => setCredential({ sessionToken }),
      find,
      tryKnown,
      changeKey: () => changeKey({}),
      stop: () => search.abort(),
      readClipboard,
    };
  });

  /** A paste goes with all that was made of it, whatever it holds. */
  function forget(): void {
    reading.abort();
    search.abort();
    // What hears of an abort holds what it was asked.
    reading = new AbortController();
    search = new AbortController();
    reader.forget();
    solver.forget();
    store.setState(NOTHING);
  }

  onForget(credentials, forget);
  // What was found with a key goes with it, and so does a paste that holds one.
  credentials.subscribe((fields, before) => {
    if (fields.forgotten !== before.forgotten) return;
    search.abort();
    store.setState({ keyGiven: false, cause: { phase: 'idle' } });
    if (!areForgotten(fields)) return;
    reading.abort();
    const { text, reading: read } = store.getState();
    const holdsKey = lastReading({ reading: read })?.pieces.credentials?.secretAccessKey !== undefined;
    store.setState({ ...NOTHING, ...(holdsKey ? {} : { text, reading: read }) });
  });
  return store;
}
export type DebugStore = ReturnType<typeof createDebugStore>;

export const lastReading = ({ reading }: Pick<DebugState, 'reading'>): Reading | undefined =>
  reading.phase === 'reading' || reading.phase === 'read' ? reading.last : undefined;

/** Whether a text is a key of 256 bits in hexadecimal. */
export const isSigningKey = (text: string): boolean => /^[0-9a-f]{64}$/i.test(text.trim());

type Fields = { readonly accessKeyId: string; readonly secretAccessKey: string; readonly sessionToken: string };

/** The access key that the paste names: the one a request is signed with, else the one that came with a secret. */
export function keyIdOf(state: Pick<DebugState, 'reading'>): string | undefined {
  const last = lastReading(state);
  return last?.accessKeyId ?? last?.pieces.credentials?.accessKeyId;
}

/**
 * Whether the credentials at hand are for this paste: a secret is that of its key ID. Where the paste names none, or the secret came without
 * one, it may be; an example's never is.
 */
export function ownCredentials(state: Pick<DebugState, 'reading'>, fields: Fields): boolean {
  const keyId = keyIdOf(state);
  if (keyId === fields.accessKeyId || isPasted(state, fields)) return true;
  return !areExampleCredentials(fields) && (keyId === undefined || fields.accessKeyId === '');
}

/** Whether the secret stands in the paste, under no other key ID than the one that the request names. */
function isPasted(state: Pick<DebugState, 'reading'>, { secretAccessKey }: Fields): boolean {
  const pasted = lastReading(state)?.pieces.credentials;
  if (secretAccessKey === '' || pasted?.secretAccessKey !== secretAccessKey) return false;
  return pasted.accessKeyId === undefined || pasted.accessKeyId === keyIdOf(state);
}

/** Whose key is asked for or at hand: the one that the paste names, or else the one whose secret is offered. */
export function keyOwnerOf(state: Pick<DebugState, 'reading' | 'keyKind'>, fields: Fields): string | undefined {
  const offered = state.keyKind === 'secret' && fields.secretAccessKey !== '' && ownCredentials(state, fields);
  return keyIdOf(state) ?? (offered && fields.accessKeyId !== '' ? fields.accessKeyId : undefined);
}

/** Whether a key is at hand for what was pasted: its own secret, or a signing key. */
function isKeyKnown(state: DebugState, fields: Fields): boolean {
  if (puzzleOf(state, fields) === undefined) return false;
  return state.keyKind === 'signing-key' || isPasted(state, fields) || keyIdOf(state) === fields.accessKeyId;
}

/** Whether the signature is still in question: AWS has refused nothing else. */
function isOpen(state: DebugState): boolean {
  const meaning = lastReading(state)?.case.meaning;
  return meaning === undefined || meaning === 'signature-mismatch';
}

/** What to search in; undefined without a paste that can be read, or without a key. */
export function puzzleOf(state: DebugState, fields: Fields): Puzzle | undefined {
  const reading = lastReading(state);
  const key = reading && keyOf(state, reading, fields);
  if (!reading || !key) return undefined;
  const { request, reply, log, credentials } = reading.pieces;
  const sessionToken = credentials?.sessionToken ?? (ownCredentials(state, fields) ? fields.sessionToken : '');
  return {
    request,
    reply,
    log,
    body: undefined,
    key,
    sessionToken: sessionToken === '' ? undefined : sessionToken,
    rule: undefined,
  };
}

function keyOf(state: DebugState, { scope }: Reading, fields: Fields): Puzzle['key'] | undefined {
  if (state.keyKind === 'secret')
    return ownCredentials(state, fields) && fields.secretAccessKey !== ''
      ? { secret: fields.secretAccessKey }
      : undefined;
  const signingKey = isSigningKey(state.signingKey) ? fromHex(state.signingKey.trim()) : undefined;
  return signingKey && scope && { signingKey, scope };
}
