import { describe, expect, it } from 'vitest';
import { instant } from '@/core/model/instant';
import { nodeHasher } from '@/testing/node-hasher';
import { encodedText, S3_DOCS, type UploadVector, uploadVector } from '@/testing/uploads';
import { verifyChunked } from './verify-chunked';

const options = {
  hasher: nodeHasher,
  key: { secret: S3_DOCS.secretAccessKey },
  scope: { date: '20130524', region: 'us-east-1', service: 's3' },
  signedAt: instant(Date.UTC(2013, 4, 24)),
};

const plain = uploadVector('s3-chunked-chunks');
const trailing = uploadVector('s3-chunked-trailer-chunks');

const textOf = ({ chunks = [] }: UploadVector): string =>
  chunks.map(({ repeat: [piece, count] }) => piece.repeat(count)).join('');

function encoded(vector: UploadVector, change: (text: string) => string = (text) => text) {
  const signatures = (vector.chunks ?? []).map(({ signature }) => signature);
  const bytes = encodedText(textOf(vector), 65_536, signatures);
  const { trailer } = vector;
  const whole = Buffer.from(bytes).toString('latin1');
  const text = trailer
    ? `${whole.slice(0, -2)}${trailer.text.trim()}\r\nx-amz-trailer-signature:${trailer.signature}\r\n\r\n`
    : whole;
  return Uint8Array.from(Buffer.from(change(text), 'latin1'));
}

const judge = (vector: UploadVector, change?: (text: string) => string, decodedLength = '66560') =>
  verifyChunked(
    {
      encoded: encoded(vector, change),
      hasTrailer: vector.trailer !== undefined,
      decodedLength,
      seed: vector.seedSignature ?? '',
    },
    options,
  );

const body = (vector: UploadVector) => Uint8Array.from(Buffer.from(textOf(vector)));

describe.runIf(plain && trailing)("the S3 documentation's bodies in chunks (data beside this checkout)", () => {
  const [chunks, withTrailer] = [plain!, trailing!];

  it('are right to the last signature', async () => {
    expect(await judge(chunks)).toEqual({ outcome: 'match', body: body(chunks) });
  });

  it('are right with a trailing checksum, whose value is that of the body', async () => {
    expect(await judge(withTrailer)).toEqual({ outcome: 'match', body: body(withTrailer) });
  });

  it.each([
    ['a byte of the first chunk', (text: string) => text.replace('aaa', 'aba'), { check: 'chunk-signature', chunk: 0 }],
    ['a byte of the last chunk', (text: string) => text.replace(/a(?=\r\n0;)/, 'b'), { chunk: 1 }],
    ['the first signature', (text: string) => text.replace('=ad80', '=ad81'), { check: 'chunk-signature', chunk: 0 }],
    ['the last signature', (text: string) => text.replace('=b6c6', '=b6c7'), { check: 'chunk-signature', chunk: 2 }],
    ['the size of a chunk', (text: string) => text.replace(/^10000/, '10001'), { check: 'chunk-form' }],
    ['the end', (text: string) => text.slice(0, -2), { check: 'chunk-form' }],
    ['what follows the end', (text: string) => `${text}x`, { check: 'chunk-form' }],
  ])('are refused where %s was changed', async (_, change, failure) => {
    expect(await judge(chunks, change)).toMatchObject({ outcome: 'refused', failure });
  });

  it('are refused where another length was announced', async () => {
    expect(await judge(chunks, undefined, '66561')).toMatchObject({
      failure: { check: 'decoded-length', expected: '66561', found: 66_560 },
    });
  });

  it('are refused where the trailing checksum was changed, or its signature', async () => {
    expect(await judge(withTrailer, (text) => text.replace('sOO8', 'sOO9'))).toMatchObject({
      failure: { check: 'chunk-signature', chunk: 'trailer' },
    });
    expect(await judge(withTrailer, (text) => text.replace('d81f', 'd81e'))).toMatchObject({
      failure: { check: 'chunk-signature', chunk: 'trailer' },
    });
    expect(await judge(withTrailer, (text) => text.replace(/x-amz-trailer-signature/, 'x-other'))).toMatchObject({
      failure: { check: 'chunk-form' },
    });
  });

  it('are refused where a chunk but the last is too small', async () => {
    const small = encodedText('x'.repeat(10), 5, ['0'.repeat(64), '0'.repeat(64), '0'.repeat(64)]);
    const verdict = await verifyChunked({ encoded: small, hasTrailer: false, decodedLength: '10', seed: '' }, options);
    expect(verdict).toMatchObject({ failure: { check: 'chunk-size', chunk: 0, least: 8192, found: 5 } });
  });
});
