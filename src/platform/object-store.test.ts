import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { utf8 } from '@/core/kernel/bytes';
import { instant } from '@/core/model/instant';
import type { StoredObject } from '@/core/ports';
import { createObjectStore } from './object-store';

/** Cache Storage as far as objects need it. */
function fakeCaches() {
  const named = new Map<string, Map<string, Response>>();
  const open = async (name: string) => {
    const entries = named.get(name) ?? new Map<string, Response>();
    named.set(name, entries);
    return {
      match: async (url: string) => entries.get(new URL(url).href)?.clone(),
      put: async (url: string, response: Response) => entries.set(new URL(url).href, response),
      delete: async (url: string) => entries.delete(new URL(url).href),
      keys: async () => [...entries.keys()].map((url) => new Request(url)),
    };
  };
  return { open, has: async (name: string) => named.has(name), delete: async (name: string) => named.delete(name) };
}

const denied = { has: () => Promise.reject(new DOMException('denied', 'SecurityError')) };

const object = (key: string, body = 'body'): StoredObject => ({
  key,
  body: utf8(body),
  contentType: 'text/plain; charset="ü"',
  etag: 'abc-1',
  lastModified: instant(1_440_938_160_000),
});

const places = [
  ['in Cache Storage', fakeCaches],
  ['without Cache Storage', () => undefined],
  ['with Cache Storage denied', () => denied],
] as const;

describe.each(places)('practice objects %s', (_, caches) => {
  beforeEach(() => vi.stubGlobal('caches', caches()));
  afterEach(() => vi.unstubAllGlobals());

  it.each(['plain.txt', 'a//b', '../up', './.', 'sp ace+plus', '50%', 'a?b=c#d&e', '日本/語', '/', '\u{10000}'])(
    'the key %j comes back with all that was put',
    async (key) => {
      const store = createObjectStore('https://page.example/');
      await store.put('bucket', object(key));
      expect(await store.get('bucket', key)).toEqual(object(key));
      const { body: _, ...listed } = object(key);
      expect(await store.list('bucket')).toEqual([{ ...listed, size: 4 }]);
    },
  );

  it('a listing is ordered by the UTF-8 bytes of the keys', async () => {
    const store = createObjectStore('https://page.example/');
    const keys = ['Z', 'a', 'a/b', 'ab', 'é', '\uffff', '\u{10000}'];
    for (const key of keys.toReversed()) await store.put('bucket', object(key));
    expect((await store.list('bucket')).map(({ key }) => key)).toEqual(keys);
  });

  it('an object put again is the new one', async () => {
    const store = createObjectStore('https://page.example/');
    await store.put('bucket', object('key', 'old'));
    await store.put('bucket', object('key', 'newer'));
    expect((await store.list('bucket')).map(({ size }) => size)).toEqual([5]);
  });

  it('buckets are apart, even where one name begins with the other', async () => {
    const store = createObjectStore('https://page.example/');
    await store.put('bucket', object('key'));
    expect(await store.list('buck')).toEqual([]);
    expect(await store.get('bucket-2', 'key')).toBeUndefined();
  });

  it('what is deleted is gone, and deleting it again is no fault', async () => {
    const store = createObjectStore('https://page.example/');
    await store.put('bucket', object('key'));
    await store.delete('bucket', 'key');
    await store.delete('bucket', 'key');
    expect(await store.get('bucket', 'key')).toBeUndefined();
  });

  it('clearing empties every bucket, and the store goes on', async () => {
    const store = createObjectStore('https://page.example/');
    await store.put('one', object('key'));
    await store.put('two', object('key'));
    await store.clear();
    expect([await store.list('one'), await store.list('two')]).toEqual([[], []]);
    await store.put('one', object('key'));
    expect(await store.list('one')).toHaveLength(1);
  });

  it('copies of the page in other folders of the origin keep their own objects', async () => {
    const store = createObjectStore('https://page.example/a/');
    await store.put('bucket', object('key'));
    expect(await createObjectStore('https://page.example/b/').list('bucket')).toEqual([]);
  });
});

describe('practice objects in Cache Storage', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('are seen by whoever opens the same page', async () => {
    vi.stubGlobal('caches', fakeCaches());
    await createObjectStore('https://page.example/').put('bucket', object('key'));
    expect(await createObjectStore('https://page.example/').get('bucket', 'key')).toEqual(object('key'));
  });
});
