import type { Algorithm } from '@/core/model/algorithm';

/** What a person has typed to be signed, exactly: every field is text until it is parsed. */
export type Draft = {
  readonly method: string;
  readonly url: string;
  readonly service: string;
  readonly algorithm: Algorithm;
  /** With SigV4a, the region set. */
  readonly region: string;
  readonly signatureIn: 'query' | 'header';
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expires: string;
  /** Empty for "now". */
  readonly signingTime: string;
  readonly headers: readonly HeaderRow[];
  /** Whether a header-signed request carries x-amz-content-sha256 where its service does not ask for it. */
  readonly contentSha256: boolean;
};
export type HeaderRow = { readonly name: string; readonly value: string };

/** A place where a sentence can stand. */
export type Field =
  | 'method'
  | 'url'
  | 'service'
  | 'region'
  | 'accessKeyId'
  | 'secretAccessKey'
  | 'sessionToken'
  | 'expires'
  | 'signingTime'
  | 'body'
  | 'headers'
  | `header:${number}`;
