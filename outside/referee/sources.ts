// Where AWS writes what a departure departs from.

const GUIDE = 'AWS IAM User Guide, “Create a signed AWS API request”';

export const QUERY_RULE = `${GUIDE}, CanonicalQueryString`;
export const PATH_RULE = `${GUIDE}, CanonicalUri; AWS’s signing test suite, get-slashes`;
export const HEADERS_RULE = `${GUIDE}, CanonicalHeaders`;
export const SIGNED_RULE = `${GUIDE}, SignedHeaders`;
export const S3_KEYS = 'Amazon S3 User Guide, “Naming Amazon S3 objects”';

/** What is said of headers that one signer signs and another leaves alone. */
export const EITHER_IS_ACCEPTED =
  'Either: AWS checks the headers that SignedHeaders names. The AWS SDK for JavaScript leaves out what proxies change.';

/** Where the examples are sent that need no path and no query. */
export const EXAMPLE_URL = 'https://api.example.com/';
