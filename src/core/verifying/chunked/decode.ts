import { type Bytes, fromUtf8 } from '@/core/kernel/bytes';
import { err, ok, type Result } from '@/core/kernel/result';
import type { HeaderList } from '@/core/model/headers';

export type DecodedChunk = { readonly data: Bytes; readonly signature: string };

/** A body in chunks taken apart; the last chunk is the empty one. */
export type DecodedBody = {
  readonly chunks: readonly DecodedChunk[];
  readonly trailer?: { readonly headers: HeaderList; readonly signature: string };
};

/** Where, in bytes, the body stops being one in chunks; `length` where it only ends too early. */
export type DecodeFailure = { readonly check: 'chunk-form'; readonly at: number };

const CR = 0x0d;
const LF = 0x0a;
const HEADER = /^([0-9a-f]{1,12});chunk-signature=([0-9a-f]{64})$/i;

/** Reads the encoding of aws-chunked with signed chunks, and with signed trailing headers where `hasTrailer`. */
export function decodeChunked(body: Bytes, hasTrailer: boolean): Result<DecodedBody, DecodeFailure> {
  const chunks: DecodedChunk[] = [];
  let at = 0;
  for (;;) {
    const line = lineAt(body, at);
    const [, size, signature] = HEADER.exec(line?.text ?? '') ?? [];
    if (!line || size === undefined || signature === undefined) return err({ check: 'chunk-form', at });
    const length = Number.parseInt(size, 16);
    const end = line.next + length;
    chunks.push({ data: body.subarray(line.next, end), signature });
    if (length === 0 && hasTrailer) return readTrailer(body, line.next, chunks);
    if (end > body.length || body[end] !== CR || body[end + 1] !== LF) return err({ check: 'chunk-form', at: end });
    at = end + 2;
    if (length === 0) return at === body.length ? ok({ chunks }) : err({ check: 'chunk-form', at });
  }
}

const SIGNATURE = 'x-amz-trailer-signature';

function readTrailer(body: Bytes, start: number, chunks: readonly DecodedChunk[]): Result<DecodedBody, DecodeFailure> {
  const headers: [string, string][] = [];
  let at = start;
  for (;;) {
    const line = lineAt(body, at);
    const colon = line?.text.indexOf(':') ?? -1;
    if (!line || (line.text !== '' && colon < 1)) return err({ check: 'chunk-form', at });
    at = line.next;
    if (line.text === '') break;
    headers.push([line.text.slice(0, colon).toLowerCase(), line.text.slice(colon + 1).trim()]);
  }
  const last = headers.pop();
  if (last?.[0] !== SIGNATURE || at !== body.length) return err({ check: 'chunk-form', at });
  return ok({ chunks, trailer: { headers, signature: last[1] } });
}

/** No header of a chunk is longer; a trailing one may be. */
const LONGEST_LINE = 1024;

function lineAt(body: Bytes, at: number): { readonly text: string; readonly next: number } | undefined {
  const end = body.subarray(at, at + LONGEST_LINE).indexOf(LF);
  if (end < 1 || body[at + end - 1] !== CR) return undefined;
  const text = fromUtf8(body.subarray(at, at + end - 1));
  return text === undefined ? undefined : { text, next: at + end + 1 };
}
