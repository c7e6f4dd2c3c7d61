/** An origin as a browser names it, `*` for any; undefined where a text is none. */
export function originOf(text: string): string | undefined {
  const typed = text.trim();
  if (typed === '*') return typed;
  if (!URL.canParse(typed)) return undefined;
  const { origin } = new URL(typed);
  // A browser takes quotes and the like in a host too, which none has.
  return /^https?:\/\/[a-z0-9.:[\]-]+$/.test(origin) ? origin : undefined;
}
