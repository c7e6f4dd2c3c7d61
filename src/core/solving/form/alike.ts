/** Whether two values of plain data, maps and sets of it, hold the same in the same order. */
export function isAlike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [some, others] = [entriesOf(a), entriesOf(b)];
  return some.length === others.length && some.every((one, i) => isAlike(one, others[i]));
}

/** What an object holds, in a row. */
function entriesOf(of: object): readonly unknown[] {
  if (Array.isArray(of)) return of;
  if (of instanceof Map) return [...of].flat();
  if (of instanceof Set) return [...of];
  return Object.entries(of).flat();
}
