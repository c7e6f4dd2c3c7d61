import type { Budget } from '@/core/model/puzzle';

/** What a person waits for: an answer within ten seconds, whatever it is. */
export const USUAL_BUDGET: Budget = { pairs: 60_000_000, ms: 9_000 };
