import { createHash, createHmac } from 'node:crypto';
import type { Question } from './question';

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

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** String to sign and signature of a canonical request, under the key of a question. */
export function signText(text: string, q: Question): { readonly stringToSign: string; readonly signature: string } {
  const scope = [q.amzDate.slice(0, 8), q.region, q.service, 'aws4_request'];
  const hash = createHash('sha256').update(text).digest('hex');
  const stringToSign = ['AWS4-HMAC-SHA256', q.amzDate, scope.join('/'), hash].join('\n');
  const key = scope.reduce<string | Buffer>(hmac, `AWS4${q.secret}`);
  return { stringToSign, signature: hmac(key, stringToSign).toString('hex') };
}
