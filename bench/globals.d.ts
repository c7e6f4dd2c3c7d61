/** What bench/keystrokes.mjs leaves in the page it measures. */
declare var painted: { readonly shown: number; readonly frames: number }[];
