/** What bench/keystrokes.mjs leaves in the page it measures. */
declare var painted: { readonly shown: number; readonly frames: number }[];
/** What bench/large-body.mjs leaves there: the longest task that the browser reported, in milliseconds. */
declare var longestTask: number;
