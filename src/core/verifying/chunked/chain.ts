import { utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { type Scope, scopeText } from '@/core/model/credentials';
import { amzDate, type Instant } from '@/core/model/instant';
import type { Hasher } from '@/core/ports';
import { type HmacKey, signingKeyOf } from '@/core/verifying/key-lookup';

const EMPTY_HASH = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** The signatures of a body in chunks, as they arrived, beside the hashes of what arrived. Hashes are in hexadecimal. */
export type ReceivedChain = {
  /** The signature of the request's headers. */
  readonly seed: string;
  /** With the empty one that ends the body. */
  readonly chunks: readonly { readonly sha256: string; readonly signature: string }[];
  /** The hash of the trailing headers, each `name:value\n`. */
  readonly trailer?: { readonly sha256: string; readonly signature: string };
};

export type ChainFailure = {
  readonly check: 'chunk-signature';
  /** Counted from 0. */
  readonly chunk: number | 'trailer';
  readonly expected: string;
  readonly found: string;
  readonly stringToSign: string;
};

export type ChainOptions = {
  readonly hasher: Hasher;
  readonly key: HmacKey;
  readonly scope: Scope;
  readonly signedAt: Instant;
};

/**
 * Follows the chain of signatures through a body in chunks (Amazon S3 API Reference, "Signature Calculations for the Authorization
 * Header: Transferring Payload in Multiple Chunks", and the same with trailing headers). Fails with the first link that is wrong.
 */
export async function verifyChain(chain: ReceivedChain, options: ChainOptions): Promise<ChainFailure | undefined> {
  const { hasher, key, scope, signedAt } = options;
  const signingKey = await signingKeyOf(hasher, key, scope);
  const link = async (lines: readonly string[], chunk: ChainFailure['chunk'], found: string) => {
    const [algorithm = '', ...rest] = lines;
    const stringToSign = [algorithm, amzDate(signedAt), scopeText(scope), ...rest].join('\n');
    const expected = toHex(await hasher.hmacSha256(signingKey, utf8(stringToSign)));
    return expected === found
      ? undefined
      : ({ check: 'chunk-signature', chunk, expected, found, stringToSign } as const);
  };
  let previous = chain.seed;
  for (const [i, { sha256, signature }] of chain.chunks.entries()) {
    const failure = await link(['AWS4-HMAC-SHA256-PAYLOAD', previous, EMPTY_HASH, sha256], i, signature);
    if (failure) return failure;
    previous = signature;
  }
  const { trailer } = chain;
  return trailer && link(['AWS4-HMAC-SHA256-TRAILER', previous, trailer.sha256], 'trailer', trailer.signature);
}
