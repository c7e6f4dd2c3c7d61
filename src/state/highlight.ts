import { createStore } from 'zustand/vanilla';
import type { Source } from '@/core';

/** What a person points at: one value, or the whole URL field. */
export type Pointed = Source | 'url';

/** The value that a person points at: everywhere it reaches lights up. */
export const createHighlightStore = () =>
  createStore<{ readonly pointed: Pointed | undefined; readonly point: (pointed: Pointed | undefined) => void }>()(
    (set) => ({
      pointed: undefined,
      point: (pointed) => set({ pointed: pointed === 'fixed' ? undefined : pointed }),
    }),
  );
export type HighlightStore = ReturnType<typeof createHighlightStore>;

/** Whether a piece of text belongs to what is pointed at. */
export function isLit(pointed: Pointed | undefined, source: Source): boolean {
  if (pointed === 'url') return source === 'host' || source === 'path' || source.startsWith('query:');
  return pointed === source;
}
