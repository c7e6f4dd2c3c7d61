import { beforeEach, describe, expect, it } from 'vitest';
import { earlierTabs } from './earlier-tabs';

const BASE = 'https://page.example/sigv4/';

/** Cache Storage, as far as it is used here: it outlives a worker. */
function storage() {
  const entries = new Map<string, string>();
  return {
    entries,
    open: async (name: string) => ({
      match: async (key: string) => {
        const text = entries.get(`${name} ${key}`);
        return text === undefined ? undefined : new Response(text);
      },
      put: async (key: string, response: Response) => void entries.set(`${name} ${key}`, await response.text()),
    }),
    delete: async (name: string) =>
      [...entries.keys()].filter((key) => key.startsWith(`${name} `)).every((key) => entries.delete(key)),
  };
}

let open: Record<string, string>;
let caches: ReturnType<typeof storage>;

/** A worker that was started just now. */
const worker = () =>
  earlierTabs({
    caches: caches as unknown as CacheStorage,
    clients: { matchAll: async () => Object.entries(open).map(([id, url]) => ({ id, url })) },
    base: BASE,
  });

beforeEach(() => {
  open = { a: BASE, b: `${BASE}#/debug` };
  caches = storage();
});

describe('tabs of an earlier version', () => {
  it('remain until the last of them has left, whenever a worker is started', async () => {
    await worker().note();
    delete open['a'];
    expect(await worker().remain()).toBe(true);
    delete open['b'];
    expect(await worker().remain()).toBe(false);
    expect([...caches.entries]).toEqual([]);
  });

  it('are not those that were opened since', async () => {
    await worker().note();
    open = { c: BASE };
    expect(await worker().remain()).toBe(false);
  });

  it('are not forgotten when a further version takes over', async () => {
    await worker().note();
    open['c'] = BASE;
    delete open['b'];
    await worker().note();
    delete open['c'];
    expect(await worker().remain()).toBe(true);
  });

  it('are tabs of this page: neither what the practice endpoint answered nor other pages of the origin', async () => {
    open = { a: `${BASE}practice/s3/bucket/key`, b: 'https://page.example/', c: 'https://page.example/other/' };
    await worker().note();
    expect(await worker().remain()).toBe(false);
  });

  it('there are none where none was noted', async () => {
    expect(await worker().remain()).toBe(false);
  });
});
