import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { utf8 } from '@/core/kernel/bytes';
import type { OutgoingRequest } from '@/core/ports';
import { createSender } from './sender';

const base = 'https://page.example/sigv4/';
const practice = `${base}practice/execute-api/dev/sample`;
const signed = 'https://bucket.s3.amazonaws.com/key?X-Amz-Signature=5ea1';
const get = (url: string): OutgoingRequest => ({ method: 'GET', url, headers: [], body: undefined });
const stopped = () => AbortSignal.abort();
const running = () => new AbortController().signal;

let fetched: Request[];
let network: (request: Request) => Promise<Response>;

function senderOf(world: { controlled?: boolean; inPage?: (request: Request) => Promise<Response> } = {}) {
  const answerInPage = world.inPage ?? (async () => new Response('from the page', { status: 403 }));
  return createSender({ base, isControlled: () => world.controlled ?? false, answerInPage });
}

beforeEach(() => {
  fetched = [];
  network = async () => new Response('from the network');
  vi.stubGlobal('location', { origin: 'https://page.example', protocol: 'https:' });
  vi.stubGlobal('fetch', (input: Request | string, init?: RequestInit) => {
    const request = new Request(input, init);
    fetched.push(request);
    return network(request);
  });
});
afterEach(() => vi.unstubAllGlobals());

const offline = async () => {
  throw new TypeError('Failed to fetch');
};

describe('a practice request', () => {
  it('is answered by the page where no worker controls it, and nothing is fetched', async () => {
    const outcome = await senderOf().send(get(practice), running());
    expect(outcome).toMatchObject({ kind: 'reply', reply: { from: 'practice-page', status: 403 } });
    expect(fetched).toEqual([]);
  });

  it('goes to the worker in a way that the network cannot answer', async () => {
    const outcome = await senderOf({ controlled: true }).send(get(practice), running());
    expect(outcome).toMatchObject({ kind: 'reply', reply: { from: 'practice-worker' } });
    expect(fetched).toMatchObject([{ url: practice, mode: 'same-origin', cache: 'only-if-cached' }]);
  });

  it('goes to the worker with the bytes of its body, for of a part of a file WebKit hands a worker the whole', async () => {
    const bodies: unknown[] = [];
    vi.stubGlobal(
      'Request',
      class extends Request {
        constructor(input: Request | string, init: RequestInit = {}) {
          super(input, init);
          if (init.mode === 'same-origin') bodies.push(init.body);
        }
      },
    );
    const body = new Blob(['not this, ', 'stored']).slice(10);
    const chunks = [
      { size: 6, signature: 'a1' },
      { size: 0, signature: 'b2' },
    ];
    const put = { method: 'PUT', url: practice, headers: [], body };
    await senderOf({ controlled: true }).send(put, running());
    await senderOf({ controlled: true }).send({ ...put, chunks }, running());
    expect(bodies).toEqual([expect.any(ArrayBuffer), expect.any(ArrayBuffer)]);
    expect(await Promise.all(fetched.map((request) => request.text()))).toEqual([
      'stored',
      '6;chunk-signature=a1\r\nstored\r\n0;chunk-signature=b2\r\n\r\n',
    ]);
  });

  it('is never sent on: a redirect of the endpoint is told as one, whoever answers', async () => {
    const moved = async () =>
      new Response('moved', { status: 307, headers: { location: 'https://elsewhere.example/' } });
    expect(await senderOf({ inPage: moved }).send(get(practice), running())).toMatchObject({
      kind: 'redirect',
      from: 'practice-page',
    });
    network = moved;
    const outcome = await senderOf({ controlled: true }).send(get(practice), running());
    expect(outcome).toMatchObject({ kind: 'redirect', from: 'practice-worker' });
    expect(fetched).toMatchObject([{ url: practice, redirect: 'manual' }]);
  });

  it('is answered by the page, with its body, where the worker does not answer', async () => {
    network = offline;
    const inPage = async (request: Request) => new Response(await request.arrayBuffer());
    const put = { method: 'PUT', url: practice, headers: [], body: new Blob(['stored']) };
    const outcome = await senderOf({ controlled: true, inPage }).send(put, running());
    expect(outcome).toMatchObject({ kind: 'reply', reply: { from: 'practice-page', body: utf8('stored') } });
    expect(fetched).toHaveLength(1);
  });

  it('does not hide a bug of the endpoint', async () => {
    const inPage = async () => {
      throw new Error('bug');
    };
    await expect(senderOf({ inPage }).send(get(practice), running())).rejects.toThrow('bug');
  });
});

