import type { BodyHasher } from '@/core/ports';

/** The body hasher, fetched with the first body there is to hash. */
export function lazyBodyHasher(): BodyHasher {
  let hasher: Promise<BodyHasher> | undefined;
  return {
    hash: async (source, options) => {
      hasher ??= import('./body-hasher').then(({ createBodyHasher }) => createBodyHasher());
      return (await hasher).hash(source, options);
    },
  };
}
