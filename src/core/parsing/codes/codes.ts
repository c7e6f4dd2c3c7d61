/** Error codes that signing can earn (S3 error responses, STS and EC2 common errors, Google's, MinIO's and Wasabi's S3 interfaces). */
export const KNOWN_CODES: ReadonlySet<string> = new Set(
  (
    'SignatureDoesNotMatch InvalidSignatureException InvalidSignature IncompleteSignatureException IncompleteSignature ' +
    'MissingAuthenticationTokenException MissingAuthenticationToken UnrecognizedClientException InvalidClientTokenId ' +
    'InvalidAccessKeyId InvalidTokenId InvalidToken ExpiredTokenException ExpiredToken TokenRefreshRequired AuthFailure ' +
    'RequestTimeTooSkewed RequestExpired AccessDeniedException AccessDenied AuthorizationHeaderMalformed ' +
    'AuthorizationQueryParametersError XAmzContentSHA256Mismatch XAmzContentChecksumMismatch ContentSHA256Mismatch ' +
    'InvalidArgument InvalidRequest MissingSecurityHeader MissingSecurityElement PermanentRedirect TemporaryRedirect ' +
    'IllegalLocationConstraintException OptInRequired NotSignedUp CredentialsNotSupported RequestTimeout BadDigest InvalidDigest ' +
    'IncompleteBody MalformedPOSTRequest NotImplemented NoSuchKey NoSuchBucket MethodNotAllowed ForbiddenException ' +
    'UnauthorizedAccess InvalidSecurity InvalidPolicyDocument AuthenticationRequired AuthenticationLockout ' +
    'SlowDown ThrottlingException Throttling TooManyRequestsException RequestLimitExceeded ServiceUnavailable ' +
    'PathStyleDomainForbidden SecondLevelDomainForbidden AllAccessDisabled AccountProblem UnsupportedSignature InvalidHeader InvalidURI KeyTooLongError'
  ).split(' '),
);

/** A run of letters, as long as the shortest code at least, is looked up whole: one large alternation takes some engines seconds. */
const WORD = /(?:XAmz)?ContentSHA256[A-Za-z]+|[A-Za-z]{8,}/g;

/** The known codes that stand in a text, each as a word of its own, or glued to the message behind it by a page that was copied. */
export function* knownCodesIn(text: string): Generator<{ readonly code: string; readonly index: number }> {
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const glued = word.endsWith('The') && text[index + word.length] === ' ';
    const code = glued && !KNOWN_CODES.has(word) ? word.slice(0, -3) : word;
    if (KNOWN_CODES.has(code)) yield { code, index };
  }
}

/**
 * What HTTP clients say of a header that they do not send, mostly for a line break in it: Go, Node.js, Python's http.client and requests,
 * OkHttp, the JDK, .NET, Guzzle, Ruby, browsers.
 */
export const CLIENT_REFUSAL =
  /invalid header field value|Invalid character in header content|header content contains invalid characters|Invalid header value b?['"]|return character\(s\) in header value|Unexpected char 0x[\da-fA-F]{1,6} at \d{1,5} in \S{1,60} value|invalid header value: "|Illegal character\(s\) in message header value|[nN]ew-?line characters are not allowed in header values|is not (?:a )?valid header value|cannot include CR\/LF|is an invalid header value/;

const MESSAGES =
  /request signature we calculated does not match|Canonical String for this request|String-to-Sign should have been|not a valid key=value pair|Authorization header requires|Missing Authentication Token|security token included in the request|Request has expired|Signature expired|Signature not yet current|Credential should be scoped|credential must be scoped|headers present in the request which were not signed|authorization mechanism you have provided is not supported|Only one auth mechanism|difference between the request time and the current time|Access Key Id you provided does not exist|is not authorized to (?:perform|access)|Missing required header for this request|Missing the 'x-amz-content-sha256'|must be included in signature|Unsupported header '?x-amz-|trailing checksum is not supported|checksum mismatch for|X-Amz-Expires (?:must|should) be|requires a valid Date or x-amz-date|Query-string authentication version 4 requires|authorization header is malformed|Error parsing the X-Amz-Credential|Credential is mal-formed|region '[^'\n]{0,100}' is wrong|"[mM]essage"\s?:\s?"Forbidden|This XML file does not appear/;

/** Messages that stand for a signature's fault where no code stands beside them. */
export const TELLING = new RegExp(`${MESSAGES.source}|${CLIENT_REFUSAL.source}`);
