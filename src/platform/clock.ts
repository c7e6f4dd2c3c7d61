import { instant } from '@/core/model/instant';
import type { Clock } from '@/core/ports';

/** The clock of the computer the page runs on. */
export const systemClock: Clock = { now: () => instant(Date.now()) };
