import {
  type Draft,
  EMPTY_BODY,
  type PostPolicyInput,
  type PostPolicyTrace,
  parseDraft,
  type SignedChunk,
  type SigningInput,
  type Trace,
} from '@/core';
import type { BodyHasher, BodySource, Hasher } from '@/core/ports';
import {
  chunkedRequest,
  cutChunk,
  dateStamp,
  isChunked,
  parsePolicy,
  signChunks,
  signPostPolicy,
  verifyChain,
  verifyForm,
} from '@/core/uploads';
import { unhashed } from './body';
import type { ComposeStore, ComposeWorld } from './compose';
import { type Chunks, hashOf, laterTask, type Opinion, phaseOf, type SigningStore } from './signing-state';

type Tools = {
  readonly store: SigningStore;
  readonly compose: ComposeStore;
  readonly hasher: Hasher;
  readonly bodyHasher: BodyHasher;
  readonly inferOwn: ComposeWorld['inferOwn'];
  readonly enqueue: (work: (() => Promise<void>) | undefined) => void;
  readonly isWaiting: () => boolean;
  /** `chunks` is how far those of its body are as soon as it is signed. */
  readonly signOne: (input: SigningInput, chunks?: Chunks) => Promise<void>;
  readonly signWith: <T>(make: () => Promise<T>, show: (made: T) => void) => Promise<void>;
  readonly judge: (isNewest: () => boolean, ask: () => Promise<Opinion>) => Promise<void>;
  /** What the verifier makes of a request without its chunks. */
  readonly check: (input: SigningInput, trace: Trace) => Promise<Opinion>;
};

/** What the fields ask for, where the body goes in chunks. */
type Wanted = { readonly input: SigningInput; readonly source: BodySource; readonly chunkSize: number };

/** The chunks of one body, for one size: hashed once, whatever is typed elsewhere. */
type Hashes = { readonly source: BodySource; readonly chunkSize: number; readonly controller: AbortController } & {
  done?: Parameters<typeof signChunks>[0]['chunks'];
};

