import { type CorpusEntry, type Expected, entry } from './entry';
import {
  API_AUTHORIZATION,
  API_BODY,
  API_HEADERS,
  API_HOST,
  API_SIGNATURE,
  API_SIGNED,
  DATE,
  escapeJson,
  KEY_ID,
  MISMATCH,
  S3_HOST,
  S3_TARGET,
  S3_URL,
  wrap,
} from './parts';

const LINES = [['Host', API_HOST], ...API_HEADERS, ['Content-Length', String(API_BODY.length)]].map(
  ([n, v]) => `${n}: ${v}`,
);
const RAW = `POST /prod/orders?dry=1 HTTP/1.1\n${LINES.join('\n')}\n\n${API_BODY}`;
const POST: Expected = {
  format: 'http-request',
  method: 'POST',
  host: API_HOST,
  target: '/prod/orders?dry=1',
  header: ['x-amz-date', DATE],
  signature: API_SIGNATURE,
  signedHeaders: API_SIGNED,
};
const WHOLE: Expected = { ...POST, body: API_BODY };
const AUTHORIZATION: Expected = { format: 'authorization-header', signature: API_SIGNATURE, signedHeaders: API_SIGNED };
const FOLDED = API_AUTHORIZATION.replaceAll(', ', ',\n    ');
const har = (entries: readonly unknown[]): unknown => ({
  log: { version: '1.2', creator: { name: 'x', version: '1' }, entries },
});
const named = (pairs: readonly (readonly [string, string])[]) => pairs.map(([name, value]) => ({ name, value }));
const HAR_ENTRY = {
  startedDateTime: '2026-03-14T09:26:53Z',
  request: {
    method: 'POST',
    url: `https://${API_HOST}/prod/orders?dry=1`,
    headers: named([[':authority', API_HOST], ['host', API_HOST], ...API_HEADERS]),
    postData: { mimeType: 'application/json', text: API_BODY },
  },
  response: {
    status: 403,
    headers: named([['x-amzn-errortype', 'InvalidSignatureException']]),
    content: { text: `{"message":"${MISMATCH}"}` },
  },
};
const HAR_ITEMS: readonly Expected[] = [
  { ...WHOLE, format: 'har' },
  { format: 'har', status: 403, message: MISMATCH },
];
const PLAIN_ENTRY = {
  request: { method: 'GET', url: 'https://cdn.example.com/app.js', headers: [] },
  response: { status: 200, headers: [], content: {} },
};