describe('a request to a host', () => {
  it('carries no cookies, no referrer and no cached answer', async () => {
    const outcome = await senderOf({ controlled: true }).send(get(signed), running());
    expect(outcome).toMatchObject({ kind: 'reply', reply: { from: 'network', status: 200, cut: false } });
    expect(fetched).toMatchObject([
      { url: signed, credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', mode: 'cors' },
    ]);
  });

  it('carries the headers that were typed, repeated ones joined', async () => {
    const headers = [
      ['X-A', '1'],
      ['x-a', '2'],
      ['Authorization', 'AWS4'],
    ] as const;
    await senderOf().send({ ...get(signed), headers }, running());
    expect([...(fetched[0]?.headers ?? [])]).toEqual([
      ['authorization', 'AWS4'],
      ['x-a', '1, 2'],
    ]);
  });

  it("carries its body, without the file's own type as Content-Type", async () => {
    const body = new Blob(['{}'], { type: 'application/json' });
    await senderOf().send({ method: 'PUT', url: signed, headers: [], body }, running());
    expect(fetched[0]?.headers.get('content-type')).toBeNull();
    expect(await fetched[0]?.text()).toBe('{}');
  });

  it('is sent without its body where the method is GET or HEAD, as browsers must', async () => {
    await senderOf().send({ ...get(signed), body: new Blob(['body']) }, running());
    expect(fetched[0]?.body).toBeNull();
  });

  it('keeps the first fifty megabytes of a longer body', async () => {
    network = async () => new Response(new Uint8Array(50_000_001));
    const outcome = await senderOf().send(get(signed), running());
    expect(outcome).toMatchObject({ reply: { cut: true, body: { length: 50_000_000 } } });
  });

  it('keeps the whole of a body of exactly fifty megabytes', async () => {
    network = async () => new Response(new Uint8Array(50_000_000));
    const outcome = await senderOf().send(get(signed), running());
    expect(outcome).toMatchObject({ reply: { cut: false, body: { length: 50_000_000 } } });
  });

  it('shows what arrived where the connection broke', async () => {
    const pull = vi.fn((stream: ReadableStreamDefaultController) => stream.error(new TypeError('network error')));
    pull.mockImplementationOnce((stream) => stream.enqueue(Buffer.from('half')));
    network = async () => new Response(new ReadableStream({ pull }, { highWaterMark: 0 }));
    const outcome = await senderOf().send(get(signed), running());
    expect(outcome).toMatchObject({ reply: { cut: true, body: utf8('half') } });
  });

  it.each([
    ['GET', [], 'follow'],
    ['HEAD', [], 'follow'],
    ['GET', [['X-Api-Key', 'k']], 'manual'],
    ['GET', [['Accept', '*/*']], 'manual'],
    ['POST', [], 'manual'],
    ['PUT', [], 'manual'],
    ['DELETE', [], 'manual'],
  ] as const)(
    '%s with the headers %j takes nothing along where a redirect leads: %s',
    async (method, headers, mode) => {
      await senderOf().send({ method, url: signed, headers, body: new Blob(['body']) }, running());
      expect(fetched[0]?.redirect).toBe(mode);
    },
  );

  it('is told to have been answered with a redirect that was not followed', async () => {
    network = async () => Object.defineProperties(Response.error(), { type: { value: 'opaqueredirect' } });
    const outcome = await senderOf().send({ ...get(signed), headers: [['authorization', 'AWS4']] }, running());
    expect(outcome).toMatchObject({ kind: 'redirect', from: 'network' });
    expect(fetched).toHaveLength(1);
  });

  it('tells where a redirect led', async () => {
    network = async () =>
      Object.defineProperties(new Response(), { redirected: { value: true }, url: { value: 'https://to/' } });
    expect(await senderOf().send(get(signed), running())).toMatchObject({ reply: { redirectedTo: 'https://to/' } });
  });
});

describe('a request without a reply to read', () => {
  it("is not sent again: the host's root is asked, and nothing of the request goes there", async () => {
    network = (request) => (request.mode === 'no-cors' ? Promise.resolve(new Response()) : offline());
    const headers = [['authorization', 'AWS4']] as const;
    const outcome = await senderOf().send({ ...get(signed), headers }, running());
    expect(outcome).toEqual({ kind: 'failed', probe: 'host-answered' });
    expect(fetched[1]).toMatchObject({
      url: 'https://bucket.s3.amazonaws.com/',
      method: 'GET',
      mode: 'no-cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    expect([...(fetched[1]?.headers ?? [])]).toEqual([]);
    expect(fetched).toHaveLength(2);
  });

  it('says so where the host does not answer either', async () => {
    network = offline;
    expect(await senderOf().send(get(signed), running())).toEqual({ kind: 'failed', probe: 'host-not-reached' });
  });

  it.each([
    ['plain http from a page on https, which browsers block', 'http://minio.example:9000/bucket/key'],
    ["the page's own host, which has answered before", 'https://page.example/elsewhere'],
  ])('is not probed: %s', async (_, url) => {
    network = offline;
    expect(await senderOf().send(get(url), running())).toEqual({ kind: 'failed', probe: 'not-probed' });
    expect(fetched).toHaveLength(1);
  });

  it('is probed over http on the own computer, which browsers allow', async () => {
    network = offline;
    const outcome = await senderOf().send(get('http://localhost:9000/bucket'), running());
    expect(outcome).toEqual({ kind: 'failed', probe: 'host-not-reached' });
  });

  it.each([
    ['a method', { ...get(signed), method: 'CONNECT' }],
    ['a header name', { ...get(signed), headers: [['a b', 'c']] as const }],
    ['userinfo', get('https://user:secret@host.example/')],
    ['what is no URL', get('https://')],
  ])('is not sent at all: %s that browsers refuse', async (_, request) => {
    expect(await senderOf().send(request, running())).toEqual({ kind: 'failed', probe: 'not-probed' });
    expect(fetched).toEqual([]);
  });
});

describe('a stopped request', () => {
  const untilAborted = (signal: AbortSignal) =>
    new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

  it('stops before it is sent', async () => {
    network = async (request) => {
      request.signal.throwIfAborted();
      return new Response();
    };
    expect(await senderOf().send(get(signed), stopped())).toEqual({ kind: 'stopped' });
  });

  it('stops while the reply is awaited, and asks nothing more', async () => {
    network = (request) => untilAborted(request.signal);
    const stop = new AbortController();
    const outcome = senderOf().send(get(signed), stop.signal);
    stop.abort();
    expect(await outcome).toEqual({ kind: 'stopped' });
    expect(fetched).toHaveLength(1);
  });

  it('stops while the body is read', async () => {
    network = async (request) => new Response(new ReadableStream({ pull: () => untilAborted(request.signal) }));
    const stop = new AbortController();
    const outcome = senderOf().send(get(signed), stop.signal);
    setTimeout(() => stop.abort());
    expect(await outcome).toEqual({ kind: 'stopped' });
  });

  it('stops while the host is probed', async () => {
    network = (request) => (request.mode === 'no-cors' ? untilAborted(request.signal) : offline());
    const stop = new AbortController();
    const outcome = senderOf().send(get(signed), stop.signal);
    setTimeout(() => stop.abort());
    expect(await outcome).toEqual({ kind: 'stopped' });
  });

  it('is not answered by the page in place of the worker', async () => {
    network = (request) => untilAborted(request.signal);
    const inPage = vi.fn();
    const stop = new AbortController();
    const outcome = senderOf({ controlled: true, inPage }).send(get(practice), stop.signal);
    stop.abort();
    expect(await outcome).toEqual({ kind: 'stopped' });
    expect(inPage).not.toHaveBeenCalled();
  });
});

describe('an upload', () => {
  const sent = async (request: Partial<OutgoingRequest>): Promise<Request | undefined> => {
    await senderOf().send(
      { method: 'PUT', url: signed, headers: [], body: new Blob(['hello world']), ...request },
      running(),
    );
    return fetched[0];
  };

  it('in chunks is sent as aws-chunked writes it', async () => {
    const chunks = [
      { size: 6, signature: 'a1' },
      { size: 5, signature: 'b2' },
      { size: 0, signature: 'c3' },
    ];
    expect(await (await sent({ chunks }))?.text()).toBe(
      '6;chunk-signature=a1\r\nhello \r\n5;chunk-signature=b2\r\nworld\r\n0;chunk-signature=c3\r\n\r\n',
    );
  });

  it('by a form is sent with its fields in order, and the file last', async () => {
    const form = {
      fields: [
        ['key', `a/\${filename}`],
        ['policy', 'e30='],
      ] as const,
      fileName: 'ü "1".txt',
    };
    const data = await (await sent({ method: 'POST', form }))?.formData();
    expect([...(data ?? [])].map(([name]) => name)).toEqual(['key', 'policy', 'file']);
    expect(data?.get('key')).toBe(`a/\${filename}`);
    const file = data?.get('file');
    expect(file instanceof File && file.name).toBe('ü "1".txt');
    expect(file instanceof File && (await file.text())).toBe('hello world');
  });
});
