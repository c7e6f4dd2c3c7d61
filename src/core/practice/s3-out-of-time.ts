import { assertNever } from '@/core/kernel/assert-never';
import { addSeconds, rfc3339 } from '@/core/model/instant';
import type { Claim } from '@/core/verifying/claim';
import type { TimeFailure } from '@/core/verifying/verdict';
import { queryParameters, type S3Error, s3Error } from './s3-error';

/** What S3 says of a request that came too early or too late. */
export function outOfTime(failure: TimeFailure, claim: Claim | undefined): S3Error {
  const { now } = failure;
  const serverTime = ['ServerTime', rfc3339(now)] as const;
  switch (failure.problem) {
    case 'expires-out-of-range':
      return expiresOutOfRange(failure);
    case 'expired':
      return expired(failure.lifetimeSeconds, failure);
    case 'not-yet-valid':
      return s3Error(403, 'AccessDenied', 'Request is not yet valid', [
        ['X-Amz-Date', failure.signedAt],
        ['Expires', rfc3339(addSeconds(failure.signedAt, Number(claim?.expires)))],
        serverTime,
      ]);
    case 'skew':
      return s3Error(
        403,
        'RequestTimeTooSkewed',
        'The difference between the request time and the current time is too large.',
        [
          ['RequestTime', claim?.date ?? ''],
          serverTime,
          ['MaxAllowedSkewMilliseconds', failure.allowedSkewSeconds * 1000],
        ],
      );
    default:
      return assertNever(failure);
  }
}

const expired = (lifetimeSeconds: number, { signedAt, now }: TimeFailure): S3Error =>
  s3Error(403, 'AccessDenied', 'Request has expired', [
    ['X-Amz-Expires', lifetimeSeconds],
    ['Expires', rfc3339(addSeconds(signedAt, lifetimeSeconds))],
    ['ServerTime', rfc3339(now)],
  ]);

function expiresOutOfRange(failure: Extract<TimeFailure, { problem: 'expires-out-of-range' }>): S3Error {
  const { found, most } = failure;
  if (!/^-?\d+$/.test(found)) return queryParameters('X-Amz-Expires should be a number');
  if (Number(found) === 0) return expired(0, failure);
  if (Number(found) < 0) return queryParameters('X-Amz-Expires must be non-negative');
  return queryParameters(
    `X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than ${most} seconds`,
  );
}
