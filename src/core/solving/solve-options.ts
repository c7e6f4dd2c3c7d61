import type { Budget, SolverProgress } from '@/core/model/puzzle';
import type { AbortSignalLike, Clock, Hasher } from '@/core/ports';
import type { Share } from './form/forms';

/** What a search is given beside its puzzle. */
export type SolveOptions = {
  readonly budget: Budget;
  readonly hasher: Hasher;
  readonly clock: Clock;
  /** Which part of the search is done here, where others do the rest. */
  readonly share: Share;
  readonly onProgress: (progress: SolverProgress) => void;
  readonly signal: Pick<AbortSignalLike, 'aborted'>;
  /** Lets others have a turn, among them whoever stops the search. */
  readonly pause: () => Promise<void>;
};
