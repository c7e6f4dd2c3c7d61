/** What stands before a match is looked at so far back, in UTF-16 units. */
const LOOK_BACK = 8;

/**
 * The matches of a global pattern but for those behind what `before` finds at its end: the same as a look-behind in the pattern, which
 * makes some engines ten times as slow over all of a text.
 */
export function* matchesNotAfter(text: string, pattern: RegExp, before: RegExp): Generator<RegExpExecArray> {
  const own = new RegExp(pattern);
  for (let m = own.exec(text); m !== null; m = own.exec(text)) {
    if (before.test(text.slice(Math.max(0, m.index - LOOK_BACK), m.index))) own.lastIndex = m.index + 1;
    else yield m;
  }
}
