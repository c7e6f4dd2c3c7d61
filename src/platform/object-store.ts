import type { ObjectStore } from '@/core/ports';
import { cacheObjectStore } from '@/workers/cache-object-store';
import { memoryObjectStore } from './memory-object-store';

/**
 * The practice objects that the service worker sees too; where there is no Cache Storage (plain http) or the browser
 * denies it (some private windows), objects of this page alone, in memory. `base` is the page's base address.
 */
export function createObjectStore(base: string): ObjectStore {
  let chosen: Promise<ObjectStore> | undefined;
  const store = () => {
    chosen ??= choose(base);
    return chosen;
  };
  return {
    get: async (bucket, key) => (await store()).get(bucket, key),
    put: async (bucket, object) => (await store()).put(bucket, object),
    delete: async (bucket, key) => (await store()).delete(bucket, key),
    list: async (bucket) => (await store()).list(bucket),
    clear: async () => (await store()).clear(),
  };
}

async function choose(base: string): Promise<ObjectStore> {
  // The types promise Cache Storage; insecure contexts have none.
  const { caches } = globalThis as { caches?: CacheStorage };
  const usable = await caches?.has(base).then(
    () => true,
    () => false,
  );
  return caches && usable ? cacheObjectStore(caches, base) : memoryObjectStore();
}