/** Reads and signs what goes beyond one request: upload forms, and bodies in chunks. */
export function createUploads(tools: Tools) {
  const { store, compose, hasher, inferOwn, enqueue, signOne, signWith, judge, check } = tools;
  let wanted: Wanted | undefined;
  let hashes: Hashes | undefined;

  const read = (draft: Draft): void => (draft.signatureIn === 'form' ? readForm(draft) : readRequest(draft));

  function readForm(draft: Draft): void {
    wantNoChunks();
    const { value, findings } = parsePolicy(draft, { now: compose.getState().editedAt, inferOwn });
    store.setState({ findings, phase: value ? 'current' : 'faulty', signed: undefined, chunks: undefined });
    enqueue(value && (() => signForm(value)));
  }

  const signForm = (input: PostPolicyInput) =>
    signWith(
      () => signPostPolicy(input),
      (trace) => {
        // A request that was being signed when the form was chosen may have come in between.
        store.setState({ form: { input, trace }, signed: undefined, chunks: undefined });
        void judge(
          () => store.getState().form?.trace === trace,
          () => opinionOfForm(input, trace),
        );
      },
    );

  async function opinionOfForm(input: PostPolicyInput, { signed }: PostPolicyTrace): Promise<Opinion> {
    const { secretAccessKey, sessionToken = null } = input.credentials;
    const verdict = await verifyForm(
      { bucket: input.bucket, fields: signed.fields, file: undefined },
      { now: input.at, hasher, keys: () => ({ secret: secretAccessKey, sessionToken }) },
    );
    return verdict.outcome === 'match' ? { phase: 'verified' } : { phase: 'disagrees', verdict };
  }

  function readRequest(draft: Draft): void {
    const { body, editedAt } = compose.getState();
    const isWanted = body.kind !== 'none' && isChunked(draft);
    const hashed = hashOf(body);
    // Of a body in chunks only the size is signed with the headers.
    const known = isWanted ? { ...EMPTY_BODY, size: body.source.size } : hashed;
    const parsed = parseDraft(draft, { now: editedAt, body: known ?? EMPTY_BODY, inferOwn });
    const inChunks = isWanted && parsed.value ? chunkedRequest(draft, parsed.value) : undefined;
    const value = isWanted ? inChunks?.value?.input : parsed.value;
    const findings = [...parsed.findings, ...(inChunks?.findings ?? [])];
    store.setState({ findings, phase: phaseOf(value, known, body) });
    if (!inChunks?.value || body.kind === 'none') {
      wantNoChunks();
      enqueue(known && value && (() => signOne(value)));
      return;
    }
    wanted = { ...inChunks.value, source: body.source };
    enqueue(advance);
  }

  function wantNoChunks(): void {
    wanted = undefined;
    forgetHashes();
  }

  function forgetHashes(): void {
    hashes?.controller.abort();
    hashes = undefined;
  }

  /**
   * Does what is left to do for what is wanted when its turn comes, whoever asked for it: an edit, or hashes that are there.
   * So of two that ask one may take the other's place, and nothing is left undone.
   */
  async function advance(): Promise<void> {
    if (!wanted) return;
    const { input, source } = wanted;
    if (store.getState().signed?.input !== input)
      await signOne(input, { phase: 'hashing', read: 0, size: source.size });
    if (!tools.isWaiting()) await chain();
  }

  /** Those at hand, or new ones, which are being computed. */
  function hashesOf({ source, chunkSize }: Wanted): Hashes {
    if (hashes?.source === source && hashes.chunkSize === chunkSize) return hashes;
    forgetHashes();
    const controller = new AbortController();
    const mine: Hashes = { source, chunkSize, controller };
    hashes = mine;
    const show = (chunks: Chunks) => {
      if (hashes === mine) store.setState({ chunks });
    };
    const onProgress = (bytes: number) => show({ phase: 'hashing', read: bytes, size: source.size });
    tools.bodyHasher.hash(source, { chunkSize, signal: controller.signal, onProgress }).then(
      ({ size, chunks = [] }) => {
        mine.done = { size, chunkSize, hashes: chunks };
        if (hashes === mine && !tools.isWaiting()) enqueue(advance);
      },
      (error: unknown) => {
        if (hashes !== mine) return;
        // Whoever asks for these chunks again has them hashed again.
        hashes = undefined;
        store.setState({ chunks: { phase: 'failed', why: unhashed(error) } });
      },
    );
    return mine;
  }

  /** Signs the chunks after the headers that are signed, if these are the wanted ones. */
  async function chain(): Promise<void> {
    const { signed } = store.getState();
    if (!wanted || signed?.input !== wanted.input) return;
    const { input } = wanted;
    const mine = hashesOf(wanted);
    if (!mine.done) return;
    const { done } = mine;
    const seed = seedOf(signed.trace.signed.headers);
    const count = done.hashes.length + 1;
    const goOn = async (soFar: number) => {
      if (soFar > 0) await laterTask();
      const goesOn = !tools.isWaiting() && hashes === mine && store.getState().signed === signed;
      if (goesOn && soFar > 0) store.setState({ chunks: { phase: 'signing', signed: soFar, count } });
      return goesOn;
    };
    await signWith(
      () => signChunks({ ...input, seed, chunks: done }, goOn),
      (chunks) => {
        if (!chunks || store.getState().signed !== signed) return;
        const linesOf = (i: number) => cutChunk(chunks[i]?.stringToSign ?? '', i);
        store.setState({ chunks: { phase: 'signed', chunkSize: done.chunkSize, chunks, linesOf } });
        void judge(
          () => store.getState().signed === signed,
          async () => {
            const opinion = await check(input, signed.trace);
            return opinion.phase === 'verified' ? opinionOfChain(input, seed, chunks) : opinion;
          },
        );
      },
    );
  }

  async function opinionOfChain(input: SigningInput, seed: string, chunks: readonly SignedChunk[]): Promise<Opinion> {
    const { at, region, service, credentials } = input;
    const failure = await verifyChain(
      { seed, chunks },
      {
        hasher,
        key: { secret: credentials.secretAccessKey },
        scope: { date: dateStamp(at), region, service },
        signedAt: at,
      },
    );
    return failure ? { phase: 'disagrees', verdict: { outcome: 'refused', failure } } : { phase: 'verified' };
  }

  return { read };
}
export type Uploads = ReturnType<typeof createUploads>;

const seedOf = (headers: SigningInput['headers']): string =>
  /Signature=([0-9a-f]{64})$/.exec(headers.find(([name]) => name === 'Authorization')?.[1] ?? '')?.[1] ?? '';
