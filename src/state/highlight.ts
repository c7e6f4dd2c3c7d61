import { createStore } from 'zustand/vanilla';
import type { Source } from '@/core';
import { type CredentialsStore, onForget } from './credentials';

/** What a person points at: one value, or the whole URL field. */
export type Pointed = Source | 'url';

type HighlightState = {
  readonly pointed: Pointed | undefined;
  readonly point: (pointed: Pointed | undefined) => void;
};

/** The value that a person points at: everywhere it reaches lights up. */
export function createHighlightStore(credentials: CredentialsStore) {
  const store = createStore<HighlightState>()((set) => ({
    pointed: undefined,
    point: (pointed) => set({ pointed: pointed === 'fixed' ? undefined : pointed }),
  }));
  // It has the name of a header or parameter in it, as typed.
  onForget(credentials, () => store.getState().point(undefined));
  return store;
}
export type HighlightStore = ReturnType<typeof createHighlightStore>;

/** Whether a piece of text belongs to what is pointed at. */
export function isLit(pointed: Pointed | undefined, source: Source): boolean {
  if (pointed === 'url') return source === 'host' || source === 'path' || source.startsWith('query:');
  return pointed === source;
}
