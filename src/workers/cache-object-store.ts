import { decodeText, encodeStrict } from '@/core/kernel/percent';
import { instant } from '@/core/model/instant';
import type { ObjectStore, StoredObject } from '@/core/ports';
import { byKey, type ListedObject } from './object-listing';

/** `.invalid` never resolves (RFC 6761), so an entry can never be mistaken for something fetched. */
const ENTRIES = 'https://objects.invalid/';

/** A query, and not a path, because URLs lose `..` from paths. */
const entryUrl = (bucket: string, key: string): string => `${ENTRIES}${encodeStrict(bucket)}?${encodeStrict(key)}`;

/**
 * Keeps practice objects in Cache Storage, where the service worker and the page see the same ones.
 * `base` is the page's base address: two copies of the page on one origin keep their objects apart.
 */
export function cacheObjectStore(caches: CacheStorage, base: string): ObjectStore {
  const name = `practice-objects ${base}`;
  // Opened for each use: a handle to a cache that was deleted still writes, into nothing.
  const open = () => caches.open(name);
  return {
    get: async (bucket, key) => {
      const entry = await (await open()).match(entryUrl(bucket, key));
      if (!entry) return undefined;
      const { size: _, ...metadata } = read(key, entry);
      return { ...metadata, body: new Uint8Array(await entry.arrayBuffer()) };
    },
    put: async (bucket, object) => (await open()).put(entryUrl(bucket, object.key), write(object)),
    delete: async (bucket, key) => {
      await (await open()).delete(entryUrl(bucket, key));
    },
    list: async (bucket) => {
      const cache = await open();
      const prefix = entryUrl(bucket, '');
      const urls = (await cache.keys()).map((request) => request.url).filter((url) => url.startsWith(prefix));
      const listed = await Promise.all(urls.map((url) => metadataOf(cache, url, prefix)));
      return listed.filter((object) => object !== undefined).sort(byKey);
    },
    clear: async () => {
      await caches.delete(name);
    },
  };
}

/** Undefined where the object went away between listing and reading. */
async function metadataOf(cache: Cache, url: string, prefix: string): Promise<ListedObject | undefined> {
  const entry = await cache.match(url);
  return entry && read(decodeText(url.slice(prefix.length)) ?? '', entry);
}

function write({ body, contentType, etag, lastModified }: StoredObject): Response {
  // A header holds Latin-1 only, and a Response would read `content-type` in its own way.
  const headers = {
    'x-content-type': encodeStrict(contentType),
    'x-etag': encodeStrict(etag),
    'x-last-modified': String(lastModified),
    'x-size': String(body.length),
  };
  return new Response(body, { headers });
}

function read(key: string, { headers }: Response): ListedObject {
  return {
    key,
    contentType: decodeText(headers.get('x-content-type') ?? '') ?? '',
    etag: decodeText(headers.get('x-etag') ?? '') ?? '',
    lastModified: instant(Number(headers.get('x-last-modified'))),
    size: Number(headers.get('x-size')),
  };
}
