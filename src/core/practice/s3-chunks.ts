import { assertNever } from '@/core/kernel/assert-never';
import { toHex } from '@/core/kernel/hex';
import { err, ok, type Result } from '@/core/kernel/result';
import { sha256Hex } from '@/core/model/body';
import { headerValues } from '@/core/model/headers';
import { parseAmzDate } from '@/core/model/instant';
import {
  type ChunkedFailure,
  SIGNED_CHUNKS,
  SIGNED_CHUNKS_TRAILER,
  verifyChunked,
} from '@/core/verifying/chunked/verify-chunked';
import type { Judged } from './judge';
import { lookUp } from './look-up';
import { type S3Error, s3Error } from './s3-error';
import { differs } from './s3-refusal';

/** A request that was let in, with what was in the chunks of its body; unchanged where the body is in one piece. */
export async function openChunks(judged: Judged): Promise<Result<Judged, S3Error>> {
  const { request, world, verdict } = judged;
  const [payload = ''] = headerValues(request.headers, 'x-amz-content-sha256');
  const { claim } = verdict;
  if ((payload !== SIGNED_CHUNKS && payload !== SIGNED_CHUNKS_TRAILER) || claim?.in !== 'header') return ok(judged);
  const [decodedLength] = headerValues(request.headers, 'x-amz-decoded-content-length');
  if (decodedLength === undefined) return err(noLength);

  const { accessKeyId = '', scope } = claim.credential ?? {};
  const key = lookUp(accessKeyId);
  const signedAt = parseAmzDate(claim.date);
  if (!key || 'publicKey' in key || !scope || signedAt === undefined)
    throw new Error('nobody is let in without a key and a date');
  const chunked = await verifyChunked(
    { encoded: request.body, hasTrailer: payload === SIGNED_CHUNKS_TRAILER, decodedLength, seed: claim.signature },
    { hasher: world.hasher, key, scope, signedAt },
  );
  if (chunked.outcome === 'refused') return err(refusal(chunked.failure, accessKeyId));
  const sha256 = sha256Hex(toHex(await world.hasher.sha256(chunked.body)));
  return ok({
    ...judged,
    request: { ...request, body: chunked.body },
    body: { size: chunked.body.length, sha256 },
  });
}

const noLength = s3Error(411, 'MissingContentLength', 'You must provide the Content-Length HTTP header.');

/** In the words of the Amazon S3 API Reference, "Error Responses". */
function refusal(failure: ChunkedFailure, accessKeyId: string): S3Error {
  switch (failure.check) {
    case 'chunk-form':
      return s3Error(400, 'IncompleteBody', 'The request body terminated unexpectedly');
    case 'chunk-size':
      return s3Error(
        403,
        'InvalidChunkSizeError',
        `Only the last chunk is allowed to have a size less than ${failure.least} bytes`,
        [
          ['Chunk', failure.chunk + 1],
          ['BadChunkSize', failure.found],
        ],
      );
    case 'chunk-signature':
      return differs(accessKeyId, failure.stringToSign, failure.found);
    case 'decoded-length':
      return s3Error(
        400,
        'IncompleteBody',
        'You did not provide the number of bytes specified by the x-amz-decoded-content-length HTTP header',
      );
    case 'checksum': {
      const kind = failure.name.replace('x-amz-checksum-', '').toUpperCase();
      return failure.expected === undefined
        ? s3Error(501, 'NotImplemented', `The practice endpoint does not know the trailing header '${failure.name}'`)
        : s3Error(400, 'BadDigest', `The ${kind} you specified did not match the calculated checksum.`);
    }
    default:
      return assertNever(failure);
  }
}
