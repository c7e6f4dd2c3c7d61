import { expect, it, vi } from 'vitest';
import { NotFetched } from '@/core/kernel/later';
import { handConnector, pageStores } from '@/testing/stores';
import type { Signed } from './signing-state';
import { socketStore } from './socket';

const until = (condition: () => unknown) => vi.waitUntil(condition, { timeout: 60_000, interval: 5 });
const TARGET = { url: 'wss://a.example/mqtt', protocols: ['mqtt'] };

async function connecting() {
  const hand = handConnector();
  const page = pageStores();
  await until(() => page.signing.getState().signed);
  const signed = page.signing.getState().signed as Signed;
  const store = socketStore({ ...page, sender: async () => hand });
  await store.getState().connect(signed, TARGET);
  return { ...page, hand, store, signed, state: store.getState };
}

it('is one for the page', () => {
  const world = { ...pageStores(), sender: async () => handConnector() };
  expect(socketStore(world)).toBe(socketStore(world));
  expect(socketStore(world)).not.toBe(socketStore({ ...pageStores(), sender: world.sender }));
});

it('keeps what it was opened with beside what came', async () => {
  const { hand, state, signed } = await connecting();
  expect(hand.open[0]?.asked).toEqual(TARGET);
  expect(state()).toMatchObject({ phase: 'connecting', connection: { signed, target: TARGET } });
  hand.open[0]?.tell({ kind: 'open', protocol: '' });
  hand.open[0]?.tell({ kind: 'text', text: 'x'.repeat(3999).concat('😀') });
  hand.open[0]?.tell({ kind: 'binary', bytes: new Uint8Array(65).fill(1) });
  expect(state()).toMatchObject({
    phase: 'open',
    connection: {
      protocol: '',
      messages: [
        { kind: 'text', from: 'host', start: 'x'.repeat(3999), length: 4001 },
        { kind: 'binary', from: 'host', start: '01'.repeat(64), length: 65 },
      ],
    },
  });
  hand.open[0]?.tell({ kind: 'closed', code: 1001, reason: 'idle' });
  expect(state()).toMatchObject({ phase: 'ended', end: { kind: 'closed', code: 1001, reason: 'idle' } });
});

it('keeps the last hundred messages, and counts those before', async () => {
  const { hand, state } = await connecting();
  hand.open[0]?.tell({ kind: 'open', protocol: '' });
  for (let i = 0; i < 130; i++) hand.open[0]?.tell({ kind: 'text', text: String(i) });
  const { connection } = state() as Extract<ReturnType<typeof state>, { phase: 'open' }>;
  expect(connection).toMatchObject({ before: 30, messages: { length: 100, 0: { start: '30' } } });
});

it('sends what is said while it is open, and nothing else', async () => {
  const { hand, state } = await connecting();
  state().say('too soon');
  hand.open[0]?.tell({ kind: 'open', protocol: '' });
  expect(hand.open[0]?.sent).toEqual([]);
  state().say('text');
  expect(hand.open[0]?.sent).toEqual(['text']);
  expect(state()).toMatchObject({ connection: { messages: [{ from: 'page', start: 'text' }] } });
});

it('that never opened is told apart from one that a person stopped, and from one that was not tried', async () => {
  const refused = await connecting();
  refused.hand.open[0]?.tell({ kind: 'closed', code: 1006, reason: '' });
  expect(refused.state()).toMatchObject({ phase: 'ended', end: { kind: 'not-opened', code: 1006 } });
  // What ended it before is gone with the next attempt.
  await refused.state().connect(refused.signed, TARGET);
  expect(refused.state()).not.toHaveProperty('end');

  const stopped = await connecting();
  stopped.state().disconnect();
  expect(stopped.state().phase).toBe('closing');
  expect(stopped.hand.open[0]?.isClosed()).toBe(true);
  stopped.hand.open[0]?.tell({ kind: 'closed', code: 1006, reason: '' });
  expect(stopped.state()).toMatchObject({ phase: 'ended', end: { kind: 'stopped' } });

  const page = await connecting();
  const untried = socketStore({ ...pageStores(), sender: async () => ({ connect: () => undefined }) });
  await untried.getState().connect(page.signed, TARGET);
  expect(untried.getState()).toMatchObject({ phase: 'ended', end: { kind: 'not-tried' } });
});

it('says why nothing connects where what connects does not come', async () => {
  const { signed } = await connecting();
  const store = socketStore({ ...pageStores(), sender: () => Promise.reject(new NotFetched('gone')) });
  await store.getState().connect(signed, TARGET);
  expect(store.getState()).toMatchObject({ phase: 'ended', end: { kind: 'not-fetched', why: 'gone' } });
});

it('is left for the next, and not heard any more', async () => {
  const { hand, state, signed } = await connecting();
  await state().connect(signed, { ...TARGET, protocols: [] });
  expect(hand.open[0]?.isClosed()).toBe(true);
  hand.open[0]?.tell({ kind: 'open', protocol: 'mqtt' });
  expect(state().phase).toBe('connecting');
  hand.open[1]?.tell({ kind: 'open', protocol: '' });
  expect(state()).toMatchObject({ phase: 'open', connection: { target: { protocols: [] } } });
});

it.each(['Forget', 'emptied fields'])('is closed and forgotten by %s, and nothing comes back', async (how) => {
  const { hand, state, credentials } = await connecting();
  hand.open[0]?.tell({ kind: 'open', protocol: '' });
  hand.open[0]?.tell({ kind: 'text', text: 'came' });
  if (how === 'Forget') credentials.getState().forget();
  else credentials.getState().set({ accessKeyId: '', secretAccessKey: '', sessionToken: '' });
  await until(() => state().phase === 'idle');
  expect(hand.open[0]?.isClosed()).toBe(true);
  hand.open[0]?.tell({ kind: 'text', text: 'late' });
  expect(Object.keys(state()).toSorted()).toEqual(['connect', 'disconnect', 'phase', 'say']);
});

it('that waits for what connects is not opened after Forget', async () => {
  const hand = handConnector();
  let bring = (): void => undefined;
  const page = pageStores();
  await until(() => page.signing.getState().signed);
  const store = socketStore({
    ...page,
    sender: () =>
      new Promise((resolve) => {
        bring = () => resolve(hand);
      }),
  });
  const asked = store.getState().connect(page.signing.getState().signed as Signed, TARGET);
  page.credentials.getState().forget();
  bring();
  await asked;
  expect(hand.open).toEqual([]);
  expect(store.getState().phase).toBe('idle');
});