export const HTTP: readonly CorpusEntry[] = [
  entry('a raw request', RAW, [], WHOLE),
  entry('a raw request with CRLF', RAW.replaceAll('\n', '\r\n'), [], WHOLE),
  entry('a raw request without a body', `GET ${S3_TARGET} HTTP/1.1\nHost: ${S3_HOST}\n\n`, [], {
    format: 'http-request',
    method: 'GET',
    host: S3_HOST,
    target: S3_TARGET,
  }),
  entry(
    'a raw request in absolute form',
    `GET ${S3_URL} HTTP/1.1\nHost: proxy.example.com:3128\n\n`,
    ['host-header-differs'],
    {
      format: 'http-request',
      method: 'GET',
      host: S3_HOST,
      target: S3_TARGET,
    },
  ),
  entry('a raw request without a version', `POST /prod/orders?dry=1\n${LINES.join('\n')}`, [], POST),
  entry(
    'a raw request with a method and a URL',
    `POST https://${API_HOST}/prod/orders?dry=1\n${LINES.join('\n')}\n\n${API_BODY}`,
    [],
    WHOLE,
  ),
  entry('a raw request with HTTP/2 in its line', RAW.replace('HTTP/1.1', 'HTTP/2'), [], WHOLE),
  entry('a raw request with folded headers', RAW.replace(API_AUTHORIZATION, FOLDED), [], {
    ...WHOLE,
    note: 'lines-joined',
  }),
  entry('a raw request behind prose', `This is what goes over the wire:\n\n${RAW}\n`, [], WHOLE),
  entry('a raw request in a code block', `\`\`\`http\n${RAW.replace(`\n\n${API_BODY}`, '')}\n\`\`\``, [], POST),
  entry(
    'the sent half of curl -v',
    `* Connected to ${API_HOST}\n${[`POST /prod/orders?dry=1 HTTP/2`, ...LINES].map((l) => `> ${l}`).join('\n')}\n>\n< HTTP/2 403\n< x-amzn-errortype: InvalidSignatureException\n`,
    [],
    POST,
    { format: 'http-reply', status: 403, code: 'InvalidSignatureException' },
  ),
  entry(
    'pseudo headers of HTTP/2',
    `:authority: ${API_HOST}\n:method: POST\n:path: /prod/orders?dry=1\n:scheme: https\n${API_HEADERS.map(([n, v]) => `${n}: ${v}`).join('\n')}`,
    [],
    POST,
  ),
  entry(
    'pseudo headers with names and values on lines of their own',
    [
      [':authority', API_HOST],
      [':method', 'POST'],
      [':path', '/prod/orders?dry=1'],
      [':scheme', 'https'],
      ...API_HEADERS,
    ]
      .map(([n, v]) => `${n}${n?.startsWith(':') ? '' : ':'}\n${v}`.replace(/^(:\w+)\n/, '$1:\n'))
      .join('\n'),
    [],
    POST,
  ),
  entry('headers alone', API_HEADERS.map(([n, v]) => `${n}: ${v}`).join('\n'), [], {
    format: 'headers',
    header: ['x-amz-date', DATE],
    signature: API_SIGNATURE,
  }),
  entry('headers alone with Host first', LINES.join('\n'), [], {
    format: 'headers',
    host: API_HOST,
    signature: API_SIGNATURE,
  }),
  entry('an Authorization header', `Authorization: ${API_AUTHORIZATION}`, [], AUTHORIZATION),
  entry('the value of an Authorization header', API_AUTHORIZATION, [], AUTHORIZATION),
  entry('an Authorization header folded', `Authorization: ${FOLDED}`, [], { ...AUTHORIZATION, note: 'lines-joined' }),
  entry('an Authorization header wrapped at 76', wrap(`Authorization: ${API_AUTHORIZATION}`, 76), [], {
    ...AUTHORIZATION,
    note: 'lines-joined',
  }),
  entry('an Authorization header wrapped at 80', wrap(`Authorization: ${API_AUTHORIZATION}`, 80), [], {
    ...AUTHORIZATION,
    note: 'lines-joined',
  }),
  entry('an Authorization header without blanks', API_AUTHORIZATION.replaceAll(', ', ','), [], AUTHORIZATION),
  entry('an Authorization header in code', `headers['Authorization'] = '${API_AUTHORIZATION}'`, [], AUTHORIZATION),
  entry(
    'an Authorization header with a redacted signature',
    API_AUTHORIZATION.replace(API_SIGNATURE, '<signature>'),
    ['url-redacted'],
    {
      format: 'authorization-header',
      signedHeaders: API_SIGNED,
      note: 'redacted',
    },
  ),
  entry('an Authorization header cut short', API_AUTHORIZATION.slice(0, 90), ['authorization-incomplete'], {
    format: 'authorization-header',
  }),
  entry(
    'an Authorization header of version 4a',
    `Authorization: AWS4-ECDSA-P256-SHA256 Credential=${KEY_ID}/20260314/s3/aws4_request, SignedHeaders=host;x-amz-date;x-amz-region-set, Signature=3045022100${'cd'.repeat(32)}0220${'0f'.repeat(32)}`,
    ['scheme-v4a'],
    { format: 'authorization-header', signedHeaders: 'host;x-amz-date;x-amz-region-set' },
  ),
  entry(
    'an Authorization header of version 2',
    `Authorization: AWS ${KEY_ID}:frJIUN8DYpKDtOLCwo//yllqDzg=`,
    ['scheme-v2'],
    {
      format: 'authorization-header',
      scheme: 'aws-v2-header',
    },
  ),
  entry(
    'an Authorization header of Google',
    `Authorization: GOOG4-HMAC-SHA256 Credential=GOOGX/20260314/auto/storage/goog4_request, SignedHeaders=host;x-goog-date, Signature=${'ef'.repeat(32)}`,
    ['scheme-google'],
    { format: 'authorization-header', scheme: 'goog4' },
  ),
  entry(
    'the signed cookies of CloudFront',
    'Cookie: CloudFront-Policy=eyJTdGF0; CloudFront-Signature=abc~d_; CloudFront-Key-Pair-Id=K2JCJMDEHXQW5F',
    ['scheme-cloudfront'],
    { format: 'cookies', scheme: 'cloudfront-cookies' },
  ),
  entry('a HAR file', JSON.stringify(har([PLAIN_ENTRY, HAR_ENTRY]), null, 2), [], ...HAR_ITEMS),
  entry('a HAR file on one line', JSON.stringify(har([HAR_ENTRY])), [], ...HAR_ITEMS),
  entry('one entry of a HAR file', JSON.stringify(HAR_ENTRY, null, 1), [], ...HAR_ITEMS),
  entry(
    'a HAR file behind prose',
    `Here is the archive:\n${JSON.stringify(har([HAR_ENTRY]))}\nthanks`,
    [],
    ...HAR_ITEMS,
  ),
  entry('a raw request that JSON escaped', `"${escapeJson(RAW)}"`, [], { ...POST, note: 'json-unescaped' }),
];
