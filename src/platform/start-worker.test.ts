// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { marked } from '#scripts/bundle/whole-plugin.mjs';
import { forget } from './files';
import { startWorker } from './start-worker';
import { readerWorkerUrl } from './trusted-types';

/** The browser's worker, whose life the test leads. */
class FakeWorker {
  static readonly all: FakeWorker[] = [];
  readonly heard: unknown[] = [];
  terminated = false;
  onmessage: ((event: { data: unknown }) => void) | undefined;
  onmessageerror: (() => void) | undefined;
  onerror: ((event: { message?: string }) => void) | undefined;

  constructor(readonly url: string) {
    FakeWorker.all.push(this);
  }
  postMessage = (message: unknown) => this.heard.push(message);
  terminate = () => {
    this.terminated = true;
  };
}

const SCRIPT = marked('self.onmessage=()=>{}');

let status: number;
let script: string;
let asked: number;

beforeEach(() => {
  [status, script, asked] = [200, SCRIPT, 0];
  FakeWorker.all.length = 0;
  forget(readerWorkerUrl);
  vi.stubEnv('DEV', false);
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('fetch', async () => {
    asked++;
    if (status === 0) throw new TypeError('Failed to fetch');
    return new Response(script, { status, headers: { 'content-type': 'text/javascript' } });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

function world() {
  const messages: unknown[] = [];
  const crashes: Error[] = [];
  const line = startWorker<string, unknown>(readerWorkerUrl, {
    onMessage: (message) => messages.push(message),
    onCrash: (error) => crashes.push(error),
  });
  return { line, messages, crashes };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('a worker', () => {
  it('hears what it was told before it ran, and is heard', async () => {
    const { line, messages } = world();
    line.post('early');
    await settled();
    line.post('late');
    await settled();
    const [worker] = FakeWorker.all;
    expect(worker).toMatchObject({ url: readerWorkerUrl, heard: ['early', 'late'] });
    worker?.onmessage?.({ data: 'answer' });
    expect(messages).toEqual(['answer']);
  });

  it.each([
    [0, '', 'unreachable'],
    [404, SCRIPT, 'gone'],
    [200, SCRIPT.slice(0, -20), 'gone'],
    [200, '', 'gone'],
    [200, '<!doctype html>', 'gone'],
  ])('whose script is answered with %d %j does not start, and says why', async (answer, text, why) => {
    [status, script] = [answer, text];
    const { line, crashes } = world();
    line.post('in vain');
    await settled();
    expect(FakeWorker.all).toEqual([]);
    expect(crashes).toMatchObject([{ why }]);

    [status, script] = [200, SCRIPT];
    const again = world();
    again.line.post('again');
    await settled();
    expect(FakeWorker.all[0]?.heard).toEqual(['again']);
    expect(again.crashes).toEqual([]);
  });

  it('whose script went away since it was last fetched says why', async () => {
    const { crashes } = world();
    await settled();
    status = 404;
    FakeWorker.all[0]?.onerror?.({});
    await settled();
    expect(crashes).toMatchObject([{ why: 'gone' }]);
    expect(FakeWorker.all[0]?.terminated).toBe(true);
  });

  it('that breaks is over: nothing more is heard of it', async () => {
    const { messages, crashes } = world();
    await settled();
    const [worker] = FakeWorker.all;
    worker?.onerror?.({ message: 'RangeError' });
    worker?.onerror?.({ message: 'RangeError' });
    worker?.onmessage?.({ data: 'too late' });
    expect(crashes.map(({ name }) => name)).toEqual(['Error']);
    expect(messages).toEqual([]);
    expect(worker?.terminated).toBe(true);
  });

  it('that the browser does not start is a crash, told by its kind, and the next one is tried again', async () => {
    const refuse = () => {
      throw new DOMException('no worker', 'SecurityError');
    };
    vi.stubGlobal('Worker', new Proxy(FakeWorker, { construct: refuse }));
    const { line, crashes } = world();
    line.post('in vain');
    await settled();
    expect(crashes.map(({ name }) => name)).toEqual(['SecurityError']);

    vi.stubGlobal('Worker', FakeWorker);
    world().line.post('again');
    await settled();
    expect(FakeWorker.all[0]?.heard).toEqual(['again']);
  });

  it('whose message cannot be read is over', async () => {
    const { crashes } = world();
    await settled();
    const [worker] = FakeWorker.all;
    worker?.onmessageerror?.();
    expect(crashes.map(({ name }) => name)).toEqual(['Error']);
    expect(worker?.terminated).toBe(true);
  });

  it('that is ended before it runs never hears what it was told', async () => {
    const { line, crashes } = world();
    line.post('a secret');
    line.end();
    await settled();
    expect(FakeWorker.all.map(({ heard, terminated }) => [heard, terminated])).toEqual([[[], true]]);
    expect(crashes).toEqual([]);
  });

  it('has its script fetched once, however many there are', async () => {
    world();
    world();
    await settled();
    expect([asked, FakeWorker.all.length]).toEqual([1, 2]);
  });
});
