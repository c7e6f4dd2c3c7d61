import { isPracticeUrl } from '@/core/practice/practice-url';

type World = {
  readonly caches: Pick<CacheStorage, 'open' | 'delete'>;
  readonly clients: {
    readonly matchAll: (options: {
      readonly includeUncontrolled: true;
      readonly type: 'window';
    }) => Promise<readonly { readonly id: string; readonly url: string }[]>;
  };
  /** The page's base address, ending in `/`. */
  readonly base: string;
};

/** `.invalid` never resolves (RFC 6761), so the entry can never be mistaken for something fetched. */
const ENTRY = 'https://tabs.invalid/';

/**
 * The tabs that were opened with an earlier version of the page than this worker's. They are known from one run of the worker to the
 * next, for browsers end a worker whenever it has nothing to do.
 */
export function earlierTabs({ caches, clients, base }: World) {
  const name = `earlier-tabs ${base}`;

  async function openNow(): Promise<readonly string[]> {
    const all = await clients.matchAll({ includeUncontrolled: true, type: 'window' });
    return all.filter(({ url }) => url.startsWith(base) && !isPracticeUrl(url, base)).map(({ id }) => id);
  }
  const write = async (ids: readonly string[]): Promise<void> =>
    (await caches.open(name)).put(ENTRY, new Response(JSON.stringify(ids)));

  return {
    /** Notes every tab that is open now: to be called when this version takes over. */
    note: async (): Promise<void> => write(await openNow()),
    /** Whether one of them is still open; those that are not are forgotten. */
    remain: async (): Promise<boolean> => {
      const noted = await (await caches.open(name)).match(ENTRY);
      const open = new Set(await openNow());
      const ids: readonly string[] = noted ? await noted.json() : [];
      const remaining = ids.filter((id) => open.has(id));
      if (remaining.length > 0) await write(remaining);
      else await caches.delete(name);
      return remaining.length > 0;
    },
  };
}
