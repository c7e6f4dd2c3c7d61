import { describe, expect, it, vi } from 'vitest';
import type { Outcome, Puzzle, SolverProgress } from '@/core';
import { readCase } from '@/core/diagnosing/reading';
import { instant } from '@/core/model/instant';
import type { AbortSignalLike, Solver } from '@/core/ports';
import { DEBUG_EXAMPLES } from '@/testing/debug-examples';
import { nodeHasher } from '@/testing/node-hasher';
import { pageStores } from '@/testing/stores';
import { createDebugStore, keyOwnerOf, lastReading, ownCredentials, type PasteReader, puzzleOf } from './debug';
import { openInBuild } from './open-in-build';

const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const STOPPED: Outcome = {
  phase: 'stopped',
  reproduces: { sent: false, received: false, logged: undefined },
  tried: 7,
};

type Search = {
  readonly puzzle: Puzzle;
  readonly signal: AbortSignalLike | undefined;
  readonly progress: (progress: SolverProgress) => void;
  readonly end: (outcome: Outcome) => void;
  readonly fail: (error: Error) => void;
};

function debugStore() {
  const page = pageStores();
  const searches: Search[] = [];
  const forgot: string[] = [];
  const solver: Solver = {
    warm: () => {},
    forget: () => void forgot.push('solver'),
    solve: (puzzle, { signal, onProgress }) =>
      new Promise((end, fail) => searches.push({ puzzle, signal, progress: (p) => onProgress?.(p), end, fail })),
  };
  const { credentials } = page;
  const clock = { now: () => page.time.now };
  const reader: PasteReader = {
    read: (text, now) => readCase(text, now, nodeHasher),
    forget: () => void forgot.push('reader'),
  };
  const debug = createDebugStore({
    credentials,
    clock,
    hasher: nodeHasher,
    solver,
    reader,
    readClipboard: async () => undefined,
  });
  const paste = async (text: string) => {
    debug.getState().paste(text);
    await vi.waitFor(() => expect(debug.getState().reading.phase).not.toBe('reading'));
  };
  return { ...page, debug, paste, searches, forgot };
}

it('a paste is read, and an empty one is nothing', async () => {
  const { debug, paste } = debugStore();
  await paste(DEBUG_EXAMPLES.transit);
  expect(lastReading(debug.getState())?.findings[0]).toMatchObject({
    code: 'path-normalised-in-transit',
    severity: 'cause',
  });
  await paste('  ');
  expect(debug.getState().reading).toEqual({ phase: 'empty' });
});

it('the last reading stays while a newer one is made, and only the newest counts', async () => {
  const { debug, paste } = debugStore();
  await paste(DEBUG_EXAMPLES.transit);
  debug.getState().paste('one');
  debug.getState().paste(DEBUG_EXAMPLES.region);
  expect(lastReading(debug.getState())?.findings[0]?.code).toBe('path-normalised-in-transit');
  await vi.waitFor(() => expect(debug.getState().reading.phase).toBe('read'));
  expect(lastReading(debug.getState())?.findings[0]?.code).toBe('scope-region-reported');
});

it('the key of an example in Build is no key for another key’s request', async () => {
  const { debug, paste, credentials } = debugStore();
  await paste(DEBUG_EXAMPLES.cause);
  expect(puzzleOf(debug.getState(), credentials.getState())).toBeUndefined();
  debug.getState().setSecret(SECRET);
  expect(credentials.getState()).toMatchObject({ accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: SECRET });
  expect(puzzleOf(debug.getState(), credentials.getState())).toMatchObject({ key: { secret: SECRET } });
});

it('a secret that is given for a text that names no key is not called that of an example', async () => {
  const { debug, paste, credentials } = debugStore();
  const { accessKeyId } = credentials.getState();
  expect(accessKeyId).not.toBe('');
  await paste(
    `Canonical request:\nGET\n/\n\nhost:a.example\n\nhost\n${'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'}`,
  );
  debug.getState().setSecret(SECRET);
  expect(credentials.getState()).toMatchObject({ accessKeyId: '', secretAccessKey: SECRET });
  expect(keyOwnerOf(debug.getState(), credentials.getState())).toBeUndefined();
});

