import { createLater } from '@/core/kernel/later';
import type { Clock, Hasher } from '@/core/ports';

type World = { readonly base: string; readonly clock: Clock; readonly hasher: Hasher };

export type PagePractice = {
  readonly answer: (request: Request) => Promise<Response>;
  /** Removes every object. */
  readonly clear: () => Promise<void>;
};

/** The practice endpoint inside the page, fetched on first use: the same code as in the service worker, on the same objects. */
export function createPagePractice({ clock, hasher, base }: World): PagePractice {
  const later = createLater(async () => {
    const { answerPractice, createObjectStore } = await import('./practice-in-page');
    return { answerPractice, objects: createObjectStore(base) };
  });
  return {
    answer: async (request) => {
      const { answerPractice, objects } = await later.get();
      return answerPractice(request, { base, hasher, objects, now: clock.now() });
    },
    clear: async () => (await later.get()).objects.clear(),
  };
}
