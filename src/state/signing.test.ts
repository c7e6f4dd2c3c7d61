import { SignatureV4 } from '@aws-sdk/signature-v4';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stepOf } from '@/core';
import type { Hasher } from '@/core/ports';
import { nodeHasher } from '@/testing/node-hasher';
import { handBodyHasher, type PageWorld, pageStores } from '@/testing/stores';
import { bodyOf } from '@/testing/typed';
import { isStale } from './signing';

const TIMEOUT = 60_000;
const until = (condition: () => unknown) => vi.waitUntil(condition, { timeout: TIMEOUT, interval: 5 });

/** The engine's calls: how many, how many at once at most, and whether they fail. */
const calls = { made: 0, open: 0, most: 0, fail: false };
const { presign } = SignatureV4.prototype;

async function watched(this: SignatureV4, ...args: Parameters<typeof presign>) {
  calls.made++;
  calls.most = Math.max(calls.most, ++calls.open);
  try {
    if (calls.fail) throw new TypeError('a secret text');
    return await presign.apply(this, args);
  } finally {
    calls.open--;
  }
}

beforeEach(() => {
  Object.assign(calls, { made: 0, open: 0, most: 0, fail: false });
  vi.spyOn(SignatureV4.prototype, 'presign').mockImplementation(watched);
});
afterEach(() => vi.restoreAllMocks());

const signedUrl = ({ signing }: ReturnType<typeof pageStores>): string =>
  signing.getState().signed?.trace.signed.url ?? '';

/** The stores once the first result stands and is judged. */
async function signedPage(world: PageWorld = {}) {
  const page = pageStores(world);
  await until(() => page.signing.getState().opinion.phase !== 'checking');
  return page;
}
/** Waits until the engine has nothing left to do. */
async function settled(): Promise<void> {
  let before = -1;
  await until(() => {
    const still = calls.open === 0 && calls.made === before;
    before = calls.made;
    return still;
  });
}

describe('what stands in the fields is signed', () => {
  it('at once, and the verifier agrees', async () => {
    const page = await signedPage();
    expect(signedUrl(page)).toMatch(
      /X-Amz-Signature=ddbf6754b4c7fa78948284e6b4a5bb03f9006ac848fe60de6d1d7b927acd91b8$/,
    );
    expect(page.signing.getState()).toMatchObject({ phase: 'current', opinion: { phase: 'verified' }, findings: [] });
    expect(isStale(page.signing.getState())).toBe(false);
  });
  it('anew with each change, and what that left as it was is the very same piece', async () => {
    const page = await signedPage();
    const before = page.signing.getState().signed?.trace;
    page.compose.getState().set('url', `${page.compose.getState().request.url}/more`);
    await until(() => signedUrl(page).includes('/more'));
    const now = page.signing.getState().signed?.trace;
    if (!before || !now) throw new Error('nothing is signed');
    expect(now).not.toBe(before);
    expect(stepOf(now, 'kSigning')).toBe(stepOf(before, 'kSigning'));
    const changed = (id: 'canonicalRequest' | 'stringToSign') =>
      stepOf(now, id)
        .lines.filter((line, i) => line !== stepOf(before, id).lines[i])
        .map(({ label }) => label);
    expect(changed('canonicalRequest')).toEqual(['path']);
    expect(changed('stringToSign')).toEqual(['requestHash']);
    const parts = now.signed.urlParts.filter((part, i) => part !== before.signed.urlParts[i]);
    expect(parts.map(({ source }) => source)).toEqual(['path', 'hash:signature']);
  });
  it('again for every change, credentials too, also within one tick of the clock', async () => {
    const page = await signedPage();
    const urls = new Set([signedUrl(page)]);
    const { set, setSignatureIn } = page.compose.getState();
    const changes = [
      () => set('method', 'POST'),
      () => page.credentials.getState().set({ secretAccessKey: 'another' }),
      () => page.credentials.getState().set({ sessionToken: 'token' }),
      () => page.compose.getState().setBody({ kind: 'text', text: 'body' }),
      () => set('signingTime', '20200101T000000Z'),
    ];
    for (const change of changes) {
      change();
      await until(() => !urls.has(signedUrl(page)));
      urls.add(signedUrl(page));
    }
    setSignatureIn('header');
    await until(() => !signedUrl(page).includes('X-Amz-'));
  });
  it('by one call of the engine at a time; of a burst only the newest is waited for', async () => {
    const page = await signedPage();
    calls.made = 0;
    for (let i = 0; i < 200; i++) page.compose.getState().set('url', `https://a.example/${i}`);
    await until(() => signedUrl(page).startsWith('https://a.example/199?'));
    await settled();
    expect(calls.most).toBe(1);
    expect(calls.made).toBe(2);
  });
});

