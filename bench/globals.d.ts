/** What bench/keystrokes.mjs leaves in the page it measures. */
declare var painted: { readonly shown: number; readonly frames: number }[];
/** What bench/large-body.mjs leaves there: the longest task that the browser reported, in milliseconds. */
declare var longestTask: number;
/** What bench/solver.mjs leaves there: two workers that wait for a search. */
declare var waiting: readonly Worker[];
