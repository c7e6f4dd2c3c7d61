/** How one service departs from, or keeps to, the general rules of Signature Version 4. */
export type ServiceRule = {
  /** Percent-encoding of the canonical path. `once`: as on the wire, not normalised. `twice`: normalised, then encoded again. */
  readonly path: 'once' | 'twice';
  /** The last line of the canonical request of a presigned URL. */
  readonly presignedPayload: 'hash' | 'unsigned';
  /** Whether a header-signed request must carry x-amz-content-sha256. `unsigned`: it must, and say UNSIGNED-PAYLOAD. */
  readonly contentSha256: 'required' | 'optional' | 'unsigned';
  /** Where typed x-amz-* headers go when presigning: into the query, so that the link alone is enough, or kept as headers. */
  readonly amzHeaders: 'query' | 'header';
  /** Whether X-Amz-Security-Token is signed, or added after signing. */
  readonly token: 'signed' | 'appended';
  /** Query parameters that clients of this service put into a presigned URL after it was signed; absent where there are none. */
  readonly addedAfterSigning?: readonly string[];
  /** The longest X-Amz-Expires in seconds that the service honours. */
  readonly longestExpiry: number;
  /** Whether X-Amz-Expires decides nothing: what was signed is good for as long as `longestExpiry`. */
  readonly ignoresExpires?: true;
  /** Headers that signing does not add by itself and the service asks for; absent where there are none. */
  readonly requiredHeaders?: readonly RequiredHeader[];
  /** Whether the URL is a token that a client hands over, and nothing is sent to it. */
  readonly isToken?: true;
  /** Whether files can be uploaded with an HTML form that carries a signed policy. */
  readonly postPolicy?: true;
  /** Whether a header-signed body can be sent, and signed, in chunks (aws-chunked). */
  readonly chunkedPayload?: true;
};

/** For how many seconds the service honours what says `expires`. */
export const honoured = (rule: Pick<ServiceRule, 'longestExpiry' | 'ignoresExpires'>, expires: number): number =>
  rule.ignoresExpires ? rule.longestExpiry : Math.min(expires, rule.longestExpiry);

/** A header, with a value that always serves, that requests of one kind must carry. */
export type RequiredHeader = {
  readonly name: string;
  readonly value: string;
  /** `body`: requests with a body; else requests to this path. */
  readonly of: 'body' | `/${string}`;
};