it('an example is signed when it is chosen, and brings its key, but never in place of a person’s own', async () => {
  const { debug, credentials, time } = debugStore();
  time.now = instant(Date.UTC(2026, 3, 1, 9));
  await debug.getState().tryExample('cause');
  expect(debug.getState().text).toBe(DEBUG_EXAMPLES.cause);
  expect(credentials.getState().secretAccessKey).toBe(SECRET);
  credentials.getState().set({ accessKeyId: 'AKIAMINE', secretAccessKey: 'my own' });
  await debug.getState().tryExample('cause');
  expect(credentials.getState().secretAccessKey).toBe('my own');
});

it('an example that was still being signed when all was forgotten does not come', async () => {
  const { debug, credentials } = debugStore();
  const tried = debug.getState().tryExample('transit');
  credentials.getState().forget();
  await tried;
  expect(debug.getState().text).toBe('');
});

it('what is added stands below what was there', async () => {
  const { debug } = debugStore();
  debug.getState().add('one');
  debug.getState().add('two\n');
  expect(debug.getState().text).toBe('one\n\ntwo\n');
});

describe('a key that is known', () => {
  const own = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'my own' };

  it('by its ID is tried at once', async () => {
    const { paste, credentials, searches } = debugStore();
    credentials.getState().set(own);
    await paste(DEBUG_EXAMPLES.cause);
    expect(searches.map(({ puzzle }) => puzzle.key)).toEqual([{ secret: 'my own' }]);
  });

  it('since it was pasted too, without its ID, is tried at once', async () => {
    const { paste, searches } = debugStore();
    await paste(`${DEBUG_EXAMPLES.cause}\n\nAWS_SECRET_ACCESS_KEY=${SECRET}`);
    expect(searches.map(({ puzzle }) => puzzle.key)).toEqual([{ secret: SECRET }]);
  });

  it('to be another’s is not offered, and typing the right one keeps nothing of it', async () => {
    const { debug, paste, credentials, searches } = debugStore();
    credentials.getState().set({ ...own, accessKeyId: 'AKIAMINE', sessionToken: 'mine' });
    await paste(DEBUG_EXAMPLES.cause);
    expect(ownCredentials(debug.getState(), credentials.getState())).toBe(false);
    expect(puzzleOf(debug.getState(), credentials.getState())).toBeUndefined();
    expect(keyOwnerOf(debug.getState(), credentials.getState())).toBe('AKIAIOSFODNN7EXAMPLE');
    await debug.getState().find();
    expect(searches).toEqual([]);
    debug.getState().setSecret(SECRET);
    expect(credentials.getState()).toMatchObject({ accessKeyId: 'AKIAIOSFODNN7EXAMPLE', sessionToken: '' });
  });

  it('is offered under its own ID where the paste names none', async () => {
    const { debug, paste, credentials } = debugStore();
    credentials.getState().set({ ...own, accessKeyId: 'AKIAMINE' });
    await paste('https://examplebucket.s3.amazonaws.com/a.txt');
    expect(ownCredentials(debug.getState(), credentials.getState())).toBe(true);
    expect(keyOwnerOf(debug.getState(), credentials.getState())).toBe('AKIAMINE');
  });

  it('that was pasted under another ID is not tried', async () => {
    const { paste, searches } = debugStore();
    await paste(`${DEBUG_EXAMPLES.cause}\n\nAWS_ACCESS_KEY_ID=AKIAI44QH8DHBEXAMPLE\nAWS_SECRET_ACCESS_KEY=${SECRET}`);
    expect(searches).toEqual([]);
  });

  it('to be another’s is not tried', async () => {
    const { debug, paste, credentials, searches } = debugStore();
    credentials.getState().set({ ...own, accessKeyId: 'AKIAMINE' });
    await paste(DEBUG_EXAMPLES.cause);
    expect(searches).toEqual([]);
    expect(debug.getState().keyGiven).toBe(false);
  });

  it('is not tried where AWS has refused something else', async () => {
    const { debug, paste, credentials, searches } = debugStore();
    credentials.getState().set(own);
    await paste(DEBUG_EXAMPLES.region);
    expect(searches).toEqual([]);
    expect(debug.getState().keyGiven).toBe(true);
  });

  it('from Build since is tried when Debug is shown again', async () => {
    const { debug, paste, credentials, searches } = debugStore();
    await paste(DEBUG_EXAMPLES.cause);
    credentials.getState().set(own);
    expect(searches).toEqual([]);
    debug.getState().tryKnown();
    expect(searches).toHaveLength(1);
    debug.getState().tryKnown();
    expect(searches).toHaveLength(1);
  });

  it('can be changed, which ends what is made of it', async () => {
    const { debug, paste, credentials, searches } = debugStore();
    credentials.getState().set(own);
    await paste(DEBUG_EXAMPLES.cause);
    debug.getState().changeKey();
    expect(searches[0]?.signal?.aborted).toBe(true);
    expect(debug.getState()).toMatchObject({ keyGiven: false, cause: { phase: 'idle' } });
  });
});

