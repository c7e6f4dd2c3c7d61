import { type CorpusEntry, entry } from '@/testing/corpus/entry';
import { both, CURL, call, curlOf, JSON_ERROR, swap, XML, xml } from '@/testing/corpus/exchange';
import { KEY_ID } from '@/testing/corpus/parts';

const command = curlOf(call());
const change = (name: string, from: string | RegExp, to: string, ...codes: CorpusEntry['diagnosis']): CorpusEntry =>
  entry(name, swap(command, from, to), codes, CURL);

/** An Authorization header with something behind its access key ID. */
const SPLIT = (behind: string): string =>
  `AWS4-HMAC-SHA256 Credential=${KEY_ID}${behind}/20260314/eu-west-3/s3/aws4_request, SignedHeaders=host;x-amz-date, Signature=${'ab'.repeat(32)}`;

/** In each client's own words. */
const REFUSALS: Readonly<Record<string, string>> = {
  'Go, as it is now,':
    'RequestError: send request failed\ncaused by: Post "https://secretsmanager.us-east-2.amazonaws.com/": net/http: invalid header field value for "Authorization"',
  'Node.js': 'TypeError [ERR_INVALID_CHAR]: Invalid character in header content ["Authorization"]',
  'Python’s http.client': `ValueError: Invalid header value b'${SPLIT('\\n')}'`,
  requests: `requests.exceptions.InvalidHeader: Invalid leading whitespace, reserved character(s), or return character(s) in header value: '${SPLIT('\\n')}'`,
  OkHttp: `java.lang.IllegalArgumentException: Unexpected char 0x0a at 49 in Authorization value: ${SPLIT('\n')}`,
  'the JDK': `java.lang.IllegalArgumentException: Illegal character(s) in message header value: ${SPLIT('\n')}`,
  '.NET': `System.FormatException: New-line characters are not allowed in header values. Authorization`,
  Guzzle: `InvalidArgumentException: "${SPLIT('\n')}" is not valid header value.`,
  Go: `Get "https://reports.s3.eu-west-3.amazonaws.com/?prefix=a": net/http: invalid header field value "${SPLIT('\\n')}" for key Authorization`,
  Ruby: `ArgumentError: header Authorization has field value "${SPLIT('\\n')}", this cannot include CR/LF`,
  Firefox: `TypeError: Window.fetch: ${SPLIT('\n')} is an invalid header value.`,
};

export const AUTHORIZATION_FAULTS = {
  /** An Authorization header that AWS took for another thing than SigV4's, as its complaint shows. */
  'Authorization misread': [
    entry(
      'the header’s name in its value',
      JSON.stringify({
        errors: [
          {
            message: `'AWS4-HMAC-SHA256' not a valid key=value pair (missing equal-sign) in Authorization header: 'Authorization: AWS4-HMAC-SHA256 Credential=${KEY_ID}/20260314/us-west-2/execute-api/aws4_request, SignedHeaders=host;x-amz-date, Signature=${'ab'.repeat(32)}'.`,
            code: 'InvalidInput',
          },
        ],
      }),
      ['authorization-not-key-value'],
      JSON_ERROR,
      { format: 'authorization-header' },
    ),
    entry(
      'a key in place of a signature',
      `{"message":"'orders-key' not a valid key=value pair (missing equal-sign) in Authorization header: 'orders-key'."}`,
      ['authorization-not-key-value'],
      JSON_ERROR,
    ),
    entry(
      'the complaint without what it is about',
      'not a valid key=value pair (missing equal-sign) in Authorization header',
      ['authorization-not-key-value'],
      { format: 'error-text' },
    ),
    entry(
      'three parts that did not come',
      xml(
        'AuthorizationHeaderMalformed',
        'The authorization header is malformed; the authorization header requires three components: Credential, SignedHeaders, and Signature.',
      ),
      ['authorization-incomplete'],
      XML,
    ),
  ],

  /** What clients say where they do not send a header for the characters in it. */
  'refused by the client': [
    ...Object.entries(REFUSALS).map(([client, text]) =>
      entry(
        `${client} and a line break in Authorization`,
        text,
        ['authorization-refused-by-client'],
        { format: 'error-text' },
        ...(text.includes('AWS4-') ? [{ format: 'authorization-header' } as const] : []),
      ),
    ),
  ],

  /** Each part of an Authorization header, malformed. */
  'malformed Authorization': [
    change('an algorithm that AWS has not', 'AWS4-HMAC-SHA256', 'AWS4-HMAC-SHA1', 'authorization-algorithm'),
    change('no commas in Authorization', /, (SignedHeaders|Signature)/g, ' $1', 'authorization-commas'),
    change('semicolons in Authorization', /, (SignedHeaders|Signature)/g, '; $1', 'authorization-commas'),
    change('nothing between the parts of Authorization', /, (SignedHeaders|Signature)/g, '$1', 'authorization-commas'),
    change('a bearer token that is none', ' AWS4-', ' Bearer AWS4-', 'authorization-other-scheme'),
    change('no signature in Authorization', /, Signature=\w+/, '', 'authorization-incomplete'),
    change('quotation marks in Authorization', /Signature=(\w+)/, 'Signature="$1"', 'authorization-quoted'),
    change('a signature in capitals', /[0-9a-f]{64}/, 'AB'.repeat(32), 'authorization-signature-shape'),
    change('a signature in Base64', /[0-9a-f]{64}/, 'frJIUN8DYpKDtOLCwo//yllqDzg=', 'authorization-signature-shape'),
    change('Host not among the signed headers', 'host;x-amz-date', 'x-amz-date', 'authorization-host-not-signed'),
    change(
      'a signed header named twice',
      'host;x-amz-date',
      'host;host;x-amz-date',
      'authorization-signed-headers-names',
    ),
    change('two dates', " -H 'X-Amz", " -H 'X-Amz-Date: 20260314T092700Z' \\\n  -H 'X-Amz", 'authorization-twice'),
    change(
      'a line break behind the key id',
      `${KEY_ID}/`,
      `${KEY_ID}\n/`,
      'authorization-line-break',
      'key-white-space',
    ),
    change('white space behind the key id', `${KEY_ID}/`, `${KEY_ID} /`, 'key-white-space'),
    entry(
      'white space around the key id, and AWS’s complaint',
      both(
        swap(command, `${KEY_ID}/`, `${KEY_ID} /`),
        `{"message":"'/20260314/ap-southeast-2/execute-api/aws4_request' not a valid key=value pair (missing equal-sign) in Authorization header: 'AWS4-HMAC-SHA256 Credential=${KEY_ID} /20260314/ap-southeast-2/execute-api/aws4_request, SignedHeaders=host;x-amz-date, Signature=ab'."}`,
      ),
      ['authorization-not-key-value', 'key-white-space'],
      CURL,
      JSON_ERROR,
      { format: 'authorization-header' },
    ),
  ],
} satisfies Readonly<Record<string, readonly CorpusEntry[]>>;
