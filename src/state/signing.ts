import { createStore } from 'zustand/vanilla';
import {
  type ComposeFinding,
  EMPTY_BODY,
  LONGEST_EXPIRY,
  loadSigV4a,
  loadVerify,
  parseDraft,
  type SigningInput,
  sign,
  type Trace,
  type Verdict,
} from '@/core';
import type { Hasher } from '@/core/ports';
import type { ComposeStore, ComposeWorld } from './compose';
import { areForgotten, type CredentialsStore } from './credentials';

/** What the verifier, which shares no code with the signer, makes of the result. */
export type Opinion =
  | { readonly phase: 'checking' }
  | { readonly phase: 'verified' }
  | { readonly phase: 'disagrees'; readonly verdict: Verdict }
  | { readonly phase: 'failed'; readonly error: string };

export type Signed = { readonly input: SigningInput; readonly trace: Trace };

export type SigningState = {
  readonly findings: readonly ComposeFinding[];
  /** The last good result; it stays while the input has a fault. */
  readonly signed: Signed | undefined;
  /** What the verifier makes of `signed`. */
  readonly opinion: Opinion;
  /** `current`: `signed` belongs to what stands in the fields, or will in a moment. */
  readonly phase: 'current' | 'faulty' | 'hashing-body';
  /** The engine threw: a bug of ours, shown and never hidden. */
  readonly bug: string | undefined;
};

type World = {
  readonly compose: ComposeStore;
  readonly credentials: CredentialsStore;
  readonly hasher: Hasher;
  readonly tell: ComposeWorld['tell'];
};

/** Signs whatever stands in the fields: one at a time, only the newest waiting input, the last good result kept. */
export function createSigningStore({ compose, credentials, hasher, tell }: World) {
  const store = createStore<SigningState>()(() => ({
    findings: [],
    signed: undefined,
    opinion: { phase: 'checking' },
    phase: 'current',
    bug: undefined,
  }));
  let waiting: SigningInput | undefined;
  let running = false;
  let timesForgotten = 0;

  function read(): void {
    const { request, body, editedAt } = compose.getState();
    const { accessKeyId, secretAccessKey, sessionToken } = credentials.getState();
    const hashed = body.kind === 'none' ? EMPTY_BODY : body.hashing.phase === 'hashed' ? body.hashing.body : undefined;
    const draft = { ...request, accessKeyId, secretAccessKey, sessionToken };
    const { value, findings } = parseDraft(draft, { now: editedAt, body: hashed ?? EMPTY_BODY, tell });
    waiting = hashed && value;
    store.setState({ findings, phase: !value ? 'faulty' : hashed ? 'current' : 'hashing-body' });
    if (waiting) void run();
  }

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    while (waiting) {
      const input = waiting;
      waiting = undefined;
      await signOne(input);
    }
    running = false;
  }

  async function signOne(input: SigningInput): Promise<void> {
    const before = timesForgotten;
    try {
      const trace = await sign(input);
      if (timesForgotten !== before) return;
      store.setState({ signed: { input, trace }, bug: undefined });
      void judge(input, trace);
    } catch (error) {
      store.setState({ bug: describe(error) });
    }
  }

  async function judge(input: SigningInput, trace: Trace): Promise<void> {
    const isNewest = () => store.getState().signed?.trace === trace;
    const show = (opinion: Opinion) => {
      if (isNewest() && (opinion.phase !== 'verified' || store.getState().opinion.phase !== 'verified'))
        store.setState({ opinion });
    };
    await laterTask();
    if (!isNewest()) return;
    const waitingLong = setTimeout(() => show({ phase: 'checking' }), NOTICEABLE_MS);
    show(await secondOpinion(input, trace, hasher));
    clearTimeout(waitingLong);
  }

  credentials.subscribe((fields) => {
    if (!areForgotten(fields)) return;
    timesForgotten++;
    store.setState({ signed: undefined });
  });
  compose.subscribe(read);
  read();
  return store;
}
/** Whether `signed` is older than what stands in the fields. */
export const isStale = ({ phase, bug }: SigningState): boolean => phase !== 'current' || bug !== undefined;

/** A check that takes no longer keeps the last opinion standing, so that it does not flicker while a person types. */
const NOTICEABLE_MS = 150;

/** Lets the steps be drawn before they are checked. */
const laterTask = () => new Promise((resolve) => setTimeout(resolve));

export type SigningStore = ReturnType<typeof createSigningStore>;

/** Checks a finished request with the verifier, at the moment it was signed. */
async function secondOpinion(input: SigningInput, trace: Trace, hasher: Hasher): Promise<Opinion> {
  const { secretAccessKey, sessionToken = null } = input.credentials;
  try {
    const verify = await loadVerify();
    const verdict = await verify(
      { method: trace.signed.method, url: trace.signed.url, headers: trace.signed.headers, body: input.body },
      {
        now: input.at,
        hasher,
        rule: { ...input.rule, longestExpiry: LONGEST_EXPIRY },
        ...(input.algorithm === 'sigv4a' ? { sigv4a: await loadSigV4a() } : {}),
        keys: () => ({ secret: secretAccessKey, sessionToken }),
      },
    );
    return verdict.outcome === 'match' || isOtherBody(verdict)
      ? { phase: 'verified' }
      : { phase: 'disagrees', verdict };
  } catch (error) {
    return { phase: 'failed', error: describe(error) };
  }
}

/** The signature is right, but a typed x-amz-content-sha256 is of another body: that is said at the header. */
const isOtherBody = (verdict: Verdict): boolean =>
  verdict.outcome === 'refused' && verdict.failure.check === 'signature' && verdict.failure.problem === 'payload-hash';

/** The kind of an error: its message could hold what was typed. */
const describe = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
