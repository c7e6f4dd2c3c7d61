import type { Bytes } from '@/core/kernel/bytes';
import type { HeaderList } from './headers';
import type { UrlScheme } from './url';

/** Where a piece stands in the pasted text: offsets in UTF-16 units, the end not included. */
export type Span = readonly [start: number, end: number];

/** A body as a paste tells it: its text, its octets, or only the name of the file that holds it. */
export type PastedBody =
  /** `ending`: line breaks behind it, and what follows them, of which the paste cannot tell whether they are of the body. */
  | { readonly kind: 'text'; readonly text: string; readonly ending?: string }
  | { readonly kind: 'bytes'; readonly bytes: Bytes }
  /** `isJoined`: the client takes the line breaks out of it. */
  | { readonly kind: 'file'; readonly name: string; readonly isJoined?: true };

/** A program that sends requests, where a paste tells which. */
export type HttpClient = 'curl' | 'wget' | 'httpie' | 'fetch' | 'requests' | 'urllib' | 'go';

/** A header that a client puts in by itself. `value` is undefined where the paste cannot tell it; `multipart`: with a boundary made anew. */
export type AddedHeader = {
  readonly name: string;
  readonly value: string | undefined;
  readonly multipart?: true;
};

/** A request as somebody pasted it: what was sent, as far as the paste tells. What it does not tell is undefined. */
export type PastedRequest = {
  readonly method: string | undefined;
  readonly scheme: UrlScheme | undefined;
  /** `host` or `host:port`, as pasted. */
  readonly authority: string | undefined;
  /** Name and password in front of the host, as pasted, where there are some. */
  readonly userinfo?: string;
  /** Path and query as pasted, percent-encoding kept, without a fragment; starts with `/`, or is empty. */
  readonly target: string;
  /** As pasted, in order, repeats and case kept; Host only where it was pasted as a header. */
  readonly headers: HeaderList;
  readonly body: PastedBody | undefined;
  /** What the client sends besides, by lower-case name: it is not absent, though nobody pasted it. */
  readonly adds?: readonly AddedHeader[];
  /** Who sends it, as far as that says what becomes of it. `keepsDots`: told to leave `.` and `..` in the path; `pattern`: what it reads as one in the URL. */
  readonly client?: { readonly name: HttpClient; readonly keepsDots?: true; readonly pattern?: string };
  /** What stands behind `#` in its URL, which no client sends. */
  readonly fragment?: string;
  /** The fields of an upload form, names as pasted; only of forms. */
  readonly form?: HeaderList;
  /** Set where headers may have been sent of which the paste shows none, as in a server's log. */
  readonly headersUnknown?: true;
  /** How many characters of its URL and headers are left out here, since no service of AWS takes so many: what it was as a whole is unknown. */
  readonly leftOut?: number;
  /**
   * Set where it was read of lines that had been broken, and were joined by their lengths alone, or of lines with numbers before them that
   * could not be taken off: a sign may be too many, or one too few.
   */
  readonly isRejoined?: true;
  /** Set where the client signs when it sends (`curl --aws-sigv4`, awscurl): nothing pasted is signed yet. */
  readonly signsItself?: { readonly region: string | undefined; readonly service: string | undefined };
};

/** What code that signs by hand has written out of where it signs for; what it does not is undefined. */
export type ScopeInCode = {
  readonly host: string;
  readonly region: string | undefined;
  readonly service: string | undefined;
};

/** A scheme that signs requests and is not Signature Version 4. */
export type ForeignScheme =
  | 'aws-v2-query'
  | 'aws-v2-header'
  | 'cloudfront-url'
  | 'cloudfront-cookies'
  | 'goog2'
  | 'goog4'
  | 'azure-sas'
  /** Cousins of Signature Version 4, each named as its Authorization header begins. */
  | 'aws4-x509'
  | 'oss4'
  | 'tc3'
  | 'sdk-hmac'
  | 'volcengine'
  | 'acs3';

/** What AWS, or a store that speaks its language, answered. Texts are unescaped; what the paste does not tell is undefined. */
export type PastedReply = {
  readonly status: number | undefined;
  /** `SignatureDoesNotMatch`, `InvalidSignatureException`, … as the reply names it. */
  readonly code: string | undefined;
  readonly message: string | undefined;
  /** AWS's own two strings: what it received. */
  readonly canonicalRequest: string | undefined;
  readonly stringToSign: string | undefined;
  readonly signatureProvided: string | undefined;
  /** Every other named value, in order, names as pasted: `AWSAccessKeyId`, `ServerTime`, `StringToSignBytes`, `HostId`, … */
  readonly fields: HeaderList;
  /** The reply's HTTP headers, where they were pasted. */
  readonly headers: HeaderList;
};

/** What a signer's own log says it hashed. */
export type SignerLog = {
  readonly signer: string;
  readonly canonicalRequest: string | undefined;
  readonly stringToSign: string | undefined;
  readonly signature: string | undefined;
};

/** Credentials in any of their usual forms; a part that the paste does not hold is undefined. */
export type PastedCredentials = {
  readonly accessKeyId: string | undefined;
  readonly secretAccessKey: string | undefined;
  readonly sessionToken: string | undefined;
  /** As pasted: ISO 8601, mostly. */
  readonly expiration: string | undefined;
  readonly region: string | undefined;
};
