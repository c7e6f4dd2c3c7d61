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

/** Seconds for which what was signed still lives, never more than it was signed for; below zero once it does not. */
export const secondsLeft = (at: Instant, expires: number, now: Instant): number =>
  expires + Math.ceil(Math.min(0, at - now) / 1000);
