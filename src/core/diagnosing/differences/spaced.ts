import { withoutLastBreaks } from '@/core/diagnosing/canonical-text';

const HEADER_LINE = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+[ \t]*:/;

/**
 * A canonical request with the empty lines that belong there, of a query that is left out and behind the headers, so that its other lines
 * can be compared by what they are; the text itself where that does not make it one.
 */
export function spaced(text: string): string {
  const [method = '', path = '', ...others] = withoutLastBreaks(text).split('\n');
  const lines = HEADER_LINE.test(others[0] ?? '') ? ['', ...others] : others;
  const end = lines.findIndex((line, i) => i > 0 && !HEADER_LINE.test(line));
  const last = lines.slice(end).filter((line) => line !== '');
  return end > 1 && last.length === 2 ? [method, path, ...lines.slice(0, end), '', ...last].join('\n') : text;
}
