import { createHash } from 'node:crypto';
import { type CorpusEntry, type Expected, entry } from './entry';
import {
  CANONICAL,
  DATE,
  JSON_CANONICAL,
  JSON_TO_SIGN,
  KEY_ID,
  MISMATCH,
  PROVIDED,
  S3_HOST,
  S3_TARGET,
  S3_URL,
  SECRET,
  signatureOf,
  TO_SIGN,
} from './parts';

const TARGET = '/2026/annual%20report.pdf?partNumber=2&uploadId=b1-9';
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const AUTHORIZATION =
  `AWS4-HMAC-SHA256 Credential=${KEY_ID}/20260314/eu-west-3/s3/aws4_request, ` +
  `SignedHeaders=content-type;host;x-amz-content-sha256;x-amz-date, Signature=${PROVIDED}`;
const HEADERS = [
  ['Host', S3_HOST],
  ['User-Agent', 'x/1.0'],
  ['Content-Length', '0'],
  ['Authorization', AUTHORIZATION],
  ['Content-Type', 'application/pdf'],
  ['X-Amz-Content-Sha256', EMPTY],
  ['X-Amz-Date', DATE],
] as const;
const LINES = HEADERS.map(([name, value]) => `${name}: ${value}`);
const RAW = [`PUT ${TARGET} HTTP/1.1`, ...LINES].join('\n');
const XML =
  `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>SignatureDoesNotMatch</Code><Message>${MISMATCH}</Message>` +
  `<AWSAccessKeyId>${KEY_ID}</AWSAccessKeyId><StringToSign>${TO_SIGN}</StringToSign>` +
  `<SignatureProvided>${PROVIDED}</SignatureProvided><CanonicalRequest>${CANONICAL}</CanonicalRequest>` +
  '<RequestId>4442587FB7D0A2F9</RequestId><HostId>vDkR2b1Fz4Kq8WcY0nT3sU6x</HostId></Error>';

const log = (signer: string, more: Partial<Expected> = {}): Expected => ({
  format: 'signer-log',
  signer,
  canonicalRequest: CANONICAL,
  stringToSign: TO_SIGN,
  ...more,
});
const PUT: Expected = {
  format: 'http-request',
  method: 'PUT',
  host: S3_HOST,
  target: TARGET,
  header: ['X-Amz-Date', DATE],
  signature: PROVIDED,
  signedHeaders: 'content-type;host;x-amz-content-sha256;x-amz-date',
};
const REPLY: Expected = {
  format: 'error-xml',
  code: 'SignatureDoesNotMatch',
  canonicalRequest: CANONICAL,
  stringToSign: TO_SIGN,
  signature: PROVIDED,
  status: 403,
  field: ['RequestId', '4442587FB7D0A2F9'],
};
const SAME = ['texts-key-or-derivation'] as const;

/** As Python prints octets in its own source. */
const python = (text: string): string => `b'${text.replaceAll('\n', '\\n').replaceAll("'", "\\'")}'`;
const at = (logger: string, text: string): string =>
  `2026-03-14 09:26:53,064 - MainThread - ${logger} - DEBUG - ${text}`;
const PREPARED =
  `<AWSPreparedRequest stream_output=False, method=PUT, url=https://${S3_HOST}${TARGET}, headers={` +
  "'User-Agent': b'aws-cli/2.15.0 md/awscrt#0.19 ua/2.0 os/linux#6.1', 'Content-Type': b'application/pdf', " +
  `'X-Amz-Date': b'${DATE}', 'X-Amz-Content-SHA256': b'${EMPTY}', 'Authorization': b'${AUTHORIZATION}', ` +
  "'amz-sdk-invocation-id': b'27a71265-9ee4-465f-9592-d4d3465fcae5', 'Content-Length': '0'}>";
