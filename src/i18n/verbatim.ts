/** Stands for a typed backtick inside a sentence, where backticks mark code; the kit's `Rich` writes it back. */
const MARK = '\0';

/** The same data with every typed backtick marked, so that a sentence made of it keeps its own. */
export function verbatim<T>(data: T): T {
  if (typeof data === 'string') return data.replaceAll('`', MARK) as T;
  if (Array.isArray(data)) return data.map(verbatim) as T;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, verbatim(value)])) as T;
}
