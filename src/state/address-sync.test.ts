import { expect, it } from 'vitest';
import { BASE, pageStores } from '@/testing/stores';
import { syncAddress } from './address-sync';
import { createQuestionsStore } from './questions';
import { createViewStore } from './view';

const SECRET = 'a/secret+of/forty-characters/for/testing';

function page() {
  const stores = pageStores();
  const written: string[] = [];
  const address = {
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

it('keys that stand nowhere in the request write nothing', () => {
  const { credentials, written } = page();
  credentials.getState().set({ secretAccessKey: SECRET });
  expect(written).toEqual([]);
});

it('what is forgotten does not stay in the path of a URL', () => {
  const { compose, credentials } = page();
  credentials.getState().set({ accessKeyId: 'AKIDOWN', secretAccessKey: SECRET });
  compose.getState().set('url', `https://b.example/${encodeURIComponent(SECRET)}/a`);
  credentials.getState().forget();
  expect(compose.getState().request.url).toBe('');
});
