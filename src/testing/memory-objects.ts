import type { ObjectStore, StoredObject } from '@/core/ports';

/** An object store in memory, of one bucket after the other. */
export function memoryObjects(): ObjectStore {
  const buckets = new Map<string, Map<string, StoredObject>>();
  const bucket = (name: string): Map<string, StoredObject> => {
    const found = buckets.get(name) ?? new Map<string, StoredObject>();
    buckets.set(name, found);
    return found;
  };
  return {
    get: async (name, key) => bucket(name).get(key),
    put: async (name, object) => void bucket(name).set(object.key, object),
    delete: async (name, key) => void bucket(name).delete(key),
    list: async (name) =>
      [...bucket(name).values()]
        .sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)))
        .map(({ body, ...rest }) => ({ ...rest, size: body.length })),
    clear: async () => buckets.clear(),
  };
}
