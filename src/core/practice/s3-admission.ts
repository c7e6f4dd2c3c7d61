import { headersByName, headerValue } from '@/core/verifying/canonical-headers';
import { SIGNED_CHUNKS, SIGNED_CHUNKS_TRAILER } from '@/core/verifying/chunked/verify-chunked';
import type { Judged } from './judge';
import { queryParameters, type S3Error, s3Error } from './s3-error';
import { notSigned, REQUIRED_PARAMETERS, s3Refusal } from './s3-refusal';

const NAME = 'x-amz-content-sha256';
const PAYLOADS = 'UNSIGNED-PAYLOAD, STREAMING-UNSIGNED-PAYLOAD-TRAILER, STREAMING-AWS4-HMAC-SHA256-PAYLOAD';
const TAKEN: readonly string[] = ['UNSIGNED-PAYLOAD', SIGNED_CHUNKS, SIGNED_CHUNKS_TRAILER];

/**
 * Why S3 does not let a request in; undefined where it does. Beyond the signature, S3 wants X-Amz-Expires in a presigned URL, a
 * payload hash beside an Authorization header, and no x-amz-* header unsigned (Amazon S3 API Reference).
 */
export function notAdmitted({ request, verdict }: Judged): S3Error | undefined {
  const { claim } = verdict;
  const headers = headersByName(request.headers, '');
  if (claim?.in === 'query' && claim.expires === undefined) return queryParameters(REQUIRED_PARAMETERS);
  if (claim?.in === 'header') {
    if (!headers.has(NAME)) return s3Error(400, 'InvalidRequest', `Missing required header for this request: ${NAME}`);
    const failure = payloadFailure(headerValue(headers, NAME));
    if (failure) return failure;
  }
  if (verdict.outcome === 'refused') return s3Refusal(verdict, request);

  const unsigned = [...headers.keys()].filter(
    (name) => name.startsWith('x-amz-') && name !== NAME && !verdict.claim.signedHeaders.includes(name),
  );
  return unsigned.length > 0 ? notSigned(unsigned) : undefined;
}

function payloadFailure(value: string): S3Error | undefined {
  if (TAKEN.includes(value) || /^[0-9a-f]{64}$/i.test(value)) return undefined;
  if (value.startsWith('STREAMING-')) {
    return s3Error(501, 'NotImplemented', 'A header you provided implies functionality that is not implemented', [
      ['Header', NAME],
      ['additionalMessage', 'The practice endpoint takes chunks only where each is signed'],
    ]);
  }
  return s3Error(400, 'InvalidArgument', `${NAME} must be ${PAYLOADS} or a valid sha256 value.`, [
    ['ArgumentName', NAME],
    ['ArgumentValue', value],
  ]);
}
