import type { ChangeCode } from '@/core/model/mistake';
import type { SigningInput } from '@/core/model/request';
import { signedNames, stepOf } from '@/core/model/trace';
import { requestTarget } from '@/core/verifying/request-target';
import { type Machine, type Sent, sentOf } from './arrival';
import { damagedSecret } from './modelled';

/** A request as it leaves the signer. */
const sentBy = ({ trace, body }: Machine): Sent => sentOf(trace, body);
export const urlOf = (machine: Machine): string => sentBy(machine).url;

export const always = (): boolean => true;
export const isLink = ({ input }: Machine): boolean => input.placement.in === 'query';
export const hasToken = ({ input }: Machine): boolean => input.credentials.sessionToken !== undefined;
export const hasHeader = (machine: Machine, name: string): boolean =>
  sentBy(machine).headers.some(([own]) => own.toLowerCase() === name);

const textOf = (machine: Machine): string => stepOf(machine.trace, 'canonicalRequest').text;
export const payloadLine = (machine: Machine): string => textOf(machine).split('\n').at(-1) ?? '';
/** Whether the hash of the body is signed, and not a word in its place. */
export const hashesBody = (machine: Machine): boolean => /^[0-9a-f]{64}$/.test(payloadLine(machine));
/** Whether the request tells AWS the hash of its body, which then takes it from there. */
export const tellsHash = (machine: Machine): boolean => /x-amz-content-sha256/i.test(textOf(machine));

/** What is hashed in place of a canonical request. */
export type Hashed = (canonicalRequest: string, machine: Machine) => string;
export const changesText = (machine: Machine, hashes: Hashed): boolean =>
  hashes(textOf(machine), machine) !== textOf(machine);

const line =
  (n: number, change: (text: string, machine: Machine) => string): Hashed =>
  (canonicalRequest, machine) =>
    canonicalRequest
      .split('\n')
      .map((text, i, all) => (i === (n < 0 ? all.length + n : n) ? change(text, machine) : text))
      .join('\n');
export const inMethod = (change: (method: string) => string) => line(0, change);
export const inPath = (change: (path: string) => string) => line(1, change);
export const inQuery = (change: (query: string) => string) => line(2, change);
export const inPayload = (change: (hash: string) => string) => line(-1, change);

/** The query with its parameters in the order in which they are sent. */
export const asSent: Hashed = line(2, (query, machine) => {
  const sent = requestTarget(urlOf(machine)).query.split('&');
  const placeOf = (piece: string): number => sent.findIndex((one) => one === piece || `${one}=` === piece);
  return query
    .split('&')
    .sort((a, b) => placeOf(a) - placeOf(b))
    .join('&');
});

/** A canonical request without the line of a header. */
export const withoutLine = (canonicalRequest: string, name: string): string =>
  canonicalRequest
    .split('\n')
    .filter((text, i) => i < 3 || !text.startsWith(`${name}:`))
    .join('\n');

/** The headers that are signed, their names in lower case. */
export function signedHeaders(machine: Machine): readonly (readonly [name: string, value: string])[] {
  const names = signedNames(machine.trace);
  return sentBy(machine)
    .headers.map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => names.includes(name));
}

/** A signed header that means nothing to AWS, with a value; undefined where there is none. */
export const plainHeader = (machine: Machine): string | undefined =>
  signedHeaders(machine).findLast(
    ([name, value]) => !/^(?:x-amz-.*|host|date)$/.test(name) && value.trim() !== '',
  )?.[0];

export const inHeader = (sent: Sent, name: string, change: (value: string) => string | undefined): Sent => ({
  ...sent,
  headers: sent.headers.flatMap(([key, value]) => {
    if (key.toLowerCase() !== name) return [[key, value] as const];
    const changed = change(value);
    return changed === undefined ? [] : [[key, changed] as const];
  }),
});

/** What changes the path of a URL. */
export const inPathOf =
  (change: (path: string) => string) =>
  (url: string): string =>
    url.replace(/^(\w+:\/\/[^/?#]*)([^?#]*)/, (_, origin: string, path: string) => origin + change(path));

type Pieces = readonly string[];

const isOwn = (piece: string): boolean => piece !== '' && !/^X-Amz-/i.test(piece);
/** The parameters of a URL as they are written, without those that sign it. */
export const ownPieces = (url: string): Pieces => requestTarget(url).query.split('&').filter(isOwn);

/** What changes those, and leaves the others where they are. */
export const inPieces =
  (change: (own: Pieces) => Pieces) =>
  (url: string): string => {
    const mark = url.indexOf('?');
    if (mark < 0) return url;
    const changed = [...change(ownPieces(url))];
    const pieces = url.slice(mark + 1).split('&');
    return `${url.slice(0, mark)}?${pieces.map((piece) => (isOwn(piece) ? (changed.shift() ?? piece) : piece)).join('&')}`;
  };

export const hasValue = (piece: string): boolean => /=./.test(piece);
export const otherValue = (piece: string): string => {
  const changed = piece.replace(/=\d+$/, '=99');
  return changed === piece ? `${piece}2` : changed;
};
/** Another value in the first parameter that has one. */
export const changeFirst = (own: Pieces): Pieces => {
  const first = own.findIndex(hasValue);
  return own.map((piece, i) => (i === first ? otherValue(piece) : piece));
};
/** The first two parameters in each other’s place. */
export const swapFirst = ([first, second, ...rest]: Pieces): Pieces =>
  first === undefined || second === undefined ? [] : [second, first, ...rest];
export const swapsAny = (machine: Machine): boolean => inPieces(swapFirst)(urlOf(machine)) !== urlOf(machine);

export const withParameter =
  (piece: string) =>
  (url: string): string =>
    `${url}${url.includes('?') ? '&' : '?'}${piece}`;

/** The URL at another host: a bucket’s accelerated one, or with `www.` before it. */
export const atOtherHost = (url: string): string =>
  /\.s3\.[a-z0-9-]+\./.test(url) ? url.replace(/\.s3\.[a-z0-9-]+\./, '.s3-accelerate.') : url.replace('://', '://www.');

export const otherMethod = (method: string): string => (method === 'PUT' ? 'GET' : 'PUT');
export const otherRegion = (region: string): string => (region === 'us-east-1' ? 'eu-central-1' : 'us-east-1');

/** The signer has the secret in another form. */
export const withSecret =
  (code: ChangeCode) =>
  ({ credentials, ...input }: SigningInput): SigningInput => ({
    ...input,
    credentials: { ...credentials, secretAccessKey: damagedSecret(code, credentials.secretAccessKey) },
  });
export const changesSecret =
  (code: ChangeCode) =>
  ({ input: { credentials } }: Machine): boolean =>
    damagedSecret(code, credentials.secretAccessKey) !== credentials.secretAccessKey;