const AWS_DEBUG = [
  at('awscli.clidriver', "Arguments entered to CLI: ['s3api', 'upload-part', '--debug']"),
  at(
    'botocore.regions',
    "Calling endpoint provider with parameters: {'Bucket': 'press-archive', 'Region': 'eu-west-3'}",
  ),
  at('botocore.auth', 'Calculating signature using v4 auth.'),
  at('botocore.auth', 'CanonicalRequest:'),
  CANONICAL,
  at('botocore.auth', 'StringToSign:'),
  TO_SIGN,
  at('botocore.auth', 'Signature:'),
  PROVIDED,
  at(
    'botocore.hooks',
    'Event request-created.s3.UploadPart: calling handler <function add_retry_headers at 0x7ffa9b064180>',
  ),
  at('botocore.endpoint', `Sending http request: ${PREPARED}`),
  at('urllib3.connectionpool', `https://${S3_HOST}:443 "PUT ${TARGET} HTTP/1.1" 403 402`),
  at(
    'botocore.parsers',
    "Response headers: {'x-amz-request-id': '4442587FB7D0A2F9', 'Date': 'Sat, 14 Mar 2026 09:26:54 GMT', 'Content-Type': 'application/xml'}",
  ),
  at('botocore.parsers', 'Response body:'),
  python(XML),
  at(
    'botocore.hooks',
    'Event needs-retry.s3.UploadPart: calling handler <botocore.retryhandler.RetryHandler object at 0x7ffa>',
  ),
  '',
  `An error occurred (SignatureDoesNotMatch) when calling the UploadPart operation: ${MISMATCH}`,
].join('\n');

const S3CMD = [
  'DEBUG: Using signature v4',
  `DEBUG: get_hostname(press-archive): ${S3_HOST}`,
  `DEBUG: canonical_headers = content-type:application/pdf\nhost:${S3_HOST}\nx-amz-content-sha256:${EMPTY}\nx-amz-date:${DATE}\n`,
  `DEBUG: Canonical Request:\n${CANONICAL}\n----------------------`,
  `DEBUG: signature-v4 headers: {'content-type': 'application/pdf', 'x-amz-date': '${DATE}', 'Authorization': '${AUTHORIZATION}', 'x-amz-content-sha256': '${EMPTY}'}`,
  `DEBUG: ConnMan.get(): creating new connection: https://${S3_HOST}`,
  'DEBUG: Response:',
  '{\'data\': b\'<?xml version="1.0" encoding="UTF-8"?>\\n<Error><Code>SignatureDoe\'',
  "         b'sNotMatch</Code><Message>The request signature we calculated does no'",
  "         b't match the signature you provided.</Message></Error>',",
  " 'headers': {'content-type': 'application/xml',",
  "             'date': 'Sat, 14 Mar 2026 09:26:54 GMT'},",
  " 'reason': 'Forbidden',",
  " 'size': 6,",
  " 'status': 403}",
].join('\n');

const PRESIGNED = [
  'GET',
  '/2026/annual%20report.pdf',
  S3_TARGET.replace(/^[^?]*\?/, '').replace(/&X-Amz-Signature=.*/, ''),
  `host:${S3_HOST}`,
  '',
  'host',
  'UNSIGNED-PAYLOAD',
].join('\n');
const PRESIGNED_TO_SIGN = TO_SIGN.replace(/[0-9a-f]{64}$/, createHash('sha256').update(PRESIGNED).digest('hex'));
const GO_RULE = '-----------------------------------------------------';
const goSigning = (canonical: string, toSign: string): string =>
  `---[ CANONICAL STRING  ]-----------------------------\n${canonical}\n---[ STRING TO SIGN ]--------------------------------\n${toSign}`;
const CRT = (what: string, text: string): string =>
  `[INFO] [2026-03-14T09:26:53Z] [00007f91cd49b040] [AuthSigning] - (id=0x2a3cb450) ${what}, with contents \n${text}\n`;
const MULE = (logger: string, text: string): string =>
  `DEBUG 2026-03-14 09:26:53,326 [[MuleRuntime].uber.04: [app].flow.CPU_LITE @41ac849e] [processor: flow/processors/1; event: f4cf1840] ${logger}: ${text}`;
const JAVA = 'software.amazon.awssdk.http.auth.aws.internal.signer.DefaultV4RequestSigner';
const apache = (logger: string, mark: (line: string) => string): string =>
  [`PUT ${TARGET} HTTP/1.1`, ...LINES]
    .map((line) => `2026-03-14 09:26:53,412 [main] DEBUG org.apache.http.${logger} - http-outgoing-0 >> ${mark(line)}`)
    .join('\n');

