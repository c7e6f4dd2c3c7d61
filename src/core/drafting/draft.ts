import type { Algorithm } from '@/core/model/algorithm';
import type { Matching } from '@/core/model/post-policy';

/** What a person has typed to be signed, exactly: every field is text until it is parsed. */
export type Draft = {
  readonly method: string;
  readonly url: string;
  readonly service: string;
  readonly algorithm: Algorithm;
  /** With SigV4a, the region set. */
  readonly region: string;
  readonly signatureIn: 'query' | 'header' | 'form';
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expires: string;
  /** Empty for "now". */
  readonly signingTime: string;
  readonly headers: readonly HeaderRow[];
  /** What is signed as Host in the place of the URL's; set by hand only, and never by a link. Empty or left out: the URL's. */
  readonly signedHost?: string;
  /** Whether a header-signed request carries x-amz-content-sha256 where its service does not ask for it. */
  readonly contentSha256: boolean;
  /** What an upload form may hold; as `STARTING_POLICY` where nothing of it was typed. */
  readonly policy?: PolicyDraft;
  /** Size in bytes of the chunks that a body is sent in; undefined for a body in one piece. */
  readonly chunkSize?: string | undefined;
};
export type HeaderRow = { readonly name: string; readonly value: string };
/** An empty Content-Type, and empty sizes, set no condition. */
export type PolicyDraft = {
  readonly key: string;
  readonly contentType: string;
  readonly contentTypeMatching: Matching;
  readonly sizeFrom: string;
  readonly sizeTo: string;
  readonly conditions: readonly ConditionRow[];
};
export type ConditionRow = { readonly name: string; readonly matching: Matching; readonly value: string };

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
  | 'signedHost'
  | 'objectKey'
  | 'policyContentType'
  | 'sizeFrom'
  | 'sizeTo'
  | `condition:${number}`
  | 'chunkSize'
  | `header:${number}`;
