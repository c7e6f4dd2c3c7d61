import { describe, expect, it } from 'vitest';
import { BASE, pageStores } from '@/testing/stores';
import { syncAddress } from './address-sync';
import { doubtfulHost } from './compose';
import { createQuestionsStore } from './questions';
import { createViewStore, type ViewStore } from './view';

const SECRET = 'a/secret+of/forty-characters/for/testing';

function page() {
  const stores = pageStores();
  const written: string[] = [];
  const address = {
    opensOwn: false,
    note: () => undefined,
    read: () => '/build?example=lambda',
    replace: (hash: () => string) => void written.push(decodeURIComponent(hash())),
    push: () => undefined,
    subscribe: () => () => undefined,
  };
  const view = createViewStore(address, ['build', 'debug']);
  syncAddress(address, { ...stores, view, questions: createQuestionsStore(stores.credentials) }, BASE);
  return { ...stores, written };
}

it('a secret is out of the address once it is typed as one, where it stood in the request before', () => {
  const { compose, credentials, written } = page();
  compose.getState().set('url', `https://b.example/${SECRET}`);
  expect(written.at(-1)).toContain('forty');
  credentials.getState().set({ secretAccessKey: SECRET });
  expect(written.at(-1)).toMatch(/^\/build\?/);
  expect(written.at(-1)).not.toContain('forty');
});

/** As `page`, but a replacement waits until it is settled, or something is pushed. */
function waitingPage() {
  const { compose, credentials, signing } = pageStores();
  const written: string[] = [];
  let waiting: (() => string) | undefined;
  const settle = () => {
    if (waiting) written.push(decodeURIComponent(waiting()));
    waiting = undefined;
  };
  const address = {
    opensOwn: false,
    note: () => undefined,
    read: () => '/build?example=lambda',
    replace: (hash: () => string) => {
      waiting = hash;
    },
    push: (hash: string) => {
      settle();
      written.push(hash);
    },
    subscribe: () => () => undefined,
  };
  const view = createViewStore(address, ['build', 'debug']);
  syncAddress(address, { compose, credentials, signing, view, questions: createQuestionsStore(credentials) }, BASE);
  return { compose, credentials, view, written, settle };
}

it('a secret stays out of the address where it is cleared before the address is written', () => {
  const { compose, credentials, written, settle } = waitingPage();
  for (const next of ['', 'another/secret']) {
    credentials.getState().set({ secretAccessKey: SECRET });
    compose.getState().set('url', `https://b.example/${SECRET}/x`);
    credentials.getState().set({ secretAccessKey: next });
    settle();
  }
  expect(written).toHaveLength(2);
  expect(written.join()).not.toContain('forty');
});

it('keys that stand nowhere in the request write nothing', () => {
  const { credentials, written } = page();
  credentials.getState().set({ secretAccessKey: SECRET });
  expect(written).toEqual([]);
});

it('keys that are typed in Debug write nothing, where others were typed before the address was written', () => {
  const { compose, credentials, view, written, settle } = waitingPage();
  compose.getState().set('url', 'https://b.example/key');
  credentials.getState().set({ secretAccessKey: SECRET });
  view.getState().go('debug');
  credentials.getState().set({ secretAccessKey: 'another/secret' });
  settle();
  expect(written).toEqual([expect.stringContaining('b.example'), '/debug']);
});