describe('the last good result', () => {
  it('stays, marked as stale, while there is a fault', async () => {
    const page = await signedPage();
    const { signed } = page.signing.getState();
    page.compose.getState().set('url', 'no url');
    await settled();
    expect(page.signing.getState()).toMatchObject({ phase: 'faulty', findings: [{ code: 'url-not-a-url' }] });
    expect(page.signing.getState().signed).toBe(signed);
    expect(isStale(page.signing.getState())).toBe(true);
  });
  it('stays while a body is hashed, and the body’s digest is signed then', async () => {
    const hand = handBodyHasher();
    const page = await signedPage({ bodyHasher: hand.hasher });
    const { signed } = page.signing.getState();
    page.compose.getState().setBody({ kind: 'text', text: 'body' });
    await settled();
    expect(page.signing.getState()).toMatchObject({ phase: 'hashing-body', signed });
    hand.open[0]?.end(bodyOf('body'));
    await until(() => page.signing.getState().signed !== signed);
    expect(page.signing.getState().signed?.input.body).toEqual(bodyOf('body'));
  });
  it('stays where the engine throws; the bug is told by its kind, without a text', async () => {
    const page = await signedPage();
    const { signed } = page.signing.getState();
    calls.fail = true;
    page.compose.getState().set('method', 'POST');
    await until(() => page.signing.getState().bug !== undefined);
    expect(page.signing.getState()).toMatchObject({ signed, bug: 'TypeError' });
    expect(isStale(page.signing.getState())).toBe(true);
    calls.fail = false;
    page.compose.getState().set('method', 'PUT');
    await until(() => page.signing.getState().bug === undefined);
    expect(page.signing.getState().signed?.input.method).toBe('PUT');
  });
});

describe('the second opinion', () => {
  it('that disagrees is shown, with the verdict', async () => {
    const liar: Hasher = { ...nodeHasher, sha256: (data) => nodeHasher.sha256(Uint8Array.of(...data, 0)) };
    const page = await signedPage({ hasher: liar });
    expect(page.signing.getState().opinion).toMatchObject({
      phase: 'disagrees',
      verdict: { outcome: 'refused', failure: { check: 'signature' } },
    });
    expect(page.signing.getState().signed).toBeDefined();
  });
  it('that cannot be had is told by the kind of its error', async () => {
    const broken: Hasher = { ...nodeHasher, sha256: () => Promise.reject(new RangeError('a secret text')) };
    expect((await signedPage({ hasher: broken })).signing.getState().opinion).toEqual({
      phase: 'failed',
      why: { crashed: 'RangeError' },
    });
  });
  it('turns with the result it is about', async () => {
    let lies = true;
    const sometimes: Hasher = {
      ...nodeHasher,
      sha256: (data) => nodeHasher.sha256(lies ? Uint8Array.of(...data, 0) : data),
    };
    const page = await signedPage({ hasher: sometimes });
    lies = false;
    page.compose.getState().set('method', 'POST');
    await until(() => page.signing.getState().opinion.phase === 'verified');
    lies = true;
    page.compose.getState().set('method', 'PUT');
    await until(() => page.signing.getState().opinion.phase === 'disagrees');
  });
});

describe('forgetting the credentials', () => {
  it('takes away what was made with them', async () => {
    const page = await signedPage();
    page.credentials.getState().forget();
    expect(page.signing.getState()).toMatchObject({ signed: undefined, phase: 'faulty' });
    await settled();
    expect(page.signing.getState().signed).toBeUndefined();
  });
  it('takes away what is being made with them, whatever is typed next', async () => {
    const page = await signedPage();
    page.compose.getState().set('method', 'POST');
    page.credentials.getState().forget();
    page.credentials.getState().set({ accessKeyId: 'AKIDNEXT' });
    await settled();
    expect(page.signing.getState().signed).toBeUndefined();
    page.credentials.getState().set({ secretAccessKey: 'next' });
    await until(() => signedUrl(page) !== '');
    expect(signedUrl(page)).toContain('AKIDNEXT');
  });
});
