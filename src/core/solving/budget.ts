import type { Budget } from '@/core/model/puzzle';

/** All pairs of any request that people sign, by a wide margin, and ten seconds for triples. */
export const USUAL_BUDGET: Budget = { pairs: 20_000_000, triplesMs: 10_000 };
