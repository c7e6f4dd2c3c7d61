/** What a reply means for the signature, read from its text before its code. */
export type ReplyMeaning =
  | 'success'
  | 'expired'
  | 'not-yet-valid'
  | 'clock-skew'
  | 'signature-mismatch'
  | 'payload-mismatch'
  | 'missing-authentication'
  | 'unknown-key'
  | 'token'
  | 'scope'
  | 'not-authorized'
  | 'not-visible-here'
  | 'no-such-object'
  | 'redirect'
  | 'malformed'
  | 'policy-expired'
  | 'policy-refused'
  | 'size-refused'
  | 'other-error';

/** Order matters: SignatureDoesNotMatch also carries expired and scope texts, AccessDenied carries expired ones. */
const MEANINGS: readonly (readonly [ReplyMeaning, RegExp])[] = [
  ['not-visible-here', /PracticeHeaderNotVisible/],
  ['policy-expired', /Invalid according to Policy: Policy expired/],
  ['policy-refused', /Invalid according to Policy/],
  ['size-refused', /EntityTooLarge|EntityTooSmall/],
  [
    'expired',
    /request has expired|signature expired|expired on|token included in the request is expired|ExpiredToken/i,
  ],
  ['not-yet-valid', /not yet (current|valid)/i],
  ['clock-skew', /RequestTimeTooSkewed/],
  ['payload-mismatch', /XAmzContentSHA256Mismatch|BadDigest/],
  ['scope', /credential should be scoped|region '[^']*' is wrong|(region|service|date) in credential/i],
  ['unknown-key', /InvalidAccessKeyId|UnrecognizedClientException|InvalidClientTokenId/],
  ['token', /security token included in the request is invalid|InvalidToken/i],
  [
    'signature-mismatch',
    /SignatureDoesNotMatch|signature we calculated does not match|InvalidSignature(?:Exception)?\b|has not been correctly signed/i,
  ],
  ['missing-authentication', /missing authentication token|MissingAuthenticationToken/i],
  [
    'malformed',
    /AuthorizationHeaderMalformed|AuthorizationQueryParametersError|IncompleteSignature|MissingSecurityHeader/,
  ],
  ['not-authorized', /is not authorized to perform|not authorized to access/i],
  ['no-such-object', /NoSuchKey|NoSuchBucket/],
  ['redirect', /PermanentRedirect|TemporaryRedirect/],
];

/** Classifies a reply by status and the start of its body. */
export function explainReply(status: number, body: string): ReplyMeaning {
  if (status >= 200 && status < 300) return 'success';
  const text = body.slice(0, 20_000);
  const found = MEANINGS.find(([, pattern]) => pattern.test(text));
  if (found) return found[0];
  return status >= 300 && status < 400 ? 'redirect' : 'other-error';
}