const NODE = `HttpRequest {
  method: 'PUT',
  hostname: '${S3_HOST}',
  port: undefined,
  query: { partNumber: '2', uploadId: 'b1-9' },
  headers: {
    host: '${S3_HOST}',
    'content-type': 'application/pdf',
    'x-amz-date': '${DATE}',
    'x-amz-content-sha256': '${EMPTY}',
    authorization: '${AUTHORIZATION}'
  },
  body: undefined,
  protocol: 'https:',
  path: '/2026/annual%20report.pdf'
}`;
const AWS4 = `{
  region: 'eu-west-3',
  host: '${S3_HOST}',
  path: '${TARGET}',
  service: 's3',
  headers: {
    Host: '${S3_HOST}',
    'Content-Type': 'application/pdf',
    'X-Amz-Date': '${DATE}',
    'X-Amz-Content-Sha256': '${EMPTY}',
    Authorization: '${AUTHORIZATION}'
  },
  method: 'PUT'
}`;
const FETCH: Expected = { ...PUT, format: 'fetch', header: ['x-amz-content-sha256', EMPTY] };

const APPSYNC_HOST = 'abcdefghijklmnopqrstuvwxyz.appsync-api.us-west-2.amazonaws.com';
const APPSYNC_AUTHORIZATION =
  `AWS4-HMAC-SHA256 Credential=${KEY_ID}/20260314/us-west-2/appsync/aws4_request, ` +
  `SignedHeaders=accept;content-encoding;content-type;host;x-amz-date, Signature=${PROVIDED}`;
const APPSYNC = Buffer.from(
  JSON.stringify({
    accept: 'application/json, text/javascript',
    'content-encoding': 'amz-1.0',
    'content-type': 'application/json; charset=UTF-8',
    host: APPSYNC_HOST,
    'x-amz-date': DATE,
    Authorization: APPSYNC_AUTHORIZATION,
  }),
).toString('base64');

