/** Why a file of the page did not come: no host answered, the host has no such file (any more), or it came and did not start. */
type NoFile = 'unreachable' | 'gone' | 'broken';

/** Why a part of the page is not there: its file did not come, or it ended in an error of this kind. */
export type WhyNot = NoFile | { readonly crashed: string };

/** What fetching a part of the page rejects with. */
export class NotFetched extends Error {
  override readonly name = 'NotFetched';

  constructor(readonly why: NoFile) {
    super(why);
  }
}

/** The reason in what a part rejected with. Of errors only the kind is told: their message could hold what was typed. */
export function whyNot(error: unknown): WhyNot {
  if (error instanceof NotFetched) return error.why;
  return { crashed: kindOf(error) };
}

/** The kind of an error, which may be shown. */
export const kindOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

export type LaterState<T> =
  | { readonly phase: 'idle' }
  | { readonly phase: 'fetching' }
  | { readonly phase: 'there'; readonly value: T }
  | { readonly phase: 'missing'; readonly why: WhyNot };

/** A part of the page that is fetched when it is first wanted. */
export type Later<T> = {
  readonly state: () => LaterState<T>;
  /** Calls `listener` when the state changed; returns how to stop that. */
  readonly subscribe: (listener: () => void) => () => void;
  /** The part. It is fetched once; what failed is tried again by the next who asks. */
  readonly get: () => Promise<T>;
};

/** Fetches with `load`, and remembers what came, never that nothing came. */
export function createLater<T>(load: () => Promise<T>): Later<T> {
  const listeners = new Set<() => void>();
  let state: LaterState<T> = { phase: 'idle' };
  let asked: Promise<T> | undefined;

  function become(next: LaterState<T>): void {
    state = next;
    for (const listener of listeners) listener();
  }

  async function fetchIt(): Promise<T> {
    become({ phase: 'fetching' });
    try {
      const value = await load();
      become({ phase: 'there', value });
      return value;
    } catch (error) {
      asked = undefined;
      become({ phase: 'missing', why: whyNot(error) });
      throw error;
    }
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: () => (asked ??= fetchIt()),
  };
}

/** What is there from the start, for those who ask for a part. */
export function atOnce<T>(value: T): Later<T> {
  const state = { phase: 'there', value } as const;
  return { state: () => state, subscribe: () => () => undefined, get: async () => value };
}

/** A part that is of use only together with others: there once all of them are, missing where one is. */
export function together<T>(part: Later<T>, needs: readonly Later<unknown>[]): Later<T> {
  const areThere = needs.every((need) => need.state().phase === 'there');
  if (areThere) return part;
  return createLater(async () => {
    const [value] = await Promise.all([part.get(), ...needs.map((need) => need.get())]);
    return value;
  });
}
