const REQUEST = /^[A-Z]{3,10} \S{1,60000} HTTP\/1\.[01]\.$/m;
const FIRST = /^(?:[A-Z]{3,10} \S{1,60000} HTTP\/1\.[01]|HTTP\/1\.[01] \d{3}\b[^\n]{0,80})\.$/;
/** What ngrep writes between packets. */
const BETWEEN = /^(?:#+|[TUI] \S{1,60} -> \S{1,60}(?: .{0,80})?)$/;

/**
 * A text without the dots that `ngrep -W byline` has for the carriage returns of a message's head; undefined of any other text. What else
 * cannot be printed is a dot too, so that a body with one is not known.
 */
export function ofNgrep(text: string): string | undefined {
  if (!REQUEST.test(text)) return undefined;
  let part: 'head' | 'body' | 'other' = 'other';
  let isSent = false;
  const shown: string[] = [];
  let body: string[] = [];
  const close = (): void => {
    if (!isSent || !body.some((line) => line.includes('.'))) shown.push(...body);
    body = [];
  };
  for (const line of text.split('\n')) {
    if (FIRST.test(line)) {
      close();
      part = 'head';
      isSent = !line.startsWith('HTTP/');
    }
    if (BETWEEN.test(line)) {
      close();
      part = 'other';
    }
    if (part === 'body') body.push(line);
    else shown.push(part === 'head' ? line.replace(/\.$/, '') : line);
    if (part === 'head' && (line === '.' || line === '')) part = 'body';
  }
  close();
  return shown.join('\n');
}
