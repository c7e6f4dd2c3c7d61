import { createHash } from 'node:crypto';
import { sha256Hex } from '@/core/model/body';
import { type ChunkHashes, chunkHeader } from '@/core/model/chunked';
import type { HeaderList } from '@/core/model/headers';
import { instant } from '@/core/model/instant';
import type { PostPolicyInput } from '@/core/model/post-policy';
import { authority, wirePath } from '@/core/model/url';

/** The access key of the Amazon S3 documentation's examples. */
export const S3_DOCS = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
} as const;

/** What the chunks of a text are cut and hashed to. */
export function chunksOf(text: string, chunkSize: number): ChunkHashes {
  const bytes = Buffer.from(text);
  const hashes = Array.from({ length: Math.ceil(bytes.length / chunkSize) }, (_, i) =>
    sha256Hex(
      createHash('sha256')
        .update(bytes.subarray(i * chunkSize, (i + 1) * chunkSize))
        .digest('hex'),
    ),
  );
  return { size: bytes.length, chunkSize, hashes };
}

/** A text as a body in chunks with these signatures; the last is of the empty chunk. */
export function encodedText(text: string, chunkSize: number, signatures: readonly string[]): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(text);
  const framed = signatures.map((signature, i) => {
    const data = bytes.subarray(i * chunkSize, (i + 1) * chunkSize);
    return Buffer.concat([Buffer.from(chunkHeader(data.length, signature)), data, Buffer.from('\r\n')]);
  });
  return Uint8Array.from(Buffer.concat(framed));
}

/** An upload form for a bucket of the documentation, by what it differs in. */
export const postInput = (change: Partial<PostPolicyInput> = {}): PostPolicyInput => ({
  scheme: 'https',
  authority: authority('sigv4examplebucket.s3.amazonaws.com'),
  path: wirePath('/'),
  bucket: 'sigv4examplebucket',
  fields: [
    {
      name: 'key',
      value: `user/user1/\${filename}`,
      matching: 'starts-with',
      condition: 'user/user1/',
      source: 'field:key:0',
    },
  ],
  size: { from: 0, to: 1_048_576 },
  credentials: S3_DOCS,
  region: 'us-east-1',
  service: 's3',
  at: instant(Date.UTC(2015, 11, 29)),
  expires: 900,
  ...change,
});

/** The same fields with one of another value. */
export const withField = (fields: HeaderList, name: string, value: string): HeaderList =>
  fields.map(([n, v]) => (n === name ? [n, value] : [n, v]));
