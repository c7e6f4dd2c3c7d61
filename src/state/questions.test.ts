import { describe, expect, it } from 'vitest';
import { BASE, pageStores } from '@/testing/stores';
import { syncAddress } from './address-sync';
import { doubtfulHost } from './compose';
import { createQuestionsStore, hostToAskAbout } from './questions';
import { createViewStore } from './view';

const OWN = { accessKeyId: 'AKIDOWN', secretAccessKey: 'own', sessionToken: '' };
const to = (host: string) => `/build?method=GET&url=https://${host}/a&service=s3&region=eu-west-1`;

/** A page over an address that others can write into; `now` is what it says by the time that anybody listens. */
function page(start = '', now = start, keys?: typeof OWN) {
  const stores = pageStores();
  if (keys) stores.credentials.getState().set(keys);
  const written: string[] = [];
  let hear = (_: string, _by: 'page' | 'other') => {};
  const address = {
    opensOwn: false,
    note: () => undefined,
    read: () => now,
    replace: (hash: () => string) => void written.push(hash()),
    push: () => undefined,
    subscribe: (listener: typeof hear) => {
      hear = listener;
      return () => undefined;
    },
  };
  const view = createViewStore({ ...address, subscribe: () => () => undefined }, ['build', 'debug']);
  const questions = createQuestionsStore(stores.credentials);
  syncAddress(address, { ...stores, view, questions }, BASE, start);
  return { ...stores, questions, written, goTo: (hash: string, by: 'page' | 'other') => hear(hash, by) };
}
const urlOf = ({ compose }: ReturnType<typeof page>) => compose.getState().request.url;

describe('a host that a link names', () => {
  it('is asked about as long as own keys would sign for it and nobody has said yes', () => {
    const one = page(to('evil.example'));
    expect(hostToAskAbout(one)).toBeUndefined();
    one.credentials.getState().set(OWN);
    expect(hostToAskAbout(one)).toBe('evil.example');
    one.compose.getState().trustHost('evil.example');
    expect(hostToAskAbout(one)).toBeUndefined();
  });

  it('stays in doubt through edits, other hosts and back, in any spelling of it', () => {
    const one = page(to('evil.example'));
    const { set } = one.compose.getState();
    set('url', 'https://EVIL.example:443/other?x=1');
    expect(doubtfulHost(one.compose.getState())).toBe('evil.example');
    set('url', 'https://mine.example/');
    expect(doubtfulHost(one.compose.getState())).toBeUndefined();
    set('url', 'https://user@evil.example/');
    expect(doubtfulHost(one.compose.getState())).toBe('evil.example');
  });

  it('is another with another port', () => {
    const one = page(to('evil.example:8443'));
    one.compose.getState().trustHost('evil.example');
    expect(doubtfulHost(one.compose.getState())).toBe('evil.example:8443');
  });

  it('is in no doubt where it is the practice endpoint, or an example’s', () => {
    expect(doubtfulHost(page(`/build?method=GET&url=${BASE}practice/s3/b`).compose.getState())).toBeUndefined();
    expect(doubtfulHost(page('/build?example=lambda').compose.getState())).toBeUndefined();
  });
});

describe('an address that the page did not write', () => {
  it('replaces nothing while own keys are there before somebody says yes', () => {
    const one = page();
    one.credentials.getState().set(OWN);
    const mine = urlOf(one);
    one.goTo(to('evil.example'), 'other');
    expect([urlOf(one), one.questions.getState().asked]).toMatchObject([
      mine,
      { kind: 'replace', host: 'evil.example' },
    ]);
    one.questions.getState().answer(false);
    expect(urlOf(one)).toBe(mine);
    expect(one.written.at(-1)).not.toContain('evil');
    one.goTo(to('evil.example'), 'other');
    one.questions.getState().answer(true);
    expect(urlOf(one)).toBe('https://evil.example/a');
    expect(hostToAskAbout(one)).toBe('evil.example');
  });

  it('is not taken in the place of another that is asked about: the newest comes next, and says how many it passes over', () => {
    const one = page();
    one.credentials.getState().set(OWN);
    const mine = 'https://mine.example/a';
    one.compose.getState().set('url', mine);
    const { answer } = one.questions.getState();
    const asked = () => one.questions.getState().asked;
    for (const host of ['a.example', 'b.example', 'c.example', 'd.example']) one.goTo(to(host), 'other');
    expect(asked()).toMatchObject({ host: 'a.example' });
    answer(false);
    expect([urlOf(one), asked()]).toMatchObject([mine, { host: 'd.example', passed: 2 }]);
    one.goTo(to('e.example'), 'other');
    answer(true);
    expect([urlOf(one), asked()]).toMatchObject(['https://d.example/a', { host: 'e.example', passed: 0 }]);
    one.compose.getState().takeBack?.();
    expect(urlOf(one)).toBe(mine);
    answer(false);
    expect([urlOf(one), asked()]).toEqual([mine, undefined]);
  });

  it('waits until what is sent or opened is decided, and is gone once all is forgotten', () => {
    const one = page();
    one.credentials.getState().set(OWN);
    const sent: string[] = [];
    const send = { kind: 'send', host: 'mine.example', onYes: () => void sent.push('mine') } as const;
    const { ask, answer } = one.questions.getState();
    ask(send);
    one.goTo(to('evil.example'), 'other');
    expect(one.questions.getState().asked).toBe(send);
    answer(true);
    expect([sent, one.questions.getState().asked]).toMatchObject([['mine'], { kind: 'replace', host: 'evil.example' }]);
    one.goTo(to('other.example'), 'other');
    one.credentials.getState().forget();
    expect(one.questions.getState().asked).toBeUndefined();
  });

  it('is taken at once where only an example’s keys or none are there', () => {
    const one = page();
    one.goTo(to('a.example'), 'other');
    expect(urlOf(one)).toBe('https://a.example/a');
    one.credentials.getState().set({ accessKeyId: '', secretAccessKey: '', sessionToken: '' });
    one.goTo(to('b.example'), 'other');
    expect(urlOf(one)).toBe('https://b.example/a');
    expect(one.questions.getState().asked).toBeUndefined();
  });

  it('is taken or asked about where it came before anybody listened', () => {
    const taken = page('', to('a.example'));
    expect(urlOf(taken)).toBe('https://a.example/a');
    expect(doubtfulHost(taken.compose.getState())).toBe('a.example');
    const asked = page(to('mine.example'), to('evil.example'), OWN);
    expect([urlOf(asked), asked.questions.getState().asked]).toMatchObject([
      'https://mine.example/a',
      { kind: 'replace', host: 'evil.example' },
    ]);
  });

  it('that the page wrote is restored at once, keys or not', () => {
    const one = page();
    one.credentials.getState().set(OWN);
    one.goTo(to('mine.example'), 'page');
    expect(urlOf(one)).toBe('https://mine.example/a');
    expect(hostToAskAbout(one)).toBeUndefined();
  });

  it('that says what stands in the fields takes nothing from them that it cannot hold', () => {
    for (const by of ['page', 'other'] as const) {
      const one = page();
      one.credentials.getState().set(OWN);
      const { set, addHeader, setHeader } = one.compose.getState();
      set('url', 'https://mine.example/a?api_key=typed');
      addHeader();
      setHeader(0, { name: 'x-api-key', value: 'typed' });
      const before = one.compose.getState().request;
      one.goTo(one.written.at(-1) ?? '', by);
      expect([one.compose.getState().request, one.questions.getState().asked]).toEqual([before, undefined]);
    }
  });
});
