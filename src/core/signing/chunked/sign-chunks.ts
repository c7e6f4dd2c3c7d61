import { fromUtf8 } from '@/core/kernel/bytes';
import { EMPTY_SHA256, type Sha256Hex } from '@/core/model/body';
import { type ChunkHashes, sizeOfChunk } from '@/core/model/chunked';
import { scopeText } from '@/core/model/credentials';
import { amzDate, dateStamp } from '@/core/model/instant';
import { createTextSigner, type TextSigning } from '@/core/signing/text-signer';

/** One chunk, signed: the text is what the engine signed, and holds the signature before it. */
export type SignedChunk = {
  readonly size: number;
  readonly sha256: Sha256Hex;
  readonly stringToSign: string;
  readonly signature: string;
};

export type ChunkSigning = TextSigning & {
  /** The signature of the request's headers, from which the chain starts. */
  readonly seed: string;
  readonly chunks: ChunkHashes;
};

/** Asked after every few chunks, with how many are signed: whether to go on. */
export type GoOn = (signed: number) => Promise<boolean>;
const ASK_EVERY = 64;

/**
 * Signs the chunks of a body, each with the signature before it, and the empty one that ends it (Amazon S3 API Reference, "Signature
 * Calculations for the Authorization Header: Transferring Payload in Multiple Chunks"). Undefined where it was not to go on.
 */
export async function signChunks(input: ChunkSigning, goOn: GoOn): Promise<readonly SignedChunk[] | undefined> {
  const { seed, chunks } = input;
  const signer = createTextSigner(input);
  const done: SignedChunk[] = [];
  try {
    for (const sha256 of [...chunks.hashes, EMPTY_SHA256]) {
      if (done.length % ASK_EVERY === 0 && !(await goOn(done.length))) break;
      const { signature, records } = await signer.sign(chunkText(input, done.at(-1)?.signature ?? seed, sha256));
      const hashed = records.find((record) => record.digest === signature)?.data;
      const stringToSign = hashed && fromUtf8(hashed);
      if (stringToSign === undefined) throw new Error('a hash of this signing was not recorded');
      done.push({ size: sizeOfChunk(chunks, done.length), sha256, stringToSign, signature });
    }
  } finally {
    signer.end();
  }
  return done.length > chunks.hashes.length ? done : undefined;
}

const chunkText = ({ at, region, service }: ChunkSigning, previous: string, sha256: Sha256Hex): string =>
  [
    'AWS4-HMAC-SHA256-PAYLOAD',
    amzDate(at),
    scopeText({ date: dateStamp(at), region, service }),
    previous,
    EMPTY_SHA256,
    sha256,
  ].join('\n');
