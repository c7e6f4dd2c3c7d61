/** A line of the browser's console, with the address that the browser gives for it. */
export type ConsoleLine = { readonly type: string; readonly text: string; readonly url: string };

/** A request that may fail: its whole address, or a pattern of addresses. */
export type RequestUrl = string | RegExp;

const OWN_LINES = [
  /^Failed to load resource: /,
  /^Access to fetch at '\S+'.* has been blocked by CORS policy/,
  /^WebSocket connection to '\S+' failed: /,
];

/**
 * Whether a line is noise that fails a test: an error or a warning, unless it is the browser's own line about a request
 * that the test said may fail. What the page writes itself is always noise.
 */
export function isNoise(line: ConsoleLine, mayFail: readonly RequestUrl[]): boolean {
  if (line.type !== 'error' && line.type !== 'warning') return false;
  if (!OWN_LINES.some((own) => own.test(line.text))) return true;
  const about = /^(?:Access to fetch at|WebSocket connection to) '(\S+)'/.exec(line.text)?.[1] ?? line.url;
  return !mayFail.some((url) => (typeof url === 'string' ? sameRequest(url, about) : url.test(about)));
}

const sameRequest = (a: string, b: string): boolean =>
  URL.canParse(a) && URL.canParse(b) && withoutHash(a) === withoutHash(b);

const withoutHash = (url: string): string => new URL(url).href.replace(/#.*$/, '');
