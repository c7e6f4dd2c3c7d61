import { assertNever } from '@/core/kernel/assert-never';
import { addSeconds, amzDate, type Instant } from '@/core/model/instant';
import type { Failure, ScopeMismatch, TimeFailure, WellFormedFailure } from '@/core/verifying/verdict';
import { HEADER_NOT_VISIBLE, isHiddenHeader, notVisibleMessage } from './hidden-headers';

/** An error of API Gateway: the value of x-amzn-errortype, and the message in its body. */
export type ApiError = { readonly status: 400 | 403; readonly type: string; readonly message: string };

/** What AWS itself computed, which it shows where the signatures differ. */
export type Computed = { readonly canonicalRequest: string; readonly stringToSign: string };

const error = (type: string, message: string): ApiError => ({ status: 403, type, message });
const incomplete = (message: string): ApiError => error('IncompleteSignatureException', message);
const invalid = (message: string): ApiError => error('InvalidSignatureException', message);
const unrecognized = error('UnrecognizedClientException', 'The security token included in the request is invalid.');
export const missingToken = error('MissingAuthenticationTokenException', 'Missing Authentication Token');

/**
 * What API Gateway says of a failed check, in the words of public reports (those the DynamoDB re-implementation mhart/dynalite
 * collects, and mismatch reports of execute-api users). `authorization` is the Authorization header as sent.
 */
export function apiError(failure: Failure, authorization: string, computed: Computed): ApiError {
  switch (failure.check) {
    case 'present':
      if (failure.problem === 'neither') return missingToken;
      return invalid("Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.");
    case 'well-formed':
      return incomplete(malformed(failure, authorization));
    case 'date-format':
      return incomplete(
        `Date must be in ISO-8601 'basic format'. Got '${failure.found}'. See http://en.wikipedia.org/wiki/ISO_8601`,
      );
    case 'time':
      return invalid(outOfTime(failure));
    case 'host-signed': {
      if (failure.problem === 'host') {
        return invalid("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
      }
      const hidden = failure.names.filter(isHiddenHeader);
      if (hidden.length === 0) return mismatch(computed);
      return { status: 400, type: HEADER_NOT_VISIBLE, message: notVisibleMessage(hidden) };
    }
    case 'algorithm':
      return incomplete(`Unsupported AWS 'algorithm': '${failure.found}' (only ${failure.expected} for now). `);
    case 'credential-scope':
      if (failure.problem === 'mismatch') return invalid(failure.mismatches.map(wrongScope).join(''));
      return incomplete(
        'Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, ' +
          `got '${failure.found}'`,
      );
    case 'key-id':
    case 'token':
      return unrecognized;
    case 'signature':
      return mismatch(computed);
    default:
      return assertNever(failure);
  }
}

function malformed(failure: WellFormedFailure, authorization: string): string {
  if (failure.problem === 'not-key-value') {
    return `'${failure.found}' not a valid key=value pair (missing equal-sign) in Authorization header: '${authorization}'.`;
  }
  const names = 'names' in failure ? failure.names : ['SignedHeaders'];
  const once = failure.problem === 'repeated' ? ' once' : '';
  if (failure.in === 'query') {
    const sentences = names.map((name) => `AWS query-string parameters must include '${name}'${once}. `);
    return `${sentences.join('')}Re-examine the query-string parameters.`;
  }
  const sentences = names.map((name) =>
    name === 'X-Amz-Date'
      ? "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. "
      : `Authorization header requires '${name}' parameter${once}. `,
  );
  return `${sentences.join('')}Authorization=${authorization}`;
}

function outOfTime(failure: TimeFailure): string {
  const { now } = failure;
  switch (failure.problem) {
    case 'expires-out-of-range':
      return `X-Amz-Expires must be from ${failure.least} to ${failure.most} seconds, not '${failure.found}'. `;
    case 'expired':
      return expired(failure.signedAt, now, failure.lifetimeSeconds);
    case 'not-yet-valid':
      return notYetCurrent(failure.signedAt, now, failure.allowedSkewSeconds);
    case 'skew':
      if (failure.signedAt < now) return expired(failure.signedAt, now, failure.allowedSkewSeconds);
      return notYetCurrent(failure.signedAt, now, failure.allowedSkewSeconds);
    default:
      return assertNever(failure);
  }
}

const expired = (signedAt: Instant, now: Instant, seconds: number): string =>
  `Signature expired: ${amzDate(signedAt)} is now earlier than ${amzDate(addSeconds(now, -seconds))} ` +
  `(${amzDate(now)} - ${minutes(seconds)})`;

const notYetCurrent = (signedAt: Instant, now: Instant, seconds: number): string =>
  `Signature not yet current: ${amzDate(signedAt)} is still later than ${amzDate(addSeconds(now, seconds))} ` +
  `(${amzDate(now)} + ${minutes(seconds)})`;

const minutes = (seconds: number): string => (seconds % 60 === 0 ? `${seconds / 60} min.` : `${seconds} sec.`);

function wrongScope({ part, expected, found }: ScopeMismatch): string {
  switch (part) {
    case 'region':
    case 'regionSet':
      return 'Credential should be scoped to a valid region. ';
    case 'service':
      return `Credential should be scoped to correct service: '${expected}'. `;
    case 'terminator':
      return `Credential should be scoped with a valid terminator: '${expected}', not '${found}'. `;
    case 'date':
      return (
        'Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: ' +
        `'${found}' != '${expected}'. `
      );
    default:
      return assertNever(part);
  }
}

const mismatch = ({ canonicalRequest, stringToSign }: Computed): ApiError =>
  invalid(
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and ' +
      'signing method. Consult the service documentation for details.\n\n' +
      `The Canonical String for this request should have been\n'${canonicalRequest}'\n\n` +
      `The String-to-Sign should have been\n'${stringToSign}'\n`,
  );
