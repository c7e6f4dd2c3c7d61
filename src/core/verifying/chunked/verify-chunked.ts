import { type Bytes, utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { type ChainFailure, type ChainOptions, verifyChain } from './chain';
import { checksumOf } from './checksum';
import { type DecodedBody, type DecodeFailure, decodeChunked } from './decode';

/** What x-amz-content-sha256 says of the two kinds of body whose chunks are signed. */
export const SIGNED_CHUNKS = 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD';
export const SIGNED_CHUNKS_TRAILER = 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER';

/** Every chunk with data but the last must have at least so many bytes. */
const LEAST = 8192;

export type ChunkedFailure =
  | DecodeFailure
  | ChainFailure
  /** `chunk` counts from 0. */
  | { readonly check: 'chunk-size'; readonly chunk: number; readonly least: number; readonly found: number }
  | { readonly check: 'decoded-length'; readonly expected: string; readonly found: number }
  /** A trailing checksum that is not that of the body, or of a kind not known here (`expected` undefined). */
  | {
      readonly check: 'checksum';
      readonly name: string;
      readonly expected: string | undefined;
      readonly found: string;
    };

/** `body` is what was in the chunks. */
export type ChunkedVerdict =
  | { readonly outcome: 'match'; readonly body: Bytes }
  | { readonly outcome: 'refused'; readonly failure: ChunkedFailure };

export type ReceivedChunked = {
  readonly encoded: Bytes;
  readonly hasTrailer: boolean;
  /** X-Amz-Decoded-Content-Length as sent. */
  readonly decodedLength: string;
  /** The signature of the request's headers. */
  readonly seed: string;
};

/** Judges a body in chunks whose request has been judged already. Any bytes at all give a verdict. */
export async function verifyChunked(
  { encoded, hasTrailer, decodedLength, seed }: ReceivedChunked,
  options: ChainOptions,
): Promise<ChunkedVerdict> {
  const decoded = decodeChunked(encoded, hasTrailer);
  if (!decoded.ok) return { outcome: 'refused', failure: decoded.error };
  const { chunks, trailer } = decoded.value;
  const small = chunks.slice(0, -2).findIndex(({ data }) => data.length < LEAST);
  if (small >= 0) {
    const found = chunks[small]?.data.length ?? 0;
    return { outcome: 'refused', failure: { check: 'chunk-size', chunk: small, least: LEAST, found } };
  }
  const sha256 = async (data: Bytes) => toHex(await options.hasher.sha256(data));
  const hashed = await Promise.all(
    chunks.map(async ({ data, signature }) => ({ signature, sha256: await sha256(data) })),
  );
  const failure = await verifyChain(
    { seed, chunks: hashed, ...(trailer ? { trailer: await hashTrailer(trailer, sha256) } : {}) },
    options,
  );
  if (failure) return { outcome: 'refused', failure };
  const body = joined(decoded.value);
  if (decodedLength !== String(body.length)) {
    return { outcome: 'refused', failure: { check: 'decoded-length', expected: decodedLength, found: body.length } };
  }
  for (const [name, found] of trailer?.headers ?? []) {
    const expected = await checksumOf(name, body, options.hasher);
    if (expected !== found) return { outcome: 'refused', failure: { check: 'checksum', name, expected, found } };
  }
  return { outcome: 'match', body };
}

async function hashTrailer(
  { headers, signature }: NonNullable<DecodedBody['trailer']>,
  sha256: (data: Bytes) => Promise<string>,
) {
  return { signature, sha256: await sha256(utf8(headers.map(([name, value]) => `${name}:${value}\n`).join(''))) };
}

function joined({ chunks }: DecodedBody): Bytes {
  const body = new Uint8Array(chunks.reduce((sum, { data }) => sum + data.length, 0));
  let at = 0;
  for (const { data } of chunks) {
    body.set(data, at);
    at += data.length;
  }
  return body;
}