describe('a request that was typed', () => {
  const OLDER = { url: 'https://older.example/key', header: { name: 'x-api-key', value: 'older/secret' } };
  const NEWER = { url: 'https://newer.example/key', header: { name: 'x-api-key', value: 'newer/secret' } };

  function walked() {
    const { credentials, compose, signing } = pageStores();
    let hash = '/build?example=lambda';
    let heard: (hash: string, by: 'page' | 'other') => void = () => undefined;
    const address = {
      opensOwn: false,
      note: () => undefined,
      read: () => hash,
      replace: (next: () => string) => {
        hash = next();
      },
      push: () => undefined,
      subscribe: (listener: typeof heard) => {
        heard = listener;
        return () => undefined;
      },
    };
    const view = { getState: () => ({ view: 'build' }), subscribe: () => () => undefined } as unknown as ViewStore;
    const questions = createQuestionsStore(credentials);
    syncAddress(address, { compose, credentials, signing, view, questions }, BASE);
    const type = ({ url, header }: typeof OLDER): string => {
      compose.getState().set('url', url);
      compose.setState(({ request }) => ({ request: { ...request, headers: [header] } }));
      compose.getState().setBody({ kind: 'text', text: url });
      return hash;
    };
    const goTo = (to: string, by: 'page' | 'other' = 'page') => {
      hash = to;
      heard(to, by);
    };
    const stands = () => {
      const { request, body } = compose.getState();
      return { url: request.url, header: request.headers[0], body: body.kind === 'text' ? body.text : undefined };
    };
    return { compose, credentials, questions, type, goTo, stands, read: () => hash };
  }
  const whole = (typed: typeof OLDER) => ({ ...typed, body: typed.url });

  it('is whole again on the way back and forward, though the address holds a part of it', () => {
    const { type, goTo, stands } = walked();
    const older = type(OLDER);
    const newer = type(NEWER);
    expect(decodeURIComponent(newer)).not.toContain('secret');
    goTo(older);
    expect(stands().url).toBe(OLDER.url);
    goTo(newer);
    expect(stands()).toEqual(whole(NEWER));
  });

  it('is offered where an older one took its place, and so is the older one then', () => {
    const { compose, type, goTo, stands, read } = walked();
    const older = type(OLDER);
    const newer = type(NEWER);
    expect(compose.getState().takeBack).toBeUndefined();
    goTo(older);
    compose.getState().takeBack?.();
    expect(stands()).toEqual(whole(NEWER));
    expect(read()).toBe(newer);
    compose.getState().takeBack?.();
    expect(stands().url).toBe(OLDER.url);
  });

  it('is still offered after a further step back, and not once it stands there again', () => {
    const { compose, type, goTo, stands } = walked();
    const older = type(OLDER);
    const newer = type(NEWER);
    goTo(older);
    goTo('/build?example=lambda');
    expect(compose.getState().example).toBe('lambda');
    compose.getState().takeBack?.();
    expect(stands()).toEqual(whole(NEWER));
    goTo(older);
    goTo(newer);
    expect(compose.getState().takeBack).toBeUndefined();
  });

  it('is offered where a link took its place, and no link brings it back', () => {
    const { compose, questions, type, goTo, stands } = walked();
    const older = type(OLDER);
    type(NEWER);
    goTo(older, 'other');
    questions.getState().answer(true);
    expect(stands()).toMatchObject({ url: OLDER.url, header: { name: 'x-api-key', value: '' } });
    compose.getState().takeBack?.();
    expect(stands()).toEqual(whole(NEWER));
  });

  it('is offered where an example was chosen in its place', () => {
    const { compose } = walked();
    compose.getState().set('url', OLDER.url);
    compose.getState().setBody({ kind: 'text', text: 'typed body' });
    compose.getState().useExample('practice-s3');
    expect(compose.getState().request.url).toContain('/practice/s3/');
    compose.getState().takeBack?.();
    expect(compose.getState().request.url).toBe(OLDER.url);
    expect(compose.getState().body).toMatchObject({ text: 'typed body' });
  });

  it('is offered where only its body was typed, into what a link brought', () => {
    const { compose, goTo } = walked();
    goTo('/build?method=PUT&url=https%3A%2F%2Flinked.example%2Fkey', 'other');
    compose.getState().setBody({ kind: 'text', text: 'typed body' });
    goTo('/build?example=lambda');
    compose.getState().takeBack?.();
    expect(compose.getState().request.url).toBe('https://linked.example/key');
    expect(compose.getState().body).toMatchObject({ text: 'typed body' });
  });

  it('is not kept once credentials are forgotten', () => {
    const { compose, credentials, type, goTo, stands } = walked();
    const older = type(OLDER);
    const newer = type(NEWER);
    goTo(older);
    credentials.getState().forget();
    expect(compose.getState().takeBack).toBeUndefined();
    goTo(newer);
    expect(stands().header).toEqual({ name: 'x-api-key', value: '' });
  });

  it('is restored from another view too, and what stood there is not written over it', () => {
    const { credentials, compose, signing } = pageStores();
    const written: string[] = [];
    const listeners: ((hash: string, by: 'page' | 'other') => void)[] = [];
    const address = {
      opensOwn: false,
      note: () => undefined,
      read: () => '/build?example=lambda',
      replace: (hash: () => string) => void written.push(hash()),
      push: () => undefined,
      subscribe: (listener: (typeof listeners)[number]) => {
        listeners.push(listener);
        return () => undefined;
      },
    };
    const view = createViewStore(address, ['build', 'debug']);
    syncAddress(address, { compose, credentials, signing, view, questions: createQuestionsStore(credentials) }, BASE);
    compose.getState().set('url', OLDER.url);
    const older = written.at(-1) ?? '';
    compose.getState().set('url', NEWER.url);
    view.getState().go('debug');
    const before = written.length;
    for (const listener of listeners) listener(older, 'page');
    expect(compose.getState().request.url).toBe(OLDER.url);
    expect(written).toHaveLength(before);
    view.getState().go('debug');
    view.getState().go('build');
    expect(written.at(-1)).toBe(older);
  });

  it('is none where an example stands as it is: nothing is offered', () => {
    const { compose, goTo } = walked();
    goTo('/build?example=execute-api');
    expect(compose.getState().takeBack).toBeUndefined();
  });
});

describe('what a load of the page finds in its address', () => {
  const RESTORED = { service: 'execute-api', region: 'eu-west-1', sign: 'query', url: 'https://mine.example/key' };

  function loaded(opensOwn: boolean, change: Partial<typeof RESTORED> = {}) {
    const stores = pageStores();
    const noted: boolean[] = [];
    const opened = `/build?${new URLSearchParams({ ...RESTORED, ...change })}`;
    const address = {
      opensOwn,
      note: (isOwn: boolean) => void noted.push(isOwn),
      read: () => opened,
      replace: (hash: () => string) => void hash(),
      push: () => undefined,
      subscribe: () => () => undefined,
    };
    const view = createViewStore(address, ['build', 'debug']);
    syncAddress(address, { ...stores, view, questions: createQuestionsStore(stores.credentials) }, BASE);
    return { ...stores, noted, doubt: () => doubtfulHost(stores.compose.getState()) };
  }

  it('is a link’s until it is noted as a person’s own, which a yes to its host makes it', () => {
    const { compose, noted, doubt } = loaded(false);
    expect(doubt()).toBe('mine.example');
    compose.getState().set('region', 'eu-west-2');
    expect(noted).toEqual([false]);
    compose.getState().trustHost('mine.example');
    expect(noted).toEqual([false, true]);
    expect(loaded(true).doubt()).toBeUndefined();
  });

  it('is a link’s where the scheme of its host is yet to be typed, too', () => {
    const { compose, doubt } = loaded(false, { url: 'evil.example/key' });
    compose.getState().set('url', 'https://evil.example/key');
    expect(doubt()).toBe('evil.example');
  });

  it('leaves no result of another request where it cannot be signed', async () => {
    const { signing } = loaded(true, { service: '' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(signing.getState()).toMatchObject({ phase: 'faulty', signed: undefined });
  });
});
