import { describe, expect, it } from 'vitest';
import { instant } from '@/core/model/instant';
import { nodeHasher } from '@/testing/node-hasher';
import { bodyOfChunks, type ChunksVector, chunksVectors } from '@/testing/upload-vectors';
import { encodedText } from '@/testing/uploads';
import { verifyChunked } from './verify-chunked';

const optionsOf = ({ context: { credentials, region, service, timestamp } }: Pick<ChunksVector, 'context'>) => ({
  hasher: nodeHasher,
  key: { secret: credentials.secret_access_key },
  scope: { date: timestamp.slice(0, 10).replaceAll('-', ''), region, service },
  signedAt: instant(Date.parse(timestamp)),
});

function encoded(vector: ChunksVector, change: (text: string) => string = (text) => text) {
  const signatures = vector.chunks.map(({ signature }) => signature);
  const bytes = encodedText(bodyOfChunks(vector), 65_536, signatures);
  const { trailer } = vector;
  const whole = Buffer.from(bytes).toString('latin1');
  const text = trailer
    ? `${whole.slice(0, -2)}${trailer.text.trim()}\r\nx-amz-trailer-signature:${trailer.signature}\r\n\r\n`
    : whole;
  return Uint8Array.from(Buffer.from(change(text), 'latin1'));
}

const lengthOf = (vector: ChunksVector): number => bodyOfChunks(vector).length;

const judge = (vector: ChunksVector, change?: (text: string) => string, decodedLength = String(lengthOf(vector))) =>
  verifyChunked(
    {
      encoded: encoded(vector, change),
      hasTrailer: vector.trailer !== undefined,
      decodedLength,
      seed: vector.seedSignature,
    },
    optionsOf(vector),
  );

/** Another character at a place of a text; the place counts from the end where it is negative. */
function edited(text: string, at: number): string {
  const i = at < 0 ? text.length + at : at;
  return text.slice(0, i) + (text[i] === '1' ? '2' : '1') + text.slice(i + 1);
}

/** Changes a character of the first occurrence of `part`. */
const within =
  (part: string, at = 0) =>
  (text: string) => {
    if (!text.includes(part)) throw new Error(`no ${part}`);
    return text.replace(part, edited(part, at));
  };

const all = chunksVectors().map((vector) => [vector.name, vector] as const);

describe.each(all)('%s', (_, vector) => {
  const [first = '', , last = ''] = vector.chunks.map(({ signature }) => signature);
  const body = bodyOfChunks(vector);

  it('is right to the last signature, with the body in it', async () => {
    expect(await judge(vector)).toEqual({ outcome: 'match', body: Uint8Array.from(Buffer.from(body)) });
  });

  it.each([
    ['a byte of the first chunk', within(`\r\n${body.slice(0, 20)}`, 4), { check: 'chunk-signature', chunk: 0 }],
    ['a byte of the last chunk', within(`${body.slice(-20)}\r\n0;`, 4), { chunk: 1 }],
    ['the first signature', within(first), { check: 'chunk-signature', chunk: 0 }],
    ['the last signature', within(last), { check: 'chunk-signature', chunk: 2 }],
    ['the size of a chunk', within('10000;', 4), { check: 'chunk-form' }],
    ['the end', (text: string) => text.slice(0, -2), { check: 'chunk-form' }],
    ['what follows the end', (text: string) => `${text}x`, { check: 'chunk-form' }],
  ])('is refused where %s was changed', async (_what, change, failure) => {
    expect(await judge(vector, change)).toMatchObject({ outcome: 'refused', failure });
  });

  it('is refused where another length was announced', async () => {
    const expected = String(lengthOf(vector) + 1);
    expect(await judge(vector, undefined, expected)).toMatchObject({
      failure: { check: 'decoded-length', expected, found: lengthOf(vector) },
    });
  });
});

const trailing = all.filter(([, { trailer }]) => trailer !== undefined);

describe.each(trailing)('%s', (_, vector) => {
  const { text = '', signature = '' } = vector.trailer ?? {};

  it.each([
    ['checksum', within(text.trim(), text.indexOf(':') + 3), { check: 'chunk-signature', chunk: 'trailer' }],
    ['signature', within(signature), { check: 'chunk-signature', chunk: 'trailer' }],
    ['signature’s name', within('x-amz-trailer-signature'), { check: 'chunk-form' }],
  ])('is refused where its trailing %s was changed', async (_what, change, failure) => {
    expect(await judge(vector, change)).toMatchObject({ outcome: 'refused', failure });
  });
});

it('a body is refused where a chunk but the last is too small', async () => {
  const small = encodedText('x'.repeat(10), 5, ['0'.repeat(64), '0'.repeat(64), '0'.repeat(64)]);
  const verdict = await verifyChunked(
    { encoded: small, hasTrailer: false, decodedLength: '10', seed: '' },
    optionsOf(all[0]![1]),
  );
  expect(verdict).toMatchObject({ failure: { check: 'chunk-size', chunk: 0, least: 8192, found: 5 } });
});
