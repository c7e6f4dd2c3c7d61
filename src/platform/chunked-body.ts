import { chunkHeader } from '@/core/model/chunked';
import type { OutgoingRequest } from '@/core/ports';

/** A body as aws-chunked writes it: nothing is read here, the browser does when it sends. */
export function chunkedBody(body: Blob, chunks: NonNullable<OutgoingRequest['chunks']>): Blob {
  let at = 0;
  const pieces = chunks.flatMap(({ size, signature }) => {
    const data = body.slice(at, at + size, '');
    at += size;
    return [chunkHeader(size, signature), data, '\r\n'];
  });
  return new Blob(pieces);
}
