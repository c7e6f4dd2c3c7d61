import { createStore } from 'zustand/vanilla';
import {
  type Draft,
  EMPTY_BODY,
  LONGEST_EXPIRY,
  loadVerify,
  parseDraft,
  type SigningInput,
  sign,
  type Trace,
} from '@/core';
import type { BodyHasher, Hasher } from '@/core/ports';
import type { ComposeStore, ComposeWorld } from './compose';
import { areForgotten, type CredentialsStore } from './credentials';
import { type Chunks, type Judged, laterTask, type Opinion, type SigningState } from './signing-state';
import type { Uploads } from './uploads';

type World = {
  readonly compose: ComposeStore;
  readonly credentials: CredentialsStore;
  readonly hasher: Hasher;
  readonly bodyHasher: BodyHasher;
  readonly inferOwn: ComposeWorld['inferOwn'];
};

/** Something to sign, when its turn comes: the engine signs one thing at a time. */
type Work = () => Promise<void>;

/** Signs whatever stands in the fields: one at a time, only the newest waiting input, the last good result kept. */
export function createSigningStore({ compose, credentials, hasher, bodyHasher, inferOwn }: World) {
  const store = createStore<SigningState>()(() => ({
    findings: [],
    signed: undefined,
    opinion: { phase: 'checking' },
    phase: 'current',
    bug: undefined,
  }));
  let waiting: Work | undefined;
  let uploads: Promise<Uploads> | undefined;
  let running = false;
  let timesForgotten = 0;

  function read(): void {
    const { request, body, editedAt } = compose.getState();
    const { accessKeyId, secretAccessKey, sessionToken } = credentials.getState();
    const hashed = body.kind === 'none' ? EMPTY_BODY : body.hashing.phase === 'hashed' ? body.hashing.body : undefined;
    const draft = { ...request, accessKeyId, secretAccessKey, sessionToken };
    if (uploads || request.signatureIn === 'form' || request.chunkSize !== undefined) return void readUpload(draft);
    const { value, findings } = parseDraft(draft, { now: editedAt, body: hashed ?? EMPTY_BODY, inferOwn });
    store.setState({ findings, phase: !value ? 'faulty' : hashed ? 'current' : 'hashing-body' });
    enqueue(hashed && value && (() => signOne(value)));
  }

  /** Forms and chunks have code of their own, which is fetched first. */
  async function readUpload(draft: Draft): Promise<void> {
    const asked = compose.getState();
    uploads ??= import('./uploads').then(({ createUploads }) => createUploads(tools));
    const { read: readNow } = await uploads;
    if (compose.getState() === asked) readNow(draft);
  }

  function enqueue(work: Work | undefined): void {
    waiting = work;
    if (work) void run();
  }

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    while (waiting) {
      const work = waiting;
      waiting = undefined;
      await work();
    }
    running = false;
  }

  const signOne = (input: SigningInput, chunks?: Chunks) =>
    signWith(
      async () => sign(input, input.algorithm === 'sigv4a' ? { sigv4a: (await loadSigV4a()).runEngineV4a } : {}),
      (trace) => {
        store.setState({ signed: { input, trace }, form: undefined, chunks });
        void judge(
          () => store.getState().signed?.trace === trace,
          () => secondOpinion(input, trace, hasher),
        );
      },
    );

  /** Shows what was signed, unless the credentials were forgotten meanwhile. */
  async function signWith<T>(make: () => Promise<T>, show: (made: T) => void): Promise<void> {
    const before = timesForgotten;
    try {
      const made = await make();
      if (timesForgotten !== before) return;
      store.setState({ bug: undefined });
      show(made);
    } catch (error) {
      store.setState({ bug: describe(error) });
    }
  }

  async function judge(isNewest: () => boolean, ask: () => Promise<Opinion>): Promise<void> {
    const show = (opinion: Opinion) => {
      if (isNewest() && (opinion.phase !== 'verified' || store.getState().opinion.phase !== 'verified'))
        store.setState({ opinion });
    };
    await laterTask();
    if (!isNewest()) return;
    const waitingLong = setTimeout(() => show({ phase: 'checking' }), NOTICEABLE_MS);
    show(await ask().catch((error: unknown) => ({ phase: 'failed', error: describe(error) }) as const));
    clearTimeout(waitingLong);
  }

  credentials.subscribe((fields) => {
    if (!areForgotten(fields)) return;
    timesForgotten++;
    store.setState({ signed: undefined, form: undefined, chunks: undefined });
  });
  const tools = {
    store,
    compose,
    hasher,
    bodyHasher,
    inferOwn,
    enqueue,
    isWaiting: () => !!waiting,
    signOne,
    signWith,
    judge,
  };
  compose.subscribe(read);
  read();
  return store;
}
/** Whether `signed` is older than what stands in the fields. */
export const isStale = ({ phase, bug }: SigningState): boolean => phase !== 'current' || bug !== undefined;

/** Whether it can be sent as it is. */
export const isReady = (state: SigningState): boolean =>
  !isStale(state) && (state.chunks === undefined || state.chunks.phase === 'signed');

/** A check that takes no longer keeps the last opinion standing, so that it does not flicker while a person types. */
const NOTICEABLE_MS = 150;

/** What signs and judges SigV4a, fetched when that is first chosen. */
const loadSigV4a = () => import('@/core/sigv4a');

/** Checks a finished request with the verifier, at the moment it was signed. */
async function secondOpinion(input: SigningInput, trace: Trace, hasher: Hasher): Promise<Opinion> {
  const { secretAccessKey, sessionToken = null } = input.credentials;
  const verify = await loadVerify();
  const verdict = await verify(
    { method: trace.signed.method, url: trace.signed.url, headers: trace.signed.headers, body: input.body },
    {
      now: input.at,
      hasher,
      rule: { ...input.rule, longestExpiry: LONGEST_EXPIRY },
      ...(input.algorithm === 'sigv4a' ? { sigv4a: (await loadSigV4a()).ECDSA_SCHEME } : {}),
      keys: () => ({ secret: secretAccessKey, sessionToken }),
    },
  );
  return opinionOf(verdict);
}

const opinionOf = (verdict: Judged): Opinion =>
  verdict.outcome === 'match' || isOtherBody(verdict) ? { phase: 'verified' } : { phase: 'disagrees', verdict };

/** The signature is right, but a typed x-amz-content-sha256 is of another body: that is said at the header. */
const isOtherBody = (verdict: Judged): boolean =>
  verdict.outcome === 'refused' && verdict.failure.check === 'signature' && verdict.failure.problem === 'payload-hash';

/** The kind of an error: its message could hold what was typed. */
const describe = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
