import { Sha256 } from '@aws-crypto/sha256-browser';
import { getSigningKey } from '@aws-sdk/signature-v4';
import { describe, expect, it } from 'vitest';
import { encodedLength } from '@/core/model/chunked';
import { instant } from '@/core/model/instant';
import { verifyChunked } from '@/core/verifying/chunked/verify-chunked';
import { nodeHasher } from '@/testing/node-hasher';
import { bodyOfChunks, chunksVectors } from '@/testing/upload-vectors';
import { chunksOf, encodedText, S3_DOCS } from '@/testing/uploads';
import { cutChunk } from './cut-chunk';
import { type ChunkSigning, signChunks } from './sign-chunks';

const DOC_DAY = instant(Date.UTC(2013, 4, 24));
const always = async () => true;

const signing = (seed: string, text: string, chunkSize: number): ChunkSigning => ({
  credentials: S3_DOCS,
  region: 'us-east-1',
  service: 's3',
  at: DOC_DAY,
  seed,
  chunks: chunksOf(text, chunkSize),
});

const options = {
  hasher: nodeHasher,
  key: { secret: S3_DOCS.secretAccessKey },
  scope: { date: '20130524', region: 'us-east-1', service: 's3' },
  signedAt: DOC_DAY,
};

it('leaves no key in the cache of the engine, also where it fails on the way', async () => {
  const failing = signChunks(signing('0'.repeat(64), 'x'.repeat(100), 1), async (signed) => {
    if (signed > 0) throw new Error('no more');
    return true;
  });
  await expect(failing).rejects.toThrow('no more');
  let keyed = 0;
  class CountingSha256 extends Sha256 {
    constructor(key?: ConstructorParameters<typeof Sha256>[0]) {
      super(key);
      if (key !== undefined) keyed++;
    }
  }
  await getSigningKey(CountingSha256, S3_DOCS, '20130524', 'us-east-1', 's3');
  expect(keyed, 'what names the key in the cache, and four steps to derive it').toBe(5);
});

it.each(chunksVectors().map((vector) => [vector.name, vector] as const))(
  '%s: these strings to sign and signatures, from its seed on',
  async (_, vector) => {
    const { credentials, region, service, timestamp } = vector.context;
    const signed = await signChunks(
      {
        credentials: { accessKeyId: credentials.access_key_id, secretAccessKey: credentials.secret_access_key },
        region,
        service,
        at: instant(Date.parse(timestamp)),
        seed: vector.seedSignature,
        chunks: chunksOf(bodyOfChunks(vector), 65_536),
      },
      always,
    );
    expect(signed?.map(({ stringToSign, signature }) => ({ stringToSign, signature }))).toEqual(
      vector.chunks.map(({ stringToSign, signature }) => ({ stringToSign, signature })),
    );
    expect(signed?.map(({ size }) => size)).toEqual(
      vector.chunks.map(({ repeat: [text, count] }) => text.length * count),
    );
  },
);

describe('a body in chunks', () => {
  it('is as long as in the S3 documentation', () => {
    expect(encodedLength(66_560, 65_536)).toBe(66_824);
  });

  it.each([
    [0, 8192],
    [1, 8192],
    [8192, 8192],
    [8193, 8192],
    [100_000, 65_536],
  ])('of %d bytes in chunks of %d is as long as it says', async (size, chunkSize) => {
    const text = 'x'.repeat(size);
    const signed = (await signChunks(signing('0'.repeat(64), text, chunkSize), always)) ?? [];
    const encoded = encodedText(
      text,
      chunkSize,
      signed.map(({ signature }) => signature),
    );
    expect(encoded).toHaveLength(encodedLength(size, chunkSize));
  });

  it('is accepted by the verifier, which gives back what was in it', async () => {
    const text = '0123456789'.repeat(2500);
    const seed = 'ab'.repeat(32);
    const signed = (await signChunks(signing(seed, text, 8192), always)) ?? [];
    const encoded = encodedText(
      text,
      8192,
      signed.map(({ signature }) => signature),
    );
    const verdict = await verifyChunked({ encoded, hasTrailer: false, decodedLength: '25000', seed }, options);
    expect(verdict).toEqual({ outcome: 'match', body: Uint8Array.from(Buffer.from(text)) });
  });

  it('shows strings to sign whose parts join to them, each with the signature before it', async () => {
    const signed = (await signChunks(signing('0'.repeat(64), 'x'.repeat(20_000), 8192), always)) ?? [];
    const cut = signed.map(({ stringToSign }, i) => cutChunk(stringToSign, i));
    expect(cut.map((lines) => lines.map(({ parts }) => parts.map(({ text }) => text).join('')).join('\n'))).toEqual(
      signed.map(({ stringToSign }) => stringToSign),
    );
    for (const lines of cut) {
      const scope = lines[2]?.parts.filter(({ source }) => source !== 'fixed');
      expect(scope).toEqual([
        { text: '20130524', source: 'date' },
        { text: 'us-east-1', source: 'region' },
        { text: 's3', source: 'service' },
      ]);
    }
    const before = ['0'.repeat(64), ...signed.map(({ signature }) => signature)];
    expect(cut.map((lines) => lines[3]?.parts[0]?.text)).toEqual(before.slice(0, -1));
    expect(cut.map((lines) => lines[3]?.parts[0]?.source)).toEqual([
      'hash:signature',
      'chunk:signature:0',
      'chunk:signature:1',
      'chunk:signature:2',
    ]);
  });

  it('is left unsigned once it is not to go on', async () => {
    const asked: number[] = [];
    const goOn = async (count: number) => {
      asked.push(count);
      return count < 100;
    };
    expect(await signChunks(signing('0'.repeat(64), 'x'.repeat(8192 * 200), 8192), goOn)).toBeUndefined();
    expect(asked).toEqual([0, 64, 128]);
  });
});
