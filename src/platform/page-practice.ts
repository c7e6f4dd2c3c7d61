import type { Clock, Hasher, ObjectStore } from '@/core/ports';

type World = { readonly base: string; readonly clock: Clock; readonly hasher: Hasher; readonly objects: ObjectStore };

/** The practice endpoint inside the page, fetched on first use: the same code as in the service worker. */
export function pagePractice({ clock, ...world }: World): (request: Request) => Promise<Response> {
  return async (request) => {
    const { answerPractice } = await import('@/workers/practice-answer');
    return answerPractice(request, { ...world, now: clock.now() });
  };
}
