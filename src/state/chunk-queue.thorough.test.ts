import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { BodySource, HashedBody } from '@/core/ports';
import { handBodyHasher, pageStores, type TextSource } from '@/testing/stores';
import { chunksOf } from '@/testing/uploads';
import { isReady } from './signing';
import type { Signed, SigningState } from './signing-state';

const KEY = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };
const FIRST = { text: 'x'.repeat(20_000), chunkSize: '8192' };

/** What a person has typed, as far as the chunks of the body hang on it. */
type Typed = { text: string; chunkSize: string | undefined; hasKey: boolean; inHeader: boolean };
type Page = Awaited<ReturnType<typeof openPage>>;

async function openPage() {
  const body = handBodyHasher();
  const asked: { readonly chunkSize: number | undefined; ended: boolean }[] = [];
  const hasher: typeof body.hasher = {
    ...body.hasher,
    hash: (source, options) => {
      asked.push({ chunkSize: options.chunkSize, ended: false });
      return body.hasher.hash(source, options);
    },
  };
  const page = pageStores({ example: 's3', bodyHasher: hasher });
  page.compose.getState().set('method', 'PUT');
  page.compose.getState().setSignatureIn('header');
  page.compose.getState().setBody({ kind: 'text', text: FIRST.text });
  page.compose.getState().amend({ chunkSize: FIRST.chunkSize });
  await vi.waitUntil(() => page.signing.getState().chunks, { timeout: 20_000, interval: 1 });
  return { ...page, body, asked };
}

const hashOf = (source: BodySource, chunkSize: number | undefined): HashedBody => {
  const { text } = source as TextSource;
  const sha256 = chunksOf(text, Math.max(1, text.length)).hashes[0] ?? chunksOf(' ', 1).hashes[0]!;
  return { size: source.size, sha256, ...(chunkSize && { chunks: chunksOf(text, chunkSize).hashes }) };
};

/** Ends the hashings that are open: one of them, or all. */
function endHashing({ body, asked }: Page, which: number | 'all', how: 'end' | 'fail' = 'end'): void {
  const open = asked.flatMap((one, i) => (one.ended || body.open[i]?.aborted() ? [] : [i]));
  for (const i of which === 'all' ? open : open.slice(which % Math.max(1, open.length)).slice(0, 1)) {
    const [call, one] = [body.open[i]!, asked[i]!];
    one.ended = true;
    if (how === 'fail') call.fail();
    else call.end(hashOf(call.asked, one.chunkSize));
  }
}

const task = () => new Promise((resolve) => setTimeout(resolve));

const isOfChunks = ({ input }: Signed): boolean =>
  input.headers.some(([, value]) => value.startsWith('STREAMING-AWS4-HMAC-SHA256'));

/** What holds at every moment: what could be sent is whole. */
function expectSound(state: SigningState): void {
  const { signed, chunks } = state;
  if (!signed || !isReady(state)) return;
  expect(isOfChunks(signed), 'chunks belong to what says that it is sent in chunks').toBe(chunks !== undefined);
  if (!chunks) return;
  expect(chunks.phase).toBe('signed');
  const sizes = chunks.phase === 'signed' ? chunks.chunks.map(({ size }) => size) : [];
  expect(sizes.at(-1)).toBe(0);
  const length = signed.input.headers.find(([name]) => name === 'X-Amz-Decoded-Content-Length')?.[1];
  expect(String(sizes.reduce((sum, size) => sum + size, 0))).toBe(length);
}

class Step implements fc.AsyncCommand<Typed, Page> {
  constructor(
    private readonly name: string,
    private readonly type: (typed: Typed) => void,
    private readonly act: (page: Page) => unknown,
  ) {}
  check = () => true;
  async run(typed: Typed, page: Page): Promise<void> {
    this.type(typed);
    await this.act(page);
    expectSound(page.signing.getState());
  }
  toString = () => this.name;
}

const step = (name: string, act: (page: Page) => unknown, type: (typed: Typed) => void = () => {}) =>
  new Step(name, type, act);

const STEPS: fc.Arbitrary<Step>[] = [
  fc
    .constantFrom('eu-west-1', 'us-west-2')
    .map((region) => step(`region ${region}`, ({ compose }) => compose.getState().set('region', region))),
  fc.constantFrom('8192', '16384', '12', undefined).map((chunkSize) =>
    step(
      `chunks of ${chunkSize}`,
      ({ compose }) => compose.getState().amend({ chunkSize }),
      (typed) => {
        typed.chunkSize = chunkSize;
      },
    ),
  ),
  fc.constantFrom(9000, 20_000, 0).map((size) =>
    step(
      `body of ${size}`,
      ({ compose }) => compose.getState().setBody({ kind: 'text', text: 'y'.repeat(size) }),
      (typed) => {
        typed.text = 'y'.repeat(size);
      },
    ),
  ),
  fc.constantFrom(true, false).map((inHeader) =>
    step(
      inHeader ? 'in headers' : 'in the URL',
      ({ compose }) => compose.getState().setSignatureIn(inHeader ? 'header' : 'query'),
      (typed) => {
        typed.inHeader = inHeader;
      },
    ),
  ),
  fc.nat(3).map((which) => step(`hash ${which}`, (page) => endHashing(page, which))),
  fc.nat(3).map((which) => step(`no hash ${which}`, (page) => endHashing(page, which, 'fail'))),
  fc.constant(
    step(
      'forget',
      ({ credentials }) => credentials.getState().forget(),
      (typed) => {
        typed.hasKey = false;
      },
    ),
  ),
  fc.constant(
    step(
      'key',
      ({ credentials }) => credentials.getState().set(KEY),
      (typed) => {
        typed.hasKey = true;
      },
    ),
  ),
  fc.integer({ min: 1, max: 12 }).map((turns) =>
    step(`${turns} turns`, async () => {
      for (let i = 0; i < turns; i++) await Promise.resolve();
    }),
  ),
  fc.constant(step('a task', task)),
];

/** Lets everything that is under way come to its end. */
async function settle(page: Page): Promise<void> {
  for (let quiet = 0, before = page.signing.getState(); quiet < 8; ) {
    endHashing(page, 'all');
    await task();
    const now = page.signing.getState();
    quiet = now === before ? quiet + 1 : 0;
    before = now;
    expectSound(now);
  }
}

it('no order of edits, hashes and forgetting leaves a body in chunks unsigned, or half signed and ready', async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(STEPS, { maxCommands: 14 }), async (commands) => {
      const page = await openPage();
      const typed: Typed = { ...FIRST, hasKey: true, inHeader: true };
      await fc.asyncModelRun(() => ({ model: typed, real: page }), commands);
      await settle(page);
      // A hash that failed is asked for again with the next edit.
      page.compose.getState().setBody({ kind: 'text', text: typed.text });
      await settle(page);
      const state = page.signing.getState();
      const inChunks = typed.inHeader && typed.chunkSize !== undefined;
      const isValid = typed.hasKey && !(inChunks && typed.chunkSize === '12');
      expect(isReady(state)).toBe(isValid);
      if (!isValid) return;
      expect(state.signed?.input.region).toBe(page.compose.getState().request.region);
      const wanted = inChunks ? chunksOf(typed.text, Number(typed.chunkSize)).hashes : undefined;
      const signed = state.chunks?.phase === 'signed' ? state.chunks.chunks.slice(0, -1) : undefined;
      expect(signed?.map(({ sha256 }) => sha256)).toEqual(wanted);
    }),
    { numRuns: 150 },
  );
});
