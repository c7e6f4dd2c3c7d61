export type HeaderLine = readonly [name: string, value?: string | undefined];

/** A canonical request, taken apart. */
export type Canonical = {
  readonly method: string;
  readonly path: string;
  /** `name=value`, in order. */
  readonly query: readonly string[];
  /** A line of a name alone has no value; only what is no canonical request has such lines. */
  readonly headers: readonly HeaderLine[];
  readonly payload: string;
};

/** Takes a canonical request apart; `textOf` gives back the same text, or this throws. */
export function canonicalOf(text: string): Canonical {
  const [method = '', path = '', query = '', ...rest] = text.split('\n');
  const headers = rest.slice(0, -3).map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1)] as const;
  });
  const canonical = { method, path, query: query === '' ? [] : query.split('&'), headers, payload: rest.at(-1) ?? '' };
  if (textOf(canonical) !== text) throw new Error(`not a canonical request: ${JSON.stringify(text)}`);
  return canonical;
}

export const textOf = ({ method, path, query, headers, payload }: Canonical): string =>
  [
    method,
    path,
    query.join('&'),
    ...headers.map(([name, value]) => (value === undefined ? name : `${name}:${value}`)),
    '',
    headers.map(([name]) => name).join(';'),
    payload,
  ].join('\n');
