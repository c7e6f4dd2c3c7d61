const SIGN = '[\\u25b6\\u25b8\\u25ba\\u25bc\\u25be\\u23f5\\u23f7]';
const CALL = new RegExp(`^[ \\t]*(?:${SIGN}[ \\t]*)?([A-Z]{3,10})[ \\t]+(https?:\\/\\/\\S{1,60000})[ \\t\\r]*$`);
const PART = new RegExp(
  `^[ \\t]*${SIGN}[ \\t]*(Network|Request Headers|Request Body|Response Headers|Response Body)\\b`,
);
const HEADER = /^[ \t]*([A-Za-z][A-Za-z0-9-]{0,80}): "(.*)"[ \t\r]*$/;
const STATUS = /^[ \t]*([1-5]\d\d)(?: [A-Za-z ]{2,40})?[ \t\r]*$/;

/** The messages that the console of Postman shows, as they are sent; undefined of any other text. */
export function ofConsole(text: string): string | undefined {
  const lines = text.split('\n');
  if (!lines.some((line) => PART.exec(line)?.[1] === 'Request Headers')) return undefined;
  let part: string | undefined;
  let status: string | undefined;
  return lines
    .flatMap((line) => {
      const [, method, url] = CALL.exec(line) ?? [];
      if (method !== undefined) {
        [part, status] = ['call', undefined];
        return [`${method} ${url} HTTP/1.1`];
      }
      const begins = PART.exec(line)?.[1];
      if (begins !== undefined) {
        part = begins;
        if (begins === 'Response Headers') return status === undefined ? [] : ['', `HTTP/1.1 ${status}`];
        return begins.endsWith('Body') ? [''] : [];
      }
      if (part === 'call') {
        status ??= STATUS.exec(line)?.[1];
        return [];
      }
      // Headers of a reply without its status are told by nothing.
      if (part === 'Network' || (part === 'Response Headers' && status === undefined)) return [];
      const [, name, value] = part?.endsWith('Headers') ? (HEADER.exec(line) ?? []) : [];
      return [name === undefined || value === undefined ? line : `${name}: ${value.replace(/\\(["\\])/g, '$1')}`];
    })
    .join('\n');
}
