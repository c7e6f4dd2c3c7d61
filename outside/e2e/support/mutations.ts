import type { WireMessage } from './exchange';

/** A request with one change, and where the change is: `method`, `path`, `query`, `body` or a header's name. */
export type Mutation = { readonly place: string; readonly what: string; readonly message: WireMessage };

const METHODS = ['GET', 'PUT', 'HEAD', 'POST', 'DELETE'];

/** Bytes that mean something in URLs and headers, and bytes that do not. */
const BYTES = ['A', '%', 'z', '+', '0', '/', '9', '&', '.', '=', 'f', ';'];

const otherCase = (byte: string): string => (byte === byte.toLowerCase() ? byte.toUpperCase() : byte.toLowerCase());

/** What to put in the place of a byte: nothing, its other case, and three bytes that differ from place to place. */
const replacements = (byte: string, at: number): readonly string[] => {
  const others = [0, 1, 2].map((i) => BYTES[(at + 5 * i) % BYTES.length] as string);
  return [...new Set(['', otherCase(byte), ...others])].filter((other) => other !== byte);
};

/** Every text that is one byte away, for each byte in turn. */
const changed = (text: string): readonly { readonly text: string; readonly what: string }[] =>
  Array.from(text).flatMap((byte, at) =>
    replacements(byte, at).map((other) => ({
      text: text.slice(0, at) + other + text.slice(at + 1),
      what: `byte ${at}: ${byte} becomes ${other === '' ? 'nothing' : other}`,
    })),
  );

/** Every single change of a signed request: its method, and each byte of path, query, header values and body. */
export function mutationsOf(message: WireMessage): readonly Mutation[] {
  const { method, target, headers, body = '' } = message;
  const mark = target.includes('?') ? target.indexOf('?') : target.length;
  const [path, query] = [target.slice(0, mark), target.slice(mark)];
  return [
    ...METHODS.filter((other) => other !== method).map((other) => ({
      place: 'method',
      what: `${method} becomes ${other}`,
      message: { ...message, method: other },
    })),
    // A target begins with a slash, whatever else it holds (RFC 9112 section 3.2.1).
    ...changed(path.slice(1)).map(({ text, what }) => ({
      place: 'path',
      what,
      message: { ...message, target: `/${text}${query}` },
    })),
    ...changed(query.slice(1)).map(({ text, what }) => ({
      place: 'query',
      what,
      message: { ...message, target: `${path}?${text}` },
    })),
    ...headers.flatMap(([name, value], row) =>
      changed(value).map(({ text, what }) => ({
        place: name.toLowerCase(),
        what,
        message: { ...message, headers: headers.with(row, [name, text]) },
      })),
    ),
    ...changed(body)
      .filter(({ text }) => text.length === body.length)
      .map(({ text, what }) => ({ place: 'body', what, message: { ...message, body: text } })),
  ];
}
