/** What a reply says, read from its text before its code. Whether the signature was taken is another question: see signature-told. */
export type ReplyMeaning =
  | 'success'
  | 'not-modified'
  | 'expired'
  | 'token-expired'
  | 'not-yet-valid'
  | 'clock-skew'
  | 'signature-mismatch'
  | 'payload-mismatch'
  | 'missing-authentication'
  | 'unknown-key'
  | 'token'
  | 'scope'
  | 'not-authorized'
  | 'denied'
  | 'not-visible-here'
  | 'no-such-object'
  | 'no-such-bucket'
  | 'range-refused'
  | 'condition-failed'
  | 'redirect'
  | 'malformed'
  | 'policy-expired'
  | 'policy-refused'
  | 'size-refused'
  | 'server-error'
  | 'other-error';

/** Order matters: SignatureDoesNotMatch also carries expired and scope texts, AccessDenied carries expired ones. */
const MEANINGS: readonly (readonly [ReplyMeaning, RegExp])[] = [
  ['not-visible-here', /PracticeHeaderNotVisible/],
  ['policy-expired', /Invalid according to Policy: Policy expired/],
  ['policy-refused', /Invalid according to Policy/],
  ['size-refused', /EntityTooLarge|EntityTooSmall/],
  ['token-expired', /token included in the request is expired|provided token has expired|ExpiredToken/i],
  ['expired', /request has expired|signature expired|expired on/i],
  ['not-yet-valid', /not yet (current|valid)/i],
  ['clock-skew', /RequestTimeTooSkewed/],
  ['payload-mismatch', /XAmzContentSHA256Mismatch|BadDigest/],
  ['scope', /credential should be scoped|region '[^']*' is wrong|(region|service|date) in credential/i],
  [
    'unknown-key',
    /InvalidAccessKeyId|InvalidSecurity\b|UnrecognizedClientException|InvalidClientTokenId|Forbidden: No such key: /,
  ],
  ['token', /security token included in the request is invalid|InvalidToken/i],
  [
    'signature-mismatch',
    /SignatureDoesNotMatch|signature we calculated does not match|InvalidSignature(?:Exception)?\b|Forbidden: Invalid signature|has not been correctly signed/i,
  ],
  ['missing-authentication', /missing authentication token|MissingAuthenticationToken/i],
  [
    'malformed',
    /AuthorizationHeaderMalformed|AuthorizationQueryParametersError|IncompleteSignature|MissingSecurityHeader|authorization header is malformed|Error parsing the X-Amz-Credential|Credential is mal-formed|not a valid key=value pair/,
  ],
  // Who it names, it knows by the signature. An authorizer of one's own, and a resource policy, name nobody.
  ['not-authorized', /User: (?!anonymous )\S+ is not authorized to perform/i],
  ['denied', /is not authorized to|AccessDenied\b[\s\S]{0,80}?[\n>]Access Denied\.?\s*(<|$)/i],
  ['no-such-object', /NoSuchKey|NoSuchVersion/],
  ['no-such-bucket', /NoSuchBucket/],
  ['range-refused', /InvalidRange/],
  ['condition-failed', /PreconditionFailed/],
  ['redirect', /PermanentRedirect|TemporaryRedirect/],
];

/** Classifies a reply by status and the start of its body. */
export function explainReply(status: number, body: string): ReplyMeaning {
  if (status >= 200 && status < 300) return 'success';
  const text = body.slice(0, 20_000);
  const found = MEANINGS.find(([, pattern]) => pattern.test(text));
  if (found) return found[0];
  if (status === 304) return 'not-modified';
  if (status >= 300 && status < 400) return 'redirect';
  return status >= 500 ? 'server-error' : 'other-error';
}

/** What S3 says of a file that it refuses for its size, in bytes; undefined where it names no two numbers. */
export function refusedSize(body: string): { readonly size: number; readonly limit: number } | undefined {
  const found = (name: string): number => Number(new RegExp(`<${name}>(\\d{1,15})<`).exec(body)?.[1]);
  const [size, limit] = [found('(?:Proposed)?Size'), found('M(?:ax|in)SizeAllowed')];
  return Number.isNaN(size + limit) ? undefined : { size, limit };
}