it('a signing key of 64 digits does instead of the secret', async () => {
  const { debug, paste, credentials } = debugStore();
  await paste(DEBUG_EXAMPLES.cause);
  debug.getState().setKeyKind('signing-key');
  debug.getState().setSigningKey('ab'.repeat(31));
  expect(puzzleOf(debug.getState(), credentials.getState())).toBeUndefined();
  debug.getState().setSigningKey(` ${'ab'.repeat(32)}\n`);
  expect(puzzleOf(debug.getState(), credentials.getState())?.key).toEqual({
    signingKey: new Uint8Array(32).fill(0xab),
    scope: { date: '20260401', region: 'eu-central-1', service: 's3' },
  });
});

it('pasted credentials go to the credential fields', async () => {
  const { paste, credentials } = debugStore();
  await paste(
    'export AWS_ACCESS_KEY_ID=ASIAIOSFODNN7EXAMPLE\nexport AWS_SECRET_ACCESS_KEY=abcdefghijabcdefghijabcdefghijabcdefghij\nexport AWS_SESSION_TOKEN=token1234567890',
  );
  expect(credentials.getState()).toMatchObject({
    accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'abcdefghijabcdefghijabcdefghijabcdefghij',
    sessionToken: 'token1234567890',
  });
});

it('pasted credentials go there once: what is typed there afterwards stays while the paste is edited', async () => {
  const { debug, paste, credentials } = debugStore();
  const pasted =
    'AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\nAWS_SECRET_ACCESS_KEY=abcdefghijabcdefghijabcdefghijabcdefghij';
  await paste(pasted);
  debug.getState().setSecret('typed over it');
  await paste(`${pasted}\n# more`);
  expect(credentials.getState().secretAccessKey).toBe('typed over it');
  await paste(pasted.replace('abc', 'xyz'));
  expect(credentials.getState().secretAccessKey).toBe('xyzdefghijabcdefghijabcdefghijabcdefghij');
});

it('a search shows how far it is, and ends with its outcome', async () => {
  const { debug, paste, searches } = debugStore();
  await paste(DEBUG_EXAMPLES.cause);
  debug.getState().setSecret(SECRET);
  const finding = debug.getState().find();
  const progress = { tried: 5, forms: 5, changes: 1, leftMs: 1, perSecond: 1 } as const;
  searches[0]?.progress(progress);
  expect(debug.getState().cause).toEqual({ phase: 'searching', progress });
  debug.getState().stop();
  expect(searches[0]?.signal?.aborted).toBe(true);
  searches[0]?.end(STOPPED);
  await finding;
  expect(debug.getState().cause).toEqual({ phase: 'done', outcome: STOPPED });
});

