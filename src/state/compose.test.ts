import { describe, expect, it } from 'vitest';
import { instant, readable } from '@/core';
import { NotFetched } from '@/core/kernel/later';
import { BASE, handBodyHasher, pageStores, textSource } from '@/testing/stores';
import { bodyOf } from '@/testing/typed';
import type { ComposeBody } from './body';
import { exampleOf } from './examples';

const settled = () => new Promise((resolve) => setTimeout(resolve));
const hashing = (body: ComposeBody) => (body.kind === 'none' ? undefined : body.hashing);

describe('service and region', () => {
  const URL_OF = { lambda: 'https://abc.lambda-url.us-west-2.on.aws/', s3: 'https://b.s3.eu-west-1.amazonaws.com/k' };
  const scope = ({ compose }: ReturnType<typeof pageStores>) => {
    const { service, region } = compose.getState().request;
    return `${service} ${region}`;
  };

  it('follow the host', () => {
    const page = pageStores();
    page.compose.getState().set('url', URL_OF.lambda);
    expect(scope(page)).toBe('lambda us-west-2');
    page.compose.getState().set('url', URL_OF.s3);
    expect(scope(page)).toBe('s3 eu-west-1');
  });
  it('stay where the host tells nothing', () => {
    const page = pageStores();
    page.compose.getState().set('url', 'https://example.com/');
    page.compose.getState().set('url', 'no url');
    expect(scope(page)).toBe('execute-api ap-northeast-1');
  });
  it('once chosen against the host are left alone, each by itself', () => {
    const page = pageStores();
    page.compose.getState().set('region', 'eu-north-1');
    page.compose.getState().set('url', URL_OF.lambda);
    expect(scope(page)).toBe('lambda eu-north-1');
    expect(page.compose.getState().chosen).toEqual({ service: false, region: true });
  });
  it('typed as the host tells follow it again', () => {
    const page = pageStores();
    page.compose.getState().set('region', 'eu-north-1');
    page.compose.getState().set('region', 'ap-northeast-1');
    page.compose.getState().set('url', URL_OF.s3);
    expect(scope(page)).toBe('s3 eu-west-1');
  });
  it('of a restored address that disagree with the host count as chosen', () => {
    const page = pageStores();
    const { request } = page.compose.getState();
    page.compose.getState().restore({ ...request, url: URL_OF.s3, service: 's3', region: 'auto' }, undefined);
    page.compose.getState().set('url', URL_OF.lambda);
    expect(scope(page)).toBe('lambda auto');
  });
});

describe('a fix', () => {
  it('changes fields, credentials and headers', () => {
    const page = pageStores();
    page.compose.getState().addHeader();
    page.compose.getState().setHeader(0, { name: 'x-amz-security-token', value: 'token' });
    page.compose.getState().apply([{ field: 'sessionToken', value: 'token' }, { removeHeader: 0 }]);
    expect(page.credentials.getState().sessionToken).toBe('token');
    expect(page.compose.getState().request.headers).toEqual([]);

    page.compose.getState().apply([{ addHeader: { name: 'a', value: '1' } }, { addHeader: { name: 'b', value: '2' } }]);
    expect(page.compose.getState().request.headers).toEqual([
      { name: 'a', value: '1' },
      { name: 'b', value: '2' },
    ]);

    page.compose.getState().apply([{ field: 'expires', value: '60' }]);
    expect(page.compose.getState().request.expires).toBe('60');
  });
  it('that is offered takes its finding away', () => {
    const page = pageStores();
    page.compose.getState().set('region', 'us-east-1');
    const offered = page.signing.getState().findings.find(({ code }) => code === 'region-disagrees')?.fix;
    page.compose.getState().apply(offered?.edits ?? []);
    expect(page.signing.getState().findings).toEqual([]);
  });
});

describe('the expiry', () => {
  const inUse = (page: ReturnType<typeof pageStores>) => page.compose.getState().request.expires;
  const stream = 'wss://transcribestreaming.us-west-2.amazonaws.com:8443/stream-transcription-websocket';

  it('follows the service, chosen or told by the host, and comes back', () => {
    const page = pageStores();
    page.compose.getState().set('url', stream);
    expect(page.compose.getState().request).toMatchObject({ service: 'transcribe', expires: '300' });
    page.compose.getState().set('service', 'rds-db');
    expect(inUse(page)).toBe('900');
    page.compose.getState().set('service', 'transcribe');
    expect(inUse(page)).toBe('300');
  });
  it('of one’s own stays as typed', () => {
    const page = pageStores();
    page.compose.getState().set('expires', '3600');
    page.compose.getState().set('url', stream);
    expect(inUse(page)).toBe('3600');
  });
  it('typed is never changed while it is typed', () => {
    const page = pageStores();
    page.compose.getState().set('service', 'transcribe');
    page.compose.getState().set('expires', '900');
    page.compose.getState().set('region', 'us-west-2');
    expect(inUse(page)).toBe('900');
  });
});

