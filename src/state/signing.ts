import { createStore } from 'zustand/vanilla';
import {
  createLater,
  EMPTY_BODY,
  type Instant,
  keeping,
  kindOf,
  type Later,
  LONGEST_EXPIRY,
  loadVerify,
  parseDraft,
  type SigningInput,
  sign,
  type Trace,
  whyNot,
} from '@/core';
import type { BodyHasher, Hasher } from '@/core/ports';
import type { ECDSA_SCHEME } from '@/core/sigv4a';
import type { ComposeStore, ComposeWorld } from './compose';
import { areForgotten, type CredentialsStore, onForget } from './credentials';
import { type Chunks, hashOf, type Judged, laterTask, type Opinion, phaseOf, type SigningState } from './signing-state';

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
    again: read,
    drop,
  }));
  /** What signs and judges SigV4a. */
  const sigv4a = createLater(() => import('@/core/sigv4a'));
  const check = (input: SigningInput, trace: Trace) => secondOpinion(input, trace, { hasher, sigv4a });
  let waiting: Work | undefined;
  let running = false;
  let timesDropped = 0;
  let judgedAt: Instant | undefined;

  function read(): void {
    const { request, body, editedAt, recipe } = compose.getState();
    const { accessKeyId, secretAccessKey, sessionToken } = credentials.getState();
    if (recipe?.open) {
      // What is being signed meanwhile is of a half-made request, too.
      drop();
      enqueue(undefined);
      store.setState({ findings: [], phase: 'faulty' });
      return;
    }
    const hashed = hashOf(body);
    const draft = { ...request, accessKeyId, secretAccessKey, sessionToken };
    const there = uploads.state();
    const isUpload = request.signatureIn === 'form' || request.chunkSize !== undefined;
    if (isUpload && there.phase !== 'there') {
      enqueue(undefined);
      waitFor({ name: 'uploads', later: uploads });
      return;
    }
    if (request.algorithm !== 'sigv4a' || request.signatureIn === 'form') waitFor(undefined);
    if (there.phase === 'there') {
      there.value.read(draft);
      return;
    }
    const { value, findings } = parseDraft(draft, { now: editedAt, body: hashed ?? EMPTY_BODY, inferOwn });
    // What is handed over goes to no address: that it would go unencrypted is not true of it.
    const said = findings.filter(({ code }) => !recipe?.handedOver || code !== 'url-exposed');
    show(said, phaseOf(value, hashed, body));
    enqueue(hashed && value && (() => signOne(value)));
  }

  function show(findings: SigningState['findings'], phase: SigningState['phase']): void {
    const before = store.getState();
    const kept = keeping(before.findings, findings);
    if (kept !== before.findings || phase !== before.phase) store.setState({ findings: kept, phase });
  }

  /** Asks for it once: where it does not come, a person may ask again, and typing does not. */
  function waitFor(waitsFor: SigningState['waitsFor']): void {
    if (store.getState().waitsFor?.name === waitsFor?.name) return;
    store.setState({ waitsFor });
    waitsFor?.later.get().catch(() => undefined);
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

  async function signOne(input: SigningInput, chunks?: Chunks): Promise<void> {
    const there = sigv4a.state();
    if (input.algorithm === 'sigv4a' && there.phase !== 'there') {
      waitFor({ name: 'sigv4a', later: sigv4a });
      return;
    }
    const engine = there.phase === 'there' ? { sigv4a: there.value.runEngineV4a } : {};
    await signWith(
      () => sign(input, engine),
      (made) => {
        // A trace of its own, though made of what it has in common with the one before.
        const trace = { ...keeping(store.getState().signed?.trace, made) };
        store.setState({ signed: { input, trace }, form: undefined, chunks });
        void judge(
          () => store.getState().signed?.trace === trace,
          () => check(input, trace),
        );
      },
    );
  }

  /** Takes away what was signed, and what is being signed. */
  function drop(): void {
    timesDropped++;
    store.setState({ signed: undefined, form: undefined, chunks: undefined });
  }

  /** Shows what was signed, unless all that was signed was taken away meanwhile. */
  async function signWith<T>(make: () => Promise<T>, show: (made: T) => void): Promise<void> {
    const before = timesDropped;
    try {
      const made = await make();
      if (timesDropped !== before) return;
      if (store.getState().bug !== undefined) store.setState({ bug: undefined });
      show(made);
    } catch (error) {
      if (timesDropped === before) store.setState({ bug: kindOf(error) });
    }
  }

  async function judge(isNewest: () => boolean, ask: () => Promise<Opinion>): Promise<void> {
    const show = (opinion: Opinion) => {
      if (isNewest() && (opinion.phase !== 'verified' || store.getState().opinion.phase !== 'verified'))
        store.setState({ opinion });
    };
    const { editedAt } = compose.getState();
    const isTyping = judgedAt !== undefined && editedAt - judgedAt < QUIET_MS;
    judgedAt = editedAt;
    await laterTask(isTyping ? QUIET_MS : 0);
    if (!isNewest()) return;
    const waitingLong = setTimeout(() => show({ phase: 'checking' }), NOTICEABLE_MS);
    show(await ask().catch((error: unknown) => ({ phase: 'failed', why: whyNot(error) }) as const));
    clearTimeout(waitingLong);
  }

  credentials.subscribe((fields) => {
    if (areForgotten(fields)) drop();
  });
  onForget(credentials, () => {
    store.setState({ findings: [], opinion: { phase: 'checking' }, bug: undefined });
    read();
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
    check,
  };
  /** What signs forms and chunks. Once it is there, it reads all. */
  const uploads = createLater(async () => (await import('./uploads')).createUploads(tools));
  for (const later of [uploads, sigv4a])
    later.subscribe(() => {
      if (later.state().phase !== 'there') return;
      waitFor(undefined);
      read();
    });
  compose.subscribe(read);
  read();
  return store;
}
/** Whether `signed` is older than what stands in the fields. */
export const isStale = ({ phase, bug, waitsFor }: SigningState): boolean =>
  phase !== 'current' || bug !== undefined || waitsFor !== undefined;

/** Whether it can be sent as it is. */
export const isReady = (state: SigningState): boolean =>
  !isStale(state) && (state.chunks === undefined || state.chunks.phase === 'signed');

/** What is signed between two keystrokes that follow sooner need not be checked. */
const QUIET_MS = 250;

/** A check that takes no longer keeps the last opinion standing, so that it does not flicker while a person types. */
const NOTICEABLE_MS = 150;

type Judges = {
  readonly hasher: Hasher;
  readonly sigv4a: Later<{ readonly ECDSA_SCHEME: typeof ECDSA_SCHEME }>;
};

/** Checks a finished request with the verifier, at the moment it was signed. */
async function secondOpinion(input: SigningInput, trace: Trace, { hasher, sigv4a }: Judges): Promise<Opinion> {
  const { secretAccessKey, sessionToken = null } = input.credentials;
  const verify = await loadVerify();
  const verdict = await verify(
    { method: trace.signed.method, url: trace.signed.url, headers: trace.signed.headers, body: input.body },
    {
      now: input.at,
      hasher,
      rule: { ...input.rule, longestExpiry: LONGEST_EXPIRY },
      ...(input.algorithm === 'sigv4a' ? { sigv4a: (await sigv4a.get()).ECDSA_SCHEME } : {}),
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