it('a new paste or another key ends the search, and nothing of it comes late', async () => {
  const { debug, paste, searches } = debugStore();
  await paste(DEBUG_EXAMPLES.cause);
  debug.getState().setSecret(SECRET);
  const finding = debug.getState().find();
  debug.getState().setSecret('another');
  expect(searches[0]?.signal?.aborted).toBe(true);
  searches[0]?.end(STOPPED);
  await finding;
  expect(debug.getState().cause).toEqual({ phase: 'idle' });
});

it('a search that breaks says so by the kind of its error', async () => {
  const { debug, paste, searches } = debugStore();
  await paste(DEBUG_EXAMPLES.cause);
  debug.getState().setSecret(SECRET);
  const finding = debug.getState().find();
  searches[0]?.fail(new TypeError(SECRET));
  await finding;
  expect(debug.getState().cause).toEqual({ phase: 'failed', why: { crashed: 'TypeError' } });
});

it('keys that are emptied by hand take along what was found with them, and a paste that holds one', async () => {
  const { debug, paste, credentials } = debugStore();
  const empty = () => credentials.getState().set({ accessKeyId: '', secretAccessKey: '', sessionToken: '' });
  await paste(DEBUG_EXAMPLES.cause);
  empty();
  expect(debug.getState().text).toBe(DEBUG_EXAMPLES.cause);
  await paste('AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\nAWS_SECRET_ACCESS_KEY=abcdefghijabcdefghijabcdefghijabcdefghij');
  debug.getState().setSigningKey('ab'.repeat(32));
  empty();
  expect(debug.getState()).toMatchObject({ text: '', signingKey: '', reading: { phase: 'empty' } });
});

it('Forget takes any paste along, and ends what read it and what searched', async () => {
  const { debug, paste, credentials, forgot } = debugStore();
  await paste('https://b.s3.eu-west-1.amazonaws.com/a?X-Amz-Signature=1');
  credentials.getState().forget();
  expect(debug.getState()).toMatchObject({ text: '', reading: { phase: 'empty' } });
  expect(forgot).toEqual(['reader', 'solver']);
});

it('what goes to Build takes its body along, and its token only to its own key', () => {
  const { compose, credentials, signing } = pageStores();
  const views: string[] = [];
  const view = { getState: () => ({ go: (name: string) => views.push(name) }) } as never;
  const request = { ...compose.getState().request, url: 'https://a.example/', method: 'PUT' };
  openInBuild(
    { request, body: 'hello', accessKeyId: 'ASIA', sessionToken: 't' },
    { compose, credentials, view, signing },
  );
  expect(compose.getState().request).toMatchObject({ url: 'https://a.example/', method: 'PUT' });
  expect(compose.getState().body).toMatchObject({ kind: 'text', text: 'hello' });
  expect(credentials.getState().sessionToken).toBe('');
  credentials.getState().set({ accessKeyId: 'ASIA', secretAccessKey: 's' });
  openInBuild(
    { request, body: undefined, accessKeyId: 'ASIA', sessionToken: 't' },
    { compose, credentials, view, signing },
  );
  expect(compose.getState().body.kind).toBe('none');
  expect(credentials.getState().sessionToken).toBe('t');
  expect(views).toEqual(['build', 'build']);
});

it('what goes to Build and cannot be signed leaves no result of another request', async () => {
  const { compose, credentials, signing } = pageStores();
  await vi.waitUntil(() => signing.getState().signed, { timeout: 30_000 });
  const view = { getState: () => ({ go: () => undefined }) } as never;
  const request = { ...compose.getState().request, url: 'https://a.example/', service: '' };
  const draft = { request, body: undefined, accessKeyId: undefined, sessionToken: undefined };
  openInBuild(draft, { compose, credentials, view, signing });
  expect(signing.getState()).toMatchObject({ phase: 'faulty', signed: undefined });
});