describe('an example', () => {
  it('brings its own credentials in place of an example’s', () => {
    const page = pageStores();
    page.compose.getState().useExample('s3');
    expect(page.credentials.getState()).toMatchObject(exampleOf('s3', BASE).credentials);
    expect(page.compose.getState().request).toEqual(exampleOf('s3', BASE).request);
  });
  it('leaves credentials of one’s own alone', () => {
    for (const own of [{ accessKeyId: 'MINE' }, { secretAccessKey: 'mine' }, { sessionToken: 'mine' }]) {
      const page = pageStores();
      page.credentials.getState().set(own);
      page.compose.getState().useExample('s3');
      expect(page.credentials.getState()).toMatchObject({ ...exampleOf('execute-api', BASE).credentials, ...own });
    }
  });
  it('of S3 stays an upload form where one is made, and no other does', () => {
    const page = pageStores();
    const { setSignatureIn, setPolicy, restore } = page.compose.getState();
    setSignatureIn('form');
    setPolicy({ key: 'mine/' });
    page.compose.getState().useExample('practice-s3');
    expect(page.compose.getState().request).toMatchObject({
      url: exampleOf('practice-s3', BASE).request.url,
      signatureIn: 'form',
      policy: { key: 'mine/' },
    });
    expect(page.compose.getState().example).toBeUndefined();
    for (const id of ['s3-mrap', 'lambda'] as const) {
      setSignatureIn('form');
      page.compose.getState().useExample(id);
      expect(page.compose.getState().request).toEqual(exampleOf(id, BASE).request);
    }
    // A link that names an example means that very example.
    setSignatureIn('form');
    restore(exampleOf('s3', BASE).request, 's3', 'link');
    expect(page.compose.getState().request).toEqual(exampleOf('s3', BASE).request);
  });
  it('that takes no upload form makes room for one of S3 where one is chosen, and a request that was typed stays', () => {
    for (const id of ['practice-execute-api', 'execute-api', 'lambda', 's3-mrap'] as const) {
      const page = pageStores({ example: id });
      page.compose.getState().setSignatureIn('form');
      const { request } = exampleOf('practice-s3', BASE);
      expect(page.compose.getState().request).toEqual({ ...request, signatureIn: 'form' });
    }
    const s3 = pageStores({ example: 's3' });
    s3.compose.getState().setSignatureIn('form');
    expect(s3.compose.getState().request.url).toBe(exampleOf('s3', BASE).request.url);
    const typed = pageStores({ example: 'lambda' });
    typed.compose.getState().set('url', 'https://mine.example/');
    typed.compose.getState().setSignatureIn('form');
    expect(typed.compose.getState().request.url).toBe('https://mine.example/');
  });
  it('is named until something of the request changes', () => {
    const page = pageStores();
    page.compose.getState().useExample('lambda');
    page.credentials.getState().set({ accessKeyId: 'MINE' });
    expect(page.compose.getState().example).toBe('lambda');
    page.compose.getState().set('method', 'POST');
    expect(page.compose.getState().example).toBeUndefined();
  });
});

describe('headers', () => {
  it('are added, changed and removed by their place', () => {
    const { compose } = pageStores();
    const { addHeader, setHeader, removeHeader } = compose.getState();
    for (const name of ['a', 'b', 'c']) {
      addHeader();
      setHeader(compose.getState().request.headers.length - 1, { name });
    }
    setHeader(1, { value: 'two' });
    removeHeader(0);
    expect(compose.getState().request.headers).toEqual([
      { name: 'b', value: 'two' },
      { name: 'c', value: '' },
    ]);
  });
});

