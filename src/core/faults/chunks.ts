import { type Bytes, utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { bytesOfWords, sha256Words } from '@/core/kernel/sha256-running';
import { OFTEN, SELDOM, USUAL } from './rarity';
import type { Slip } from './slip';

/** What the signature of one chunk is made of, and what else a signer has at hand then. */
export type ChunkText = {
  /** `AWS4-HMAC-SHA256-PAYLOAD`. */
  readonly algorithm: string;
  readonly date: string;
  readonly scope: string;
  readonly previous: string;
  /** The hash of nothing, and the hash of the chunk. */
  readonly nothing: string;
  readonly hash: string;
  /** The signature of the request's headers, where it is known. */
  readonly seed: string | undefined;
  /** The octets of the chunk, where they are. */
  readonly data: Bytes | undefined;
};

/** What is keyed instead of the string to sign of a chunk. */
export type ChunkSlip = Slip<ChunkText, string> & { readonly name: string };

const hashOf = (bytes: Uint8Array): string => toHex(bytesOfWords(sha256Words(bytes)));

/** The lines as S3 has them (Amazon S3 API Reference, "Transferring Payload in Multiple Chunks"), with some of them otherwise. */
export const chunkLines = (chunk: ChunkText, change: Partial<ChunkText> = {}): readonly string[] => {
  const { algorithm, date, scope, previous, nothing, hash } = { ...chunk, ...change };
  return [algorithm, date, scope, previous, nothing, hash];
};

const slip = (
  name: string,
  code: ChunkSlip['code'],
  rarity: number,
  by: readonly string[],
  variants: (chunk: ChunkText) => readonly (readonly string[])[],
): ChunkSlip => ({
  id: `chunk/${code} ${name}`,
  at: 'signer',
  part: 'chunk',
  code,
  rarity,
  by,
  name,
  variants: (chunk) => variants(chunk).map((lines) => lines.join('\n')),
});
const without = (name: string, at: number): ChunkSlip =>
  slip(name, 'chunk-line-missing', USUAL, [], (chunk) => [chunkLines(chunk).filter((_, i) => i !== at)]);
const hashing = (name: string, rarity: number, of: (data: Bytes) => readonly (string | Bytes)[]): ChunkSlip =>
  slip(name, 'chunk-data', rarity, [], (chunk) =>
    chunk.data === undefined
      ? []
      : of(chunk.data).map((bytes) =>
          chunkLines(chunk, { hash: hashOf(typeof bytes === 'string' ? utf8(bytes) : bytes) }),
        ),
  );
const joined = (...parts: readonly (string | Uint8Array)[]): Bytes =>
  Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? utf8(part) : part)]));

/** Every way to key another text than that of the chunk. */
export const CHUNK_SLIPS: readonly ChunkSlip[] = [
  slip('seed', 'chunk-previous', OFTEN, [], (chunk) =>
    chunk.seed === undefined ? [] : [chunkLines(chunk, { previous: chunk.seed })],
  ),
  slip('empty', 'chunk-previous', USUAL, [], (chunk) => [chunkLines(chunk, { previous: '' })]),
  slip('nothing', 'chunk-previous', SELDOM, [], (chunk) => [chunkLines(chunk, { previous: chunk.nothing })]),
  slip('capitals', 'chunk-previous', SELDOM, [], (chunk) => [
    chunkLines(chunk, { previous: chunk.previous.toUpperCase() }),
  ]),
  without('algorithm', 0),
  without('date', 1),
  without('scope', 2),
  without('previous', 3),
  without('nothing', 4),
  without('hash', 5),
  slip('swapped', 'chunk-order', USUAL, [], (chunk) => [
    chunkLines(chunk, { nothing: chunk.hash, hash: chunk.nothing }),
  ]),
  slip('previous-last', 'chunk-order', SELDOM, [], ({ algorithm, date, scope, previous, nothing, hash }) => [
    [algorithm, date, scope, nothing, hash, previous],
    [algorithm, date, scope, nothing, previous, hash],
    [algorithm, date, scope, hash, previous, nothing],
  ]),
  slip('request', 'chunk-algorithm', OFTEN, [], (chunk) => [chunkLines(chunk, { algorithm: 'AWS4-HMAC-SHA256' })]),
  slip('streaming', 'chunk-algorithm', USUAL, [], (chunk) => [
    chunkLines(chunk, { algorithm: `STREAMING-${chunk.algorithm}` }),
  ]),
  slip('other', 'chunk-algorithm', SELDOM, [], (chunk) =>
    ['AWS4-HMAC-SHA256-CHUNK', 'AWS4-HMAC-SHA256-TRAILER', 'AWS4-HMAC-SHA256-EVENTS', 'AWS4-HMAC-SHA256-PAYLOAD'].map(
      (algorithm) => chunkLines(chunk, { algorithm }),
    ),
  ),
  slip('empty', 'chunk-data', USUAL, [], (chunk) => [chunkLines(chunk, { hash: chunk.nothing })]),
  slip('no-nothing', 'chunk-data', USUAL, [], (chunk) => [chunkLines(chunk, { nothing: '' })]),
  slip('capitals', 'chunk-data', SELDOM, [], (chunk) => [
    chunkLines(chunk, { hash: chunk.hash.toUpperCase() }),
    chunkLines(chunk, { hash: chunk.hash.toUpperCase(), nothing: chunk.nothing.toUpperCase() }),
  ]),
  slip('twice', 'chunk-data', SELDOM, [], (chunk) => [chunkLines(chunk, { hash: hashOf(utf8(chunk.hash)) })]),
  slip('line', 'chunk-data', USUAL, [], (chunk) => [
    chunkLines(chunk, { hash: 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD' }),
    chunkLines(chunk, { hash: 'UNSIGNED-PAYLOAD' }),
  ]),
  hashing('line-break', OFTEN, (data) => [joined(data, '\r\n'), joined(data, '\n')]),
  hashing('size', USUAL, (data) => {
    const size = data.length.toString(16);
    return [joined(size, '\r\n', data), joined(size, '\r\n', data, '\r\n'), joined(size, ';', data)];
  }),
  slip('at the end', 'chunk-line-break', OFTEN, [], (chunk) => [
    [...chunkLines(chunk), ''],
    [`${chunkLines(chunk).join('\n')}\r\n`],
  ]),
  slip('windows', 'chunk-line-break', USUAL, [], (chunk) => [[chunkLines(chunk).join('\r\n')]]),
  slip('none', 'chunk-line-break', SELDOM, [], (chunk) => [
    [chunkLines(chunk).join('')],
    [chunkLines(chunk).join('\\n')],
  ]),
];
