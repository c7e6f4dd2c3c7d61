import { describe, expect, it, vi } from 'vitest';
import { STARTING_POLICY } from '@/core';
import { NotFetched } from '@/core/kernel/later';
import { nodeHasher } from '@/testing/node-hasher';
import { handBodyHasher, handSender, type PageWorld, pageStores } from '@/testing/stores';
import { chunksOf } from '@/testing/uploads';
import { isReady } from './signing';

const until = (condition: () => unknown) => vi.waitUntil(condition, { timeout: 60_000, interval: 5 });

async function formPage(world: PageWorld = {}) {
  const page = pageStores({ example: 's3', ...world });
  page.compose.getState().setSignatureIn('form');
  await until(() => page.signing.getState().form);
  return page;
}

describe('an upload form', () => {
  it('takes the place of the presigned URL, and is verified', async () => {
    const { signing } = await formPage();
    expect(signing.getState().signed).toBeUndefined();
    await until(() => signing.getState().opinion.phase === 'verified');
  });

  it('that the verifier refuses is shown to be', async () => {
    const broken = { ...nodeHasher, hmacSha256: async () => new Uint8Array(32) };
    const { signing } = await formPage({ hasher: broken });
    await until(() => signing.getState().opinion.phase === 'disagrees');
    expect(signing.getState().opinion).toMatchObject({ verdict: { failure: { check: 'signature' } } });
  });

  it('gives way to a URL again', async () => {
    const { compose, signing } = await formPage();
    compose.getState().setSignatureIn('query');
    await until(() => signing.getState().signed);
    expect(signing.getState().form).toBeUndefined();
  });

  it('stays, dimmed, while its policy has a fault, which an offered fix can mend', async () => {
    const { compose, signing } = await formPage();
    compose.getState().amend({ policy: { ...STARTING_POLICY, key: '' } });
    await until(() => signing.getState().phase === 'faulty');
    expect(signing.getState().form).toBeDefined();
    compose.getState().apply([{ amend: { policy: { ...STARTING_POLICY, key: 'k' } } }]);
    await until(() => signing.getState().phase === 'current');
  });

  it('goes with the credentials when they are forgotten, and what came of it too', async () => {
    const { sender, open } = handSender();
    const { signing, tryIt, credentials } = await formPage({ sender });
    const signed = signing.getState().form!;
    const request = { method: 'POST', url: signed.trace.signed.url, headers: [], body: undefined };
    void tryIt.getState().send({ signed, request });
    open[0]?.end({ kind: 'failed', probe: 'not-probed' });
    await until(() => tryIt.getState().phase === 'done');
    credentials.getState().forget();
    await until(() => signing.getState().form === undefined);
    expect(tryIt.getState().last).toBeUndefined();
  });
});

const SIZE = 20_000;
const TEXT = 'x'.repeat(SIZE);

async function chunkedPage(world: PageWorld = {}) {
  const body = handBodyHasher();
  const page = pageStores({ example: 's3', bodyHasher: body.hasher, ...world });
  const { compose } = page;
  compose.getState().set('method', 'PUT');
  compose.getState().setSignatureIn('header');
  compose.getState().setBody({ kind: 'text', text: TEXT });
  compose.getState().amend({ chunkSize: '8192' });
  await until(() => page.signing.getState().chunks);
  const [whole, chunked] = body.open as [(typeof body.open)[0], (typeof body.open)[0]];
  const hashed = chunksOf(TEXT, 8192);
  const endChunks = () => chunked.end({ size: SIZE, sha256: hashed.hashes[0]!, chunks: hashed.hashes });
  return { ...page, body, whole, chunked, endChunks };
}

describe('a body in chunks', () => {
  it('has its headers signed at once, and its chunks when their hashes are there', async () => {
    const { signing, chunked, endChunks } = await chunkedPage();
    expect(signing.getState()).toMatchObject({ phase: 'current', chunks: { phase: 'hashing' } });
    expect(isReady(signing.getState())).toBe(false);
    chunked.progress(5000);
    expect(signing.getState().chunks).toEqual({ phase: 'hashing', read: 5000, size: SIZE });
    endChunks();
    await until(() => isReady(signing.getState()));
    const { chunks } = signing.getState();
    expect(chunks?.phase === 'signed' && chunks.chunks.map(({ size }) => size)).toEqual([8192, 8192, 3616, 0]);
    await until(() => signing.getState().opinion.phase === 'verified');
  });

  it('is hashed once for a size, whatever is typed elsewhere', async () => {
    const { compose, signing, body, endChunks } = await chunkedPage();
    endChunks();
    await until(() => isReady(signing.getState()));
    const before = signing.getState().signed;
    compose.getState().set('region', 'eu-west-1');
    await until(() => signing.getState().signed !== before && isReady(signing.getState()));
    expect(body.open).toHaveLength(2);
    compose.getState().amend({ chunkSize: '16384' });
    await until(() => body.open.length === 3);
  });

  it('is sent with the signatures of its chunks, and not before they are there', async () => {
    const { sender, open } = handSender();
    const { signing, tryIt, endChunks } = await chunkedPage({ sender });
    await tryIt.getState().send();
    expect(open).toEqual([]);
    endChunks();
    await until(() => isReady(signing.getState()));
    void tryIt.getState().send();
    expect(open[0]?.asked.chunks).toHaveLength(4);
  });

  it('stops being hashed when it is wanted in one piece again', async () => {
    const { compose, signing, chunked, whole } = await chunkedPage();
    compose.getState().amend({ chunkSize: undefined });
    whole.end({ size: SIZE, sha256: chunksOf(TEXT, SIZE).hashes[0]! });
    await until(() => signing.getState().phase === 'current' && signing.getState().chunks === undefined);
    expect(signing.getState().signed?.input.headers).toEqual([]);
    expect(chunked.aborted()).toBe(true);
  });

  it('that cannot be read is told', async () => {
    const { signing, chunked } = await chunkedPage();
    chunked.fail(new DOMException('it was moved', 'NotReadableError'));
    await until(() => signing.getState().chunks?.phase === 'failed');
    expect(signing.getState().chunks).toEqual({ phase: 'failed', why: 'unreadable' });
  });

  it('whose hasher does not come says so, and is hashed once it is asked for again', async () => {
    const { signing, body, chunked } = await chunkedPage();
    chunked.fail(new NotFetched('gone'));
    await until(() => signing.getState().chunks?.phase === 'failed');
    expect(signing.getState().chunks).toEqual({ phase: 'failed', why: { hasher: 'gone' } });
    signing.getState().again();
    await until(() => body.open.length === 3);
    const { hashes } = chunksOf(TEXT, 8192);
    body.open[2]!.end({ size: SIZE, sha256: hashes[0]!, chunks: hashes });
    await until(() => isReady(signing.getState()));
  });

  it('that could not be read is read again with the next change', async () => {
    const { compose, signing, chunked, body } = await chunkedPage();
    chunked.fail(new DOMException('gone', 'NotReadableError'));
    await until(() => signing.getState().chunks?.phase === 'failed');
    const asked = body.open.length;
    compose.getState().pinTime();
    await until(() => body.open.length > asked);
    expect(signing.getState().chunks?.phase).toBe('hashing');
  });
});
