import { readFileSync } from 'node:fs';
import type { HeaderList } from '@/core/model/headers';
import { OWN_VECTORS } from './own-vectors';
import { readVectors, type VectorCase } from './vectors';

type Signed = Pick<VectorCase, 'name' | 'context'>;

/** A body in chunks: each has `repeat`, a text and how often it stands there, and follows from the signature before it. */
export type ChunksVector = Signed & {
  readonly seedSignature: string;
  readonly chunks: readonly {
    readonly repeat: readonly [string, number];
    readonly stringToSign: string;
    readonly signature: string;
  }[];
  readonly trailer?: { readonly text: string; readonly stringToSign: string; readonly signature: string };
};

/** The policy of an upload form, which is the string to sign as it is. */
export type PolicyVector = Signed & { readonly policyBase64: string; readonly signature: string };

type Agreed = {
  /** Every other signer that made just this. */
  readonly agreeing: readonly string[];
  /** Why they are fewer than three. */
  readonly fewer?: string;
};

/** The project's own vectors of uploads. */
export type OwnUploads = {
  /** `seed` names the vector of payloads.json whose headers begin the chain. */
  readonly chunks: readonly (ChunksVector & Agreed & { readonly seed: string })[];
  /** `fields` meet the policy, and are all of the form but `policy` and `x-amz-signature`. */
  readonly policies: readonly (PolicyVector & Agreed & { readonly bucket: string; readonly fields: HeaderList })[];
};

export const OWN_UPLOADS_FILE = `${OWN_VECTORS}/uploads.json`;
export const readOwnUploads = (): OwnUploads => JSON.parse(readFileSync(OWN_UPLOADS_FILE, 'utf8')) as OwnUploads;

/** The S3 documentation's examples where they are at hand. */
const documented = (): readonly (Signed | ChunksVector | PolicyVector)[] => readVectors('s3-doc-examples.json') ?? [];

/** Every body in chunks, of the project's own and of the S3 documentation where that is at hand. */
export const chunksVectors = (): readonly ChunksVector[] => [
  ...readOwnUploads().chunks,
  ...documented().filter((vector) => 'chunks' in vector),
];

/** The policy of the S3 documentation's form, where that is at hand. */
export const documentedPolicy = (): PolicyVector | undefined => documented().find((vector) => 'policyBase64' in vector);

/** The bytes of a body in chunks, without the chunks. */
export const bodyOfChunks = ({ chunks }: ChunksVector): string =>
  chunks.map(({ repeat: [text, count] }) => text.repeat(count)).join('');
