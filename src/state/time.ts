import { createStore } from 'zustand/vanilla';
import type { Instant } from '@/core';
import type { Clock } from '@/core/ports';

/** The time of the page's clock, a second apart. `tick` reads it again. */
export const createTimeStore = (clock: Clock) =>
  createStore<{ readonly now: Instant; readonly tick: () => void }>()((set) => ({
    now: clock.now(),
    tick: () => set({ now: clock.now() }),
  }));
export type TimeStore = ReturnType<typeof createTimeStore>;
