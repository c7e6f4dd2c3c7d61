/** A piece of a word with its quoting undone, and the offset behind it. */
export type Piece = { readonly text: string; readonly end: number; readonly closed: boolean };
