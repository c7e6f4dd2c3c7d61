import { describe, expect, it, vi } from 'vitest';
import { NotFetched } from '@/core/kernel/later';
import type { Sender, SendOutcome } from '@/core/ports';
import { handSender, pageStores } from '@/testing/stores';

const TIMEOUT = 60_000;
const until = (condition: () => unknown) => vi.waitUntil(condition, { timeout: TIMEOUT, interval: 5 });

const replied = (status: number): SendOutcome => ({
  kind: 'reply',
  reply: {
    status,
    statusText: '',
    headers: [],
    body: new Uint8Array(),
    cut: false,
    redirectedTo: undefined,
    milliseconds: 1,
    from: 'network',
  },
});
const settled = () => new Promise((resolve) => setTimeout(resolve));

async function sendingPage() {
  const hand = handSender();
  const page = pageStores({ sender: hand.sender });
  await until(() => page.signing.getState().signed);
  return { ...page, hand, state: page.tryIt.getState };
}

describe('sending', () => {
  it('sends what is signed, without Host, which only the browser may write', async () => {
    const { compose, signing, tryIt, hand, state } = await sendingPage();
    const before = signing.getState().signed;
    compose.getState().setBody({ kind: 'text', text: 'body' });
    compose.getState().setSignatureIn('header');
    await until(() => signing.getState().signed?.input.placement.in === 'header');
    await until(() => signing.getState().signed !== before);
    void tryIt.getState().send();
    expect(state().phase).toBe('sending');
    const { asked } = hand.open[0]!;
    expect(asked).toMatchObject({ method: 'GET', body: { text: 'body' } });
    expect(asked.headers.map(([name]) => name)).toEqual(['X-Amz-Date', 'X-Amz-Content-Sha256', 'Authorization']);
  });
  it('keeps what was sent beside what came, whatever is typed meanwhile', async () => {
    const { compose, signing, tryIt, hand, state } = await sendingPage();
    const { signed } = signing.getState();
    const sent = tryIt.getState().send();
    compose.getState().set('method', 'POST');
    await until(() => signing.getState().signed !== signed);
    hand.open[0]?.end(replied(200));
    await sent;
    expect(state()).toMatchObject({ phase: 'done', last: { signed, outcome: replied(200) } });
    expect(state().last?.signed).toBe(signed);
  });
  it('ends where what sends it does not come or breaks, and says why', async () => {
    const { tryIt, hand, state } = await sendingPage();
    const sent = tryIt.getState().send();
    hand.open[0]?.fail(new NotFetched('gone'));
    await sent;
    expect(state()).toMatchObject({ phase: 'done', last: { outcome: { kind: 'not-sent', why: 'gone' } } });
    const again = tryIt.getState().send();
    hand.open[1]?.fail(new TypeError('what was typed'));
    await again;
    expect(state().last?.outcome).toEqual({ kind: 'not-sent', why: { crashed: 'TypeError' } });
  });
  it('that is stopped does not wait for what would have sent it', async () => {
    const sender: Pick<Sender, 'send'> = { send: () => new Promise(() => undefined) };
    const { signing, tryIt } = pageStores({ sender });
    await until(() => signing.getState().signed);
    const stopped = tryIt.getState().send();
    tryIt.getState().stop();
    await stopped;
    expect(tryIt.getState().phase).toBe('idle');
  });
  it('can be stopped; the attempt before stays', async () => {
    const { tryIt, hand, state } = await sendingPage();
    const stopped = tryIt.getState().send();
    tryIt.getState().stop();
    await stopped;
    expect(hand.open[0]?.aborted()).toBe(true);
    expect(state()).toMatchObject({ phase: 'idle', last: undefined });

    const sent = tryIt.getState().send();
    hand.open[1]?.end(replied(403));
    await sent;
    const again = tryIt.getState().send();
    expect(state()).toMatchObject({ phase: 'sending', last: { outcome: replied(403) } });
    tryIt.getState().stop();
    await again;
    expect(state()).toMatchObject({ phase: 'done', last: { outcome: replied(403) } });
  });
  it('a second time stops the first, whose reply is lost', async () => {
    const { tryIt, hand, state } = await sendingPage();
    const first = tryIt.getState().send();
    const second = tryIt.getState().send();
    expect(hand.open[0]?.aborted()).toBe(true);
    expect(hand.open[1]?.aborted()).toBe(false);
    await first;
    expect(state().phase).toBe('sending');
    hand.open[1]?.end(replied(201));
    await second;
    expect(state()).toMatchObject({ phase: 'done', last: { outcome: replied(201) } });
  });
  it('tells of a failure', async () => {
    const { tryIt, hand, state } = await sendingPage();
    const sent = tryIt.getState().send();
    hand.open[0]?.end({ kind: 'failed', probe: 'host-answered' });
    await sent;
    expect(state()).toMatchObject({ phase: 'done', last: { outcome: { kind: 'failed', probe: 'host-answered' } } });
  });
  it('does nothing where nothing is signed', async () => {
    const { credentials, tryIt, hand, state } = await sendingPage();
    credentials.getState().forget();
    await tryIt.getState().send();
    expect(hand.open).toEqual([]);
    expect(state().phase).toBe('idle');
  });
});

describe('forgetting the credentials', () => {
  it('takes away the last attempt', async () => {
    const { credentials, tryIt, hand, state } = await sendingPage();
    const sent = tryIt.getState().send();
    hand.open[0]?.end(replied(200));
    await sent;
    credentials.getState().forget();
    expect(state()).toMatchObject({ phase: 'idle', last: undefined });
  });
  it('stops what is being sent, and it does not come back', async () => {
    const { credentials, tryIt, hand, state } = await sendingPage();
    const sent = tryIt.getState().send();
    credentials.getState().forget();
    expect(hand.open[0]?.aborted()).toBe(true);
    await sent;
    await settled();
    expect(state()).toMatchObject({ phase: 'idle', last: undefined });
  });
  it('takes away the attempt before, too, while the next is being sent', async () => {
    const { credentials, tryIt, hand, state } = await sendingPage();
    const sent = tryIt.getState().send();
    hand.open[0]?.end(replied(200));
    await sent;
    const again = tryIt.getState().send();
    credentials.getState().forget();
    await again;
    await settled();
    expect(state()).toMatchObject({ phase: 'idle', last: undefined });
  });
});