describe('the signing time', () => {
  it('is when the input last changed, credentials too', () => {
    const page = pageStores();
    const start = page.time.now;
    page.time.now = instant(start + 5_000);
    expect(page.compose.getState().editedAt).toBe(start);
    page.compose.getState().set('method', 'POST');
    expect(page.compose.getState().editedAt).toBe(instant(start + 5_000));
    page.time.now = instant(start + 9_000);
    page.credentials.getState().set({ sessionToken: 't' });
    expect(page.compose.getState().editedAt).toBe(instant(start + 9_000));
  });
  it('in use can be pinned, and let go to sign again', () => {
    const page = pageStores();
    const start = page.time.now;
    page.time.now = instant(start + 60_000);
    page.compose.getState().pinTime();
    expect(page.compose.getState().request.signingTime).toBe(readable(start));
    page.time.now = instant(start + 90_000);
    page.compose.getState().signAgain();
    expect(page.compose.getState()).toMatchObject({ request: { signingTime: '' }, editedAt: instant(start + 90_000) });
  });
});

describe('a body', () => {
  const startHashing = (...texts: readonly string[]) => {
    const hand = handBodyHasher();
    const page = pageStores({ bodyHasher: hand.hasher });
    for (const text of texts) page.compose.getState().setBody({ kind: 'text', text });
    const [first, second] = hand.open;
    return { page, hand, first: first!, second };
  };

  it('is hashed once, with its progress shown', async () => {
    const { page, hand, first } = startHashing('one');
    expect(hashing(page.compose.getState().body)).toEqual({ phase: 'hashing', read: 0 });
    first.progress(2);
    expect(hashing(page.compose.getState().body)).toEqual({ phase: 'hashing', read: 2 });
    first.end(bodyOf('one'));
    await settled();
    expect(hashing(page.compose.getState().body)).toEqual({ phase: 'hashed', body: bodyOf('one') });
    page.compose.getState().set('method', 'PUT');
    page.compose.getState().addHeader();
    expect(hand.open).toHaveLength(1);
  });
  it('that is newer wins, whichever digest comes first', async () => {
    const { page, first, second } = startHashing('one', 'two');
    expect(first.aborted()).toBe(true);
    second?.end(bodyOf('two'));
    await settled();
    first.progress(1);
    first.end(bodyOf('one'));
    await settled();
    expect(page.compose.getState().body).toMatchObject({ text: 'two', hashing: { body: bodyOf('two') } });
  });
  it('that is taken away stops being hashed and does not come back', async () => {
    const { page, first } = startHashing('one');
    page.compose.getState().setBody({ kind: 'none' });
    expect(first.aborted()).toBe(true);
    first.end(bodyOf('one'));
    await settled();
    expect(page.compose.getState().body).toEqual({ kind: 'none' });
  });
  it('goes with the next example, and does not come back', async () => {
    const { page, first } = startHashing('one');
    page.compose.getState().useExample('s3');
    expect(first.aborted()).toBe(true);
    first.end(bodyOf('one'));
    await settled();
    expect(page.compose.getState().body).toEqual({ kind: 'none' });
  });
  it('that cannot be read says so, and can be tried again', async () => {
    const { page, first, hand } = startHashing('one');
    first.fail(new DOMException('it was moved', 'NotReadableError'));
    await settled();
    const { body } = page.compose.getState();
    expect(hashing(body)).toEqual({ phase: 'failed', why: 'unreadable' });
    expect(page.signing.getState().phase).toBe('faulty');
    if (body.kind !== 'none') page.compose.getState().setBody(body);
    expect(page.signing.getState().phase).toBe('hashing-body');
    hand.open[1]?.end(bodyOf('one'));
    await settled();
    expect(hashing(page.compose.getState().body)).toEqual({ phase: 'hashed', body: bodyOf('one') });
    expect(page.signing.getState().phase).toBe('current');
  });
  it('whose hasher does not come says so, and is hashed once it is set again', async () => {
    const { page, first, hand } = startHashing('one');
    first.fail(new NotFetched('unreachable'));
    await settled();
    const { body, setBody } = page.compose.getState();
    expect(hashing(body)).toEqual({ phase: 'failed', why: { hasher: 'unreachable' } });
    setBody(body);
    hand.open[1]?.end(bodyOf('one'));
    await settled();
    expect(hashing(page.compose.getState().body)).toEqual({ phase: 'hashed', body: bodyOf('one') });
  });
  it('from a file keeps its name', async () => {
    const page = pageStores();
    page.compose.getState().setBody({ kind: 'file', name: 'a.txt', source: textSource('abc') });
    await settled();
    expect(page.compose.getState().body).toMatchObject({
      kind: 'file',
      name: 'a.txt',
      hashing: { body: bodyOf('abc') },
    });
  });
});
