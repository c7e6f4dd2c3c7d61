/** The kind of an error, which may be shown: its message could hold what was typed or pasted. */
export const kindOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
