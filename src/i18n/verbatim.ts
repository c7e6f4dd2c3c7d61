/** Stands for a typed backtick inside a sentence, where backticks mark code; the kit's `Rich` writes it back. */
const MARK = '\0';

/** The same data with every typed backtick marked, so that a sentence made of it keeps its own. */
export const verbatim = <T>(data: T): T => withTexts(data, (text) => text.replaceAll('`', MARK));

/** The same data with every text left out, for a sentence that is said aloud. */
export const unsaid = <T>(data: T): T => withTexts(data, () => '…');

function withTexts<T>(data: T, change: (text: string) => string): T {
  if (typeof data === 'string') return change(data) as T;
  if (Array.isArray(data)) return data.map((one) => withTexts(one, change)) as T;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, withTexts(value, change)])) as T;
}
