import type { Clock, Hasher, ObjectStore, Sender } from '@/core/ports';

type World = {
  readonly base: string;
  readonly clock: Clock;
  readonly hasher: Hasher;
  readonly objects: ObjectStore;
  readonly isControlled: () => boolean;
};

/** The sender, fetched with the first thing there is to send. */
export function lazySender({ isControlled, ...world }: World): Sender {
  return {
    send: async (request, signal) => {
      const [{ createSender }, { pagePractice }] = await Promise.all([import('./sender'), import('./page-practice')]);
      return createSender({ base: world.base, isControlled, answerInPage: pagePractice(world) }).send(request, signal);
    },
  };
}
