import { readdirSync, readFileSync } from 'node:fs';
import type { Draft } from '@/core/drafting/draft';
import type { HeaderList } from '@/core/model/headers';
import type { SigningInput, WireRequest } from '@/core/model/request';
import { wirePath } from '@/core/model/url';
import { bodyOf, inputOf, type TypedChange } from './typed';

type Form = 'header' | 'query';

/** What the signers that are named agree on, byte for byte. */
export type OwnExpected = {
  readonly canonicalRequest: string;
  readonly stringToSign: string;
  readonly signature: string;
  /** Every other signer that made just this. */
  readonly agreeing: readonly string[];
  /** With SigV4a, what each of them signed: a signature has a nonce, and `signature` is the one without chance (RFC 6979). */
  readonly signatures?: Readonly<Record<string, string>>;
  /** Why they are fewer than three. */
  readonly fewer?: string;
};

/** A request as it is typed, by what it differs in from the file's defaults, and what comes of it. */
export type OwnVector = {
  /** The rule it shows. */
  readonly name: string;
  readonly request: Omit<TypedChange, 'body'> & { readonly body?: string };
  /** What is sent otherwise than this page sends it: a path that is not encoded, headers that it leaves to the browser. */
  readonly sent?: { readonly path?: string; readonly headers?: HeaderList };
  /** Hexadecimal, of SigV4. */
  readonly signingKey?: string;
  /** Hexadecimal, of SigV4a. */
  readonly publicKey?: { readonly x: string; readonly y: string };
  readonly header?: OwnExpected;
  readonly query?: OwnExpected;
};

export type OwnVectorFile = {
  readonly defaults: Omit<Draft, 'headers' | 'signatureIn'>;
  readonly vectors: readonly OwnVector[];
};

export const OWN_VECTORS = 'src/testing/vectors';

/** The files of the project's own vectors of requests, by name. */
export const readOwnVectors = (): ReadonlyMap<string, OwnVectorFile> =>
  new Map(
    readdirSync(OWN_VECTORS)
      .filter((file) => file.endsWith('.json') && file !== 'uploads.json')
      .map((file) => [file, JSON.parse(readFileSync(`${OWN_VECTORS}/${file}`, 'utf8')) as OwnVectorFile]),
  );

/** What one form of a vector signs: the request as typed, with the path as sent. */
export function inputOfOwn(
  { defaults }: Pick<OwnVectorFile, 'defaults'>,
  { request: { body = '', ...request }, sent }: Pick<OwnVector, 'request' | 'sent'>,
  form: Form,
): SigningInput {
  const input = inputOf({ ...defaults, ...request, signatureIn: form, body: bodyOf(body) });
  return sent?.path === undefined ? input : { ...input, path: wirePath(sent.path) };
}

/**
 * One form of a vector as a service receives it, put together from the vector's texts, so that nothing of it was signed here;
 * another `signature` may stand in for the vector's own.
 */
export function receivedOwn(
  file: Pick<OwnVectorFile, 'defaults'>,
  vector: OwnVector,
  form: Form,
  signature = vector[form]?.signature ?? '',
): WireRequest {
  const { method, scheme, authority, path, headers, body, credentials, rule } = inputOfOwn(file, vector, form);
  const [, , query = '', ...rest] = vector[form]?.canonicalRequest.split('\n') ?? [];
  const [algorithm = '', , scope = ''] = vector[form]?.stringToSign.split('\n') ?? [];
  const canonical = rest
    .slice(0, -3)
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)] as const);
  const typed = [...headers, ...(vector.sent?.headers ?? [])].filter(([name]) => has(canonical, name));
  const sent: HeaderList = [...typed, ...canonical.filter(([name]) => !has(typed, name))];
  const late = rule.token === 'appended' ? credentials.sessionToken : undefined;
  const url = `${scheme}://${authority}${vector.sent?.path ?? path}${query === '' ? '' : '?'}${query}`;
  if (form === 'query') {
    const token = late === undefined ? '' : `&X-Amz-Security-Token=${encodeURIComponent(late)}`;
    return { method, url: `${url}${token}&X-Amz-Signature=${signature}`, headers: sent, body };
  }
  const credential = `Credential=${credentials.accessKeyId}/${scope}`;
  const authorization = `${algorithm} ${credential}, SignedHeaders=${rest.at(-2)}, Signature=${signature}`;
  const token: HeaderList = late === undefined ? [] : [['X-Amz-Security-Token', late]];
  return { method, url, headers: [...sent, ...token, ['Authorization', authorization]], body };
}

const has = (headers: HeaderList, name: string): boolean =>
  headers.some(([n]) => n.toLowerCase() === name.toLowerCase());