/** What tools and SDKs print of requests that they sign, in the shape of their real output; the values are these tests' own. */
export const TOOLS: readonly CorpusEntry[] = [
  entry('aws --debug from end to end', AWS_DEBUG, SAME, log('botocore', { signature: PROVIDED }), PUT, REPLY),
  entry('a request as botocore logs it', `DEBUG:botocore.endpoint:Sending http request: ${PREPARED}`, [], PUT),
  entry(
    's3cmd --debug',
    S3CMD,
    [],
    { format: 'signer-log', signer: 's3cmd', canonicalRequest: CANONICAL },
    { format: 'authorization-header', signature: PROVIDED },
    { format: 'error-xml', code: 'SignatureDoesNotMatch', status: 403, note: 'json-unescaped' },
  ),
  entry(
    'Go SDK, version 2, that logs signing, request and reply',
    `SDK 2026/03/14 09:26:53 DEBUG Request Signature:\n${goSigning(CANONICAL, TO_SIGN)}\n${GO_RULE}\nSDK 2026/03/14 09:26:53 DEBUG Request\n${RAW}\n\nSDK 2026/03/14 09:26:54 DEBUG Response\nHTTP/1.1 403 Forbidden\nContent-Type: application/xml\nDate: Sat, 14 Mar 2026 09:26:54 GMT\n\n${XML}`,
    SAME,
    log('go'),
    PUT,
    { ...REPLY, format: 'http-reply' },
  ),
  entry(
    'Go SDK, version 2, that logs a signed URL',
    `SDK 2026/03/14 09:26:53 DEBUG Request Signature:\n${goSigning(PRESIGNED, PRESIGNED_TO_SIGN)}\n---[ SIGNED URL ]------------------------------------\n${S3_URL}\n${GO_RULE}`,
    [],
    log('go', { canonicalRequest: PRESIGNED, stringToSign: PRESIGNED_TO_SIGN }),
    { format: 'presigned-url', host: S3_HOST, target: S3_TARGET, signature: signatureOf(S3_URL) },
  ),
  entry(
    'Terraform with the Go SDK, version 1',
    `2026-03-14T09:26:53.123Z [DEBUG] provider.terraform-provider-aws: [aws-sdk-go] DEBUG: Request s3/UploadPart Details:\n---[ REQUEST POST-SIGN ]-----------------------------\n${RAW}\n\n\n${GO_RULE}`,
    [],
    PUT,
  ),
  entry(
    'awscrt',
    `${CRT('Signing successfully built canonical request for algorithm SigV4', CANONICAL)}${CRT('Signing successfully built string-to-sign via algorithm SigV4', TO_SIGN)}${CRT('Http request successfully built final authorization value via algorithm SigV4', AUTHORIZATION)}`,
    [],
    log('aws-c-auth'),
    { format: 'authorization-header', signature: PROVIDED },
  ),
  entry(
    'Ruby that prints its signature',
    `#<Aws::Sigv4::Signature:0x00007f98 @headers={"host"=>"${S3_HOST}", "x-amz-date"=>"${DATE}"}, @string_to_sign="${TO_SIGN.replaceAll('\n', '\\n')}", @canonical_request="${CANONICAL.replaceAll('\n', '\\n')}", @content_sha256="${EMPTY}">`,
    [],
    log('unknown', { note: 'json-unescaped' }),
  ),
  entry(
    'Java SDK, version 2, in Mule',
    `${MULE(JAVA, `AWS4 Canonical Request: ${JSON_CANONICAL}`)}\n${MULE(JAVA, `AWS4 Canonical Request Hash: ${JSON_TO_SIGN.slice(-64)}`)}\n${MULE(JAVA, `AWS4 String to sign: ${JSON_TO_SIGN}`)}`,
    [],
    log('java', { canonicalRequest: JSON_CANONICAL, stringToSign: JSON_TO_SIGN }),
  ),
  entry(
    'the AWS SDK for iOS',
    `2026-03-14 09:26:53 [Debug] AWSSignature.m line:311 | AWS4 Canonical Request: [${CANONICAL}]\n2026-03-14 09:26:53 [Debug] AWSSignature.m line:320 | AWS4 String to Sign: [${TO_SIGN}]`,
    [],
    log('java'),
  ),
  entry('headers as Apache’s client logs them', apache('headers', String), [], { ...PUT, note: 'margin-removed' }),
  entry(
    'the wire as Apache’s client logs it',
    `${apache('wire', (line) => `"${line}[\\r][\\n]"`)}\n2026-03-14 09:26:53,413 [main] DEBUG org.apache.http.wire - http-outgoing-0 >> "[\\r][\\n]"`,
    [],
    { ...PUT, note: 'margin-removed' },
  ),
  entry(
    'rclone --dump headers',
    `2026/03/14 09:26:53 DEBUG : >>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>\n2026/03/14 09:26:53 DEBUG : HTTP REQUEST (req 0xc000cf4200)\n2026/03/14 09:26:53 DEBUG : ${RAW}\n\n2026/03/14 09:26:53 DEBUG : >>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>`,
    [],
    PUT,
  ),
  entry(
    'mc --debug',
    `---------START-HTTP---------\n${RAW.replace(KEY_ID, '**REDACTED**').replace(PROVIDED, '**REDACTED**')}\n\nHTTP/1.1 403 Forbidden\nContent-Type: application/xml\n\n${XML}\n---------END-HTTP---------`,
    ['texts-sent-is-received', 'url-redacted'],
    { format: 'http-request', method: 'PUT', host: S3_HOST, target: TARGET, note: 'redacted' },
    { ...REPLY, format: 'http-reply' },
  ),
  entry(
    'curl -v --aws-sigv4 with the reply',
    `* Server auth using AWS_SIGV4 with user '${KEY_ID}'\n${RAW.replace(/^/gm, '> ')}\n> \n< HTTP/1.1 403 Forbidden\n< Content-Type: application/xml\n< \n* Connection #0 to host ${S3_HOST} left intact\n${XML}`,
    ['texts-sent-is-received'],
    PUT,
    { ...REPLY, format: 'http-reply' },
  ),
  entry('the JavaScript SDK’s request as Node prints it', NODE, [], FETCH),
  entry('the options that aws4 signed as Node prints them', `signedRequest: ${AWS4}`, [], {
    ...FETCH,
    header: ['X-Amz-Content-Sha256', EMPTY],
  }),
  entry(
    'a real-time URL of AppSync',
    `wss://${APPSYNC_HOST.replace('appsync-api', 'appsync-realtime-api')}/graphql?header=${APPSYNC}&payload=e30=`,
    [],
    {
      format: 'presigned-token',
      method: 'POST',
      host: APPSYNC_HOST,
      target: '/graphql/connect',
      body: '{}',
      signature: PROVIDED,
      note: 'base64-decoded',
    },
  ),
  entry(
    'a tracing log of Rust',
    `2026-03-14T09:26:53Z TRACE aws_sigv4::http_request::sign: canonical_request=${CANONICAL}\n2026-03-14T09:26:53Z TRACE aws_sigv4::http_request::sign: string_to_sign=${TO_SIGN}`,
    [],
    log('unknown'),
  ),
  entry(
    'a secret beside its request',
    `${KEY_ID}:${SECRET}\n${S3_URL}`,
    [],
    {
      format: 'credentials-text',
      accessKeyId: KEY_ID,
      secretAccessKey: SECRET,
    },
    { format: 'presigned-url', host: S3_HOST },
  ),
];
