import type { Sha256Hex } from './body';

/** What x-amz-content-sha256 says of a body whose chunks are signed (Amazon S3 API Reference, "Signature Calculations: Transferring Payload in Multiple Chunks"). */
export const CHUNKED_PAYLOAD = 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD';

/** The least size in bytes of every chunk but the last, and what SDKs take. */
export const LEAST_CHUNK = 8192;
export const USUAL_CHUNK = 65_536;

/** A body cut into chunks of `chunkSize` bytes, the last smaller; `hashes` are of the chunks with data, in order. */
export type ChunkHashes = {
  readonly size: number;
  readonly chunkSize: number;
  readonly hashes: readonly Sha256Hex[];
};

/** The size of chunk `i` of a body, in bytes; the one after the last is empty. */
export const sizeOfChunk = ({ size, chunkSize }: { size: number; chunkSize: number }, i: number): number =>
  Math.max(0, Math.min(chunkSize, size - i * chunkSize));

/** What stands before a chunk's bytes on the wire; CRLF follows them. */
export const chunkHeader = (size: number, signature: string): string =>
  `${size.toString(16)};chunk-signature=${signature}\r\n`;

const SIGNATURE_LENGTH = 64;
const framed = (size: number): number => chunkHeader(size, '').length + SIGNATURE_LENGTH + size + 2;

/** The length in bytes of a body of `size` bytes in chunks, with the empty one that ends it: its Content-Length. */
export function encodedLength(size: number, chunkSize: number): number {
  const whole = Math.floor(size / chunkSize);
  const rest = size % chunkSize;
  return whole * framed(chunkSize) + (rest === 0 ? 0 : framed(rest)) + framed(0);
}
