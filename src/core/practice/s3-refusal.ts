import { assertNever } from '@/core/kernel/assert-never';
import { utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { headerValues } from '@/core/model/headers';
import type { Claim } from '@/core/verifying/claim';
import type { Refusal, ScopeMismatch, TokenFailure } from '@/core/verifying/verdict';
import type { PracticeRequest } from './endpoint';
import { HEADER_NOT_VISIBLE, isHiddenHeader, notVisibleMessage } from './hidden-headers';
import { queryParameters, type S3Error, s3Error } from './s3-error';
import { outOfTime } from './s3-out-of-time';

const accessDenied = s3Error(403, 'AccessDenied', 'Access Denied');
const noDate = s3Error(403, 'AccessDenied', 'AWS authentication requires a valid Date or x-amz-date header');
export const REQUIRED_PARAMETERS =
  'Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, ' +
  'X-Amz-SignedHeaders, and X-Amz-Expires parameters.';

/** What is wrong with the credential, in the terms of where it stands. */
const malformed = (where: Claim['in'], message: string, details: S3Error['details'] = []): S3Error =>
  where === 'query'
    ? s3Error(
        400,
        'AuthorizationQueryParametersError',
        `Error parsing the X-Amz-Credential parameter; ${message}`,
        details,
      )
    : s3Error(400, 'AuthorizationHeaderMalformed', `The authorization header is malformed; ${message}`, details);

/** What S3 says of a refused request (Amazon S3 API Reference, "Error Responses", and public reports of its replies). */
export function s3Refusal(verdict: Refusal, request: PracticeRequest): S3Error {
  const { failure, claim } = verdict;
  const where = claim?.in ?? 'header';
  switch (failure.check) {
    case 'present':
      return failure.problem === 'neither' ? accessDenied : twoMechanisms(request);
    case 'well-formed':
      if (failure.in === 'query') return queryParameters(REQUIRED_PARAMETERS);
      if (failure.problem === 'missing' && failure.names.join() === 'X-Amz-Date') return noDate;
      if (failure.problem === 'not-key-value') return notKeyValue(request, failure.found);
      return malformed(
        'header',
        'the authorization header requires three components: Credential, SignedHeaders, and Signature.',
      );
    case 'date-format':
      if (where === 'header') return noDate;
      return queryParameters(`X-Amz-Date must be in the ISO8601 Long Format "yyyyMMdd'T'HHmmss'Z'"`);
    case 'time':
      return outOfTime(failure, claim);
    case 'host-signed': {
      if (failure.problem === 'host') return notSigned(['host']);
      const hidden = failure.names.filter(isHiddenHeader);
      return hidden.length === 0 ? mismatch(verdict) : s3Error(400, HEADER_NOT_VISIBLE, notVisibleMessage(hidden));
    }
    case 'algorithm':
      if (where === 'query') return queryParameters(`X-Amz-Algorithm only supports "${failure.expected}"`);
      return s3Error(
        400,
        'InvalidRequest',
        `The authorization mechanism you have provided is not supported. Please use ${failure.expected}.`,
      );
    case 'credential-scope':
      if (failure.problem === 'mismatch') return wrongScope(failure.mismatches, where);
      return malformed(
        where,
        'the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".',
      );
    case 'key-id':
      return unknownKey(accessKeyIdOf(claim));
    case 'signature':
      return failure.problem === 'payload-hash' ? otherBody(failure.found, failure.expected) : mismatch(verdict);
    case 'token':
      return wrongToken(failure, accessKeyIdOf(claim));
    default:
      return assertNever(failure);
  }
}

const authorization = (request: PracticeRequest): string => headerValues(request.headers, 'authorization')[0] ?? '';

const twoMechanisms = (request: PracticeRequest): S3Error =>
  s3Error(
    400,
    'InvalidArgument',
    'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the ' +
      'Authorization header should be specified',
    [
      ['ArgumentName', 'Authorization'],
      ['ArgumentValue', authorization(request)],
    ],
  );

function notKeyValue(request: PracticeRequest, found: string): S3Error {
  const value = authorization(request);
  if (value.startsWith('AWS4-')) return malformed('header', `the authorization component "${found}" is malformed.`);
  return s3Error(400, 'InvalidArgument', 'Unsupported Authorization Type', [
    ['ArgumentName', 'Authorization'],
    ['ArgumentValue', value],
  ]);
}

/** S3 names the first wrong part only. */
function wrongScope([first]: readonly ScopeMismatch[], where: Claim['in']): S3Error {
  if (!first) throw new Error('a scope that differs has a part that differs');
  const { part, expected, found } = first;
  switch (part) {
    case 'region':
    case 'regionSet':
      return malformed(where, `the region '${found}' is wrong; expecting '${expected}'`, [['Region', expected]]);
    case 'service':
      return malformed(where, `incorrect service "${found}". This endpoint belongs to "${expected}".`);
    case 'terminator':
      return malformed(where, `incorrect terminal "${found}". This endpoint uses "${expected}".`);
    case 'date':
      if (where === 'header') return malformed(where, 'Invalid credential date. Date is not the same as X-Amz-Date.');
      return queryParameters(
        `Invalid credential date "${found}". This date is not the same as X-Amz-Date: "${expected}".`,
      );
    default:
      return assertNever(part);
  }
}

export const unknownKey = (accessKeyId: string): S3Error =>
  s3Error(403, 'InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.', [
    ['AWSAccessKeyId', accessKeyId],
  ]);

const accessKeyIdOf = (claim: Claim | undefined): string => claim?.credential?.accessKeyId ?? '';

/** Without its token, S3 does not know a temporary key at all. */
export function wrongToken({ found }: TokenFailure, accessKeyId: string): S3Error {
  if (found === undefined) return unknownKey(accessKeyId);
  return s3Error(400, 'InvalidToken', 'The provided token is malformed or otherwise invalid.', [['Token-0', found]]);
}

/** What S3 says, and shows, where it computed another signature; a form and a chunk have no canonical request. */
export function differs(
  accessKeyId: string,
  stringToSign: string,
  provided: string,
  canonicalRequest?: string,
): S3Error {
  return s3Error(
    403,
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    [
      ['AWSAccessKeyId', accessKeyId],
      ['StringToSign', stringToSign],
      ['SignatureProvided', provided],
      ['StringToSignBytes', spacedHex(stringToSign)],
      ...(canonicalRequest === undefined
        ? []
        : [
            ['CanonicalRequest', canonicalRequest] as const,
            ['CanonicalRequestBytes', spacedHex(canonicalRequest)] as const,
          ]),
    ],
  );
}

const mismatch = ({ claim, stringToSign = '', canonicalRequest = '' }: Refusal): S3Error =>
  differs(accessKeyIdOf(claim), stringToSign, claim?.signature ?? '', canonicalRequest);

const spacedHex = (text: string): string => toHex(utf8(text)).replace(/..(?=.)/g, '$& ');

const otherBody = (client: string, s3: string): S3Error =>
  s3Error(
    400,
    'XAmzContentSHA256Mismatch',
    "The provided 'x-amz-content-sha256' header does not match what was computed.",
    [
      ['ClientComputedContentSHA256', client],
      ['S3ComputedContentSHA256', s3],
    ],
  );

export const notSigned = (names: readonly string[]): S3Error =>
  s3Error(403, 'AccessDenied', 'There were headers present in the request which were not signed', [
    ['HeadersNotSigned', names.join(', ')],
  ]);
