import { type CorpusEntry, type Expected, entry } from './entry';
import {
  API_BODY,
  API_CANONICAL,
  API_HEADERS,
  API_HOST,
  API_SIGNATURE,
  API_SIGNED,
  API_TO_SIGN,
  CANONICAL,
  DATE,
  MISMATCH,
  octets,
  PROVIDED,
  S3_HOST,
  S3_TARGET,
  S3_URL,
} from './parts';

const TARGET = '/prod/orders?dry=1';
const HEADERS = [['Host', API_HOST], ...API_HEADERS, ['Content-Length', String(API_BODY.length)]] as const;
const POST: Expected = {
  format: 'http-request',
  method: 'POST',
  host: API_HOST,
  target: TARGET,
  header: ['x-amz-date', DATE],
  signature: API_SIGNATURE,
  signedHeaders: API_SIGNED,
};
const HEAD = [`POST ${TARGET} HTTP/1.1`, ...HEADERS.map(([name, value]) => `${name}: ${value}`), '', ''];
const ERROR = `<Error><Code>SignatureDoesNotMatch</Code><Message>${MISMATCH}</Message><CanonicalRequest>${API_CANONICAL}</CanonicalRequest></Error>`;
const REFUSED: Expected = {
  format: 'http-reply',
  status: 403,
  code: 'SignatureDoesNotMatch',
  canonicalRequest: API_CANONICAL,
};

const PREPARED = (url: string, headers: string): string =>
  `2026-03-14 09:26:53,120 - MainThread - botocore.endpoint - DEBUG - Sending http request: <AWSPreparedRequest stream_output=True, method=POST, url=${url}, headers={${headers}}>\n2026-03-14 09:26:53,140 - MainThread - botocore.parsers - DEBUG - Response headers: {'Content-Type': 'application/xml'}`;
const DICT = API_HEADERS.map(([name, value]) => `'${name}': b'${value}'`).join(', ');

const rubys = (arrow: string) => (text: string) => `${arrow} ${JSON.stringify(text)}`;
const [sent, got] = [rubys('<-'), rubys('->')];
const RUBY_REPLY = ['HTTP/1.1 403 Forbidden\r\n', 'Content-Type: application/xml\r\n', '\r\n', ERROR].map(got);

/** What SDKs and HTTP libraries print of the requests that they send and of the replies. */
export const WIRES: readonly CorpusEntry[] = [
  entry('a request in the log of botocore', PREPARED(`https://${API_HOST}${TARGET}`, DICT), [], POST),
  entry('a request in the log of botocore whose URL is presigned', PREPARED(S3_URL, ''), [], {
    format: 'http-request',
    method: 'POST',
    host: S3_HOST,
    target: S3_TARGET,
  }),
  entry(
    'Net::HTTP of Ruby',
    ['opening connection…', 'opened', sent(HEAD.join('\r\n')), sent(API_BODY), ...RUBY_REPLY, 'Conn close'].join('\n'),
    ['texts-sent-is-received'],
    { ...POST, body: API_BODY },
    REFUSED,
  ),
  entry(
    'Net::HTTP of Ruby that waited for 100 Continue',
    [sent(HEAD.join('\r\n')), got('HTTP/1.1 100 Continue\r\n'), got('\r\n'), sent(API_BODY), ...RUBY_REPLY].join('\n'),
    ['texts-sent-is-received'],
    { ...POST, body: API_BODY },
    REFUSED,
  ),
  entry(
    'http.client of Python',
    [
      `send: b'${HEAD.join('\\r\\n')}'`,
      `send: b'${API_BODY.replaceAll('two', '\\xe4\\xba\\x8c')}'`,
      "reply: 'HTTP/1.1 403 Forbidden\\r\\n'",
      'header: Content-Type: application/json',
      'header: x-amzn-errortype: InvalidSignatureException',
    ].join('\n'),
    [],
    { ...POST, body: API_BODY.replaceAll('two', '二') },
    { format: 'http-reply', status: 403, code: 'InvalidSignatureException' },
  ),
  entry(
    'the Go SDK that logs signature, request and reply',
    [
      `SDK 2026/03/14 09:26:53 DEBUG Request Signature:\n---[ CANONICAL STRING  ]-----------------------------\n${API_CANONICAL}`,
      `---[ STRING TO SIGN ]--------------------------------\n${API_TO_SIGN}\n-----------------------------------------------------`,
      `SDK 2026/03/14 09:26:53 DEBUG Request\n${HEAD.join('\n')}${API_BODY}`,
      `SDK 2026/03/14 09:26:53 DEBUG Response\nHTTP/1.1 403 Forbidden\nContent-Type: application/xml\n\n${ERROR}`,
    ].join('\n'),
    ['texts-sent-is-received'],
    { format: 'signer-log', signer: 'go', canonicalRequest: API_CANONICAL, stringToSign: API_TO_SIGN },
    { ...POST, body: API_BODY },
    REFUSED,
  ),
  entry(
    'the reply of botocore as pprint breaks it',
    [
      `{'Error': {'CanonicalRequest': ${CANONICAL.split('\n')
        .map((line, i, { length }) => `'${line}${i < length - 1 ? '\\n' : ''}'`)
        .join('\n                               ')},`,
      `           'CanonicalRequestBytes': '${octets(CANONICAL).replace(/(.{41}) /g, "$1 '\n                    '")}',`,
      "           'Code': 'SignatureDoesNotMatch',",
      `           'Message': '${MISMATCH.replace(' the', " '\n                      'the")}',`,
      `           'SignatureProvided': '${PROVIDED}'},`,
      " 'ResponseMetadata': {'HTTPStatusCode': 403, 'RetryAttempts': 0}}",
    ].join('\n'),
    [],
    {
      format: 'error-text',
      status: 403,
      code: 'SignatureDoesNotMatch',
      message: MISMATCH,
      canonicalRequest: CANONICAL,
      signature: PROVIDED,
      field: ['CanonicalRequestBytes', octets(CANONICAL)],
    },
  ),
  entry(
    'curl -v of a request that succeeds',
    `* Connected to ${API_HOST}\n${HEAD.slice(0, -2)
      .map((line) => `> ${line}`)
      .join('\n')}\n> \n< HTTP/1.1 200 OK\n< Content-Type: text/plain\n< \n* Connection #0 left intact\n`,
    ['outcome-success'],
    POST,
    { format: 'http-reply', status: 200 },
  ),
];
