import { readdirSync, readFileSync } from 'node:fs';
import type { Draft } from '@/core/drafting/draft';
import { bodyOf, type TypedChange } from './typed';

/** What the signers that are named agree on, byte for byte. */
export type OwnExpected = {
  readonly canonicalRequest: string;
  readonly stringToSign: string;
  readonly signature: string;
  /** Every other signer that made just this. */
  readonly agreeing: readonly string[];
  /** Why they are fewer than three. */
  readonly fewer?: string;
};

/** A request as it is typed, by what it differs in from the file's defaults, and what comes of it. */
export type OwnVector = {
  /** The rule it shows. */
  readonly name: string;
  readonly request: Omit<TypedChange, 'body'> & { readonly body?: string };
  /** Hexadecimal. */
  readonly signingKey: string;
  readonly header?: OwnExpected;
  readonly query?: OwnExpected;
};

export type OwnVectorFile = {
  readonly defaults: Omit<Draft, 'headers' | 'signatureIn'>;
  readonly vectors: readonly OwnVector[];
};

export const OWN_VECTORS = 'src/testing/vectors';

/** The files of the project's own vectors, by name. */
export const readOwnVectors = (): ReadonlyMap<string, OwnVectorFile> =>
  new Map(
    readdirSync(OWN_VECTORS)
      .filter((file) => file.endsWith('.json'))
      .map((file) => [file, JSON.parse(readFileSync(`${OWN_VECTORS}/${file}`, 'utf8')) as OwnVectorFile]),
  );

/** What is typed for one form of a vector. */
export const changeOf = (
  { defaults }: OwnVectorFile,
  { request: { body = '', ...request } }: OwnVector,
  form: 'header' | 'query',
): TypedChange => ({ ...defaults, ...request, signatureIn: form, body: bodyOf(body) });
