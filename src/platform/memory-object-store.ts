import type { ObjectStore, StoredObject } from '@/core/ports';
import { byKey } from '@/workers/object-listing';

/** Keeps practice objects for as long as the page lives. */
export function memoryObjectStore(): ObjectStore {
  const buckets = new Map<string, Map<string, StoredObject>>();
  const bucketOf = (name: string) => buckets.get(name) ?? new Map<string, StoredObject>();
  return {
    get: async (bucket, key) => bucketOf(bucket).get(key),
    put: async (bucket, object) => {
      buckets.set(bucket, new Map(bucketOf(bucket)).set(object.key, object));
    },
    delete: async (bucket, key) => {
      bucketOf(bucket).delete(key);
    },
    list: async (bucket) =>
      [...bucketOf(bucket).values()].map(({ body, ...object }) => ({ ...object, size: body.length })).sort(byKey),
    clear: async () => buckets.clear(),
  };
}
