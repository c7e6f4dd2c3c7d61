/** What bench/keystrokes.mjs leaves in the page it measures. */
declare var painted: { readonly shown: number; readonly frames: number }[];
/** What bench/large-body.mjs leaves there: the longest task that the browser reported, in milliseconds. */
declare var longestTask: number;
/** What bench/solver.mjs leaves there: two workers that wait for a search. */
declare var waiting: readonly Worker[];
/** What bench/yardsticks/in-page.mjs leaves in its page. */
declare var yardsticks: { presign(): Promise<number>; followTyping(nodes: number): void };
/** What bench/yardsticks/libraries.mjs holds on to, so that the build keeps it. */
declare var libraries: readonly unknown[];
/** What bench/first-signature.mjs leaves in the page: when the first signature was painted, in milliseconds. */
declare var firstSignature: number | undefined;
