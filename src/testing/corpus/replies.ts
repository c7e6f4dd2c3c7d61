import { type CorpusEntry, type Expected, entry } from './entry';
import {
  CANONICAL,
  escapeHtml,
  escapeJson,
  JSON_CANONICAL,
  JSON_TO_SIGN,
  KEY_ID,
  LONG_MISMATCH,
  MISMATCH,
  octets,
  PROVIDED,
  SHOULD,
  TO_SIGN,
} from './parts';

const CODE = 'SignatureDoesNotMatch';
const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const FIELDS: readonly (readonly [string, string])[] = [
  ['Code', CODE],
  ['Message', MISMATCH],
  ['AWSAccessKeyId', KEY_ID],
  ['StringToSign', TO_SIGN],
  ['SignatureProvided', PROVIDED],
  ['StringToSignBytes', octets(TO_SIGN)],
  ['CanonicalRequest', CANONICAL],
  ['CanonicalRequestBytes', octets(CANONICAL)],
  ['RequestId', '7Q2KXJ4M9T0ZB1CD'],
  ['HostId', 'kF3x0Zq1/Example+HostId='],
];
const elements = (between: string): string => FIELDS.map(([n, v]) => `<${n}>${escapeXml(v)}</${n}>`).join(between);
const S3_XML = `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${elements('')}</Error>`;
const INDENTED = `<Error>\n  ${elements('\n  ')}\n</Error>`;
const TAIL = S3_XML.slice(S3_XML.indexOf('x-amz-date:'));
const BROWSER = `This XML file does not appear to have any style information associated with it. The document tree is shown below.\n${INDENTED}`;
const STRIPPED = FIELDS.map(([, v]) => v).join('');
const STRIPPED_LINES = FIELDS.map(([, v]) => v).join('\n');

const S3: Expected = {
  format: 'error-xml',
  code: CODE,
  message: MISMATCH,
  canonicalRequest: CANONICAL,
  stringToSign: TO_SIGN,
  field: ['AWSAccessKeyId', KEY_ID],
};
const WITH_SIGNATURE: Expected = { ...S3, signature: PROVIDED };
const TEXTS: Expected = { format: 'error-text', canonicalRequest: CANONICAL, stringToSign: TO_SIGN };
const SAID = {
  code: 'InvalidSignatureException',
  canonicalRequest: JSON_CANONICAL,
  stringToSign: JSON_TO_SIGN,
} as const;
const JSON_REPLY: Expected = { format: 'error-json', ...SAID };
const BODY = JSON.stringify({ __type: 'com.amazon.coral.service#InvalidSignatureException', message: SHOULD });
const { code: _, ...SAID_ALONE } = SAID;
const STS = `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">\n  <Error>\n    <Type>Sender</Type>\n    <Code>${CODE}</Code>\n    <Message>${escapeXml(SHOULD)}</Message>\n  </Error>\n  <RequestId>0a1b2c3d-1111-2222-3333-444455556666</RequestId>\n</ErrorResponse>`;
const STS_ITEM: Expected = {
  format: 'error-xml',
  ...SAID,
  code: CODE,
  field: ['RequestId', '0a1b2c3d-1111-2222-3333-444455556666'],
};
const NODE_LITERAL = (text: string): string =>
  text
    .split('\n')
    .map((l) => `'${l}\\n'`)
    .join(' +\n    ')
    .replace(/\\n'$/, "'");
const code = (name: string, message?: string): Expected => ({
  format: 'error-xml',
  code: name,
  ...(message === undefined ? {} : { message }),
});
const simple = (name: string, message: string, more = ''): string =>
  `<Error><Code>${name}</Code><Message>${message}</Message>${more}<RequestId>A1</RequestId></Error>`;

export const REPLIES: readonly CorpusEntry[] = [
  entry('S3 XML on one line', S3_XML, [], WITH_SIGNATURE),
  entry('S3 XML indented', INDENTED, [], WITH_SIGNATURE),
  entry('S3 XML out of a browser tab with its preamble', BROWSER, [], WITH_SIGNATURE),
  entry('S3 XML with newlines collapsed', S3_XML.replace(/\s*\n\s*/g, ' '), [], {
    format: 'error-xml',
    code: CODE,
    signature: PROVIDED,
    field: ['CanonicalRequestBytes', octets(CANONICAL)],
  }),
  entry('S3 XML with its tags stripped', STRIPPED, [], { ...TEXTS, code: CODE, note: 'tags-stripped' }),
  entry('S3 XML with its tags stripped and each value on its line', STRIPPED_LINES, [], {
    ...TEXTS,
    code: CODE,
    signature: PROVIDED,
    note: 'tags-stripped',
  }),
  entry('the tail of S3 XML', TAIL, [], { format: 'error-xml', field: ['CanonicalRequestBytes', octets(CANONICAL)] }),
  entry('the head of S3 XML', S3_XML.slice(0, S3_XML.indexOf('x-amz-date:')), ['texts-damaged'], {
    format: 'error-xml',
    code: CODE,
    stringToSign: TO_SIGN,
    signature: PROVIDED,
  }),
  entry('S3 XML escaped for HTML', escapeHtml(S3_XML), [], { ...WITH_SIGNATURE, note: 'html-unescaped' }),
  entry('S3 XML escaped twice for HTML', escapeHtml(escapeHtml(S3_XML)), [], {
    ...WITH_SIGNATURE,
    note: 'html-unescaped',
  }),
  entry('S3 XML in a JSON string', `{"body":"${escapeJson(S3_XML)}"}`, [], {
    ...WITH_SIGNATURE,
    note: 'json-unescaped',
  }),
  entry('S3 XML in a JSON string in a JSON string', escapeJson(`{"body":"${escapeJson(S3_XML)}"}`), [], {
    ...WITH_SIGNATURE,
    note: 'json-unescaped',
  }),
  entry(
    'S3 XML whose angle brackets JSON escaped',
    `{"error":"${escapeJson(S3_XML).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')}"}`,
    [],
    { ...WITH_SIGNATURE, note: 'json-unescaped' },
  ),
  entry('S3 XML percent-encoded', encodeURIComponent(S3_XML), [], { ...WITH_SIGNATURE, note: 'url-unescaped' }),
  entry(
    'S3 XML between prose',
    `I upload with the PHP SDK and get:\n\n${S3_XML}\n\nMy clock is right. What is wrong?`,
    [],
    WITH_SIGNATURE,
  ),
  entry('S3 XML in a code block', `\`\`\`xml\n${INDENTED}\n\`\`\``, [], WITH_SIGNATURE),
  entry(
    'S3 XML behind its status line',
    `HTTP/1.1 403 Forbidden\nx-amz-request-id: 7Q2KXJ4M9T0ZB1CD\nDate: Sat, 14 Mar 2026 09:26:54 GMT\nContent-Type: application/xml\n\n${S3_XML}`,
    [],
    { ...WITH_SIGNATURE, format: 'http-reply', status: 403 },
  ),
  entry('S3 XML with CRLF', INDENTED.replaceAll('\n', '\r\n'), [], {
    format: 'error-xml',
    code: CODE,
    signature: PROVIDED,
  }),
  entry(
    'S3 XML printed by a logger with a prefix',
    `2026-03-14 09:26:54 ERROR S3Uploader upload failed body=${S3_XML}`,
    [],
    WITH_SIGNATURE,
  ),
  entry(
    'R2',
    `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${CODE}</Code><Message>The request signature we calculated does not match the signature you provided. Check your secret access key and signing method. </Message></Error>`,
    [],
    code(CODE),
  ),
  entry(
    'MinIO',
    `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${CODE}</Code><Message>${MISMATCH}</Message><Key>a.txt</Key><BucketName>box</BucketName><Resource>/box/a.txt</Resource><RequestId>17D2</RequestId><HostId>dd9025bab4ad464b</HostId></Error>`,
    [],
    { ...code(CODE, MISMATCH), field: ['BucketName', 'box'] },
  ),
  entry(
    'GCS',
    `<?xml version='1.0' encoding='UTF-8'?><Error><Code>${CODE}</Code><Message>Access denied.</Message><Details>The request signature we calculated does not match the signature you provided. Check your Google secret key and signing method.</Details><StringToSign>${TO_SIGN}</StringToSign><CanonicalRequest>${escapeXml(CANONICAL)}</CanonicalRequest></Error>`,
    [],
    { format: 'error-xml', code: CODE, message: 'Access denied.', canonicalRequest: CANONICAL, stringToSign: TO_SIGN },
  ),
  entry(
    'Backblaze B2',
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Error>\n    <Code>InvalidRequest</Code>\n    <Message>The V2 signature authorization mechanism is not supported. Please use AWS4-HMAC-SHA256.</Message>\n</Error>`,
    ['scheme-v4-required'],
    code('InvalidRequest'),
  ),
  entry(
    'a clock that is wrong',
    simple(
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
      '<RequestTime>20260314T092653Z</RequestTime><ServerTime>2026-03-14T12:01:00Z</ServerTime><MaxAllowedSkewMilliseconds>900000</MaxAllowedSkewMilliseconds>',
    ),
    ['time-skew'],
    { ...code('RequestTimeTooSkewed'), field: ['ServerTime', '2026-03-14T12:01:00Z'] },
  ),
  entry(
    'a link past its time',
    simple(
      'AccessDenied',
      'Request has expired',
      '<X-Amz-Expires>300</X-Amz-Expires><Expires>2026-03-14T09:31:53Z</Expires><ServerTime>2026-03-14T10:00:00Z</ServerTime>',
    ),
    ['time-expired'],
    { ...code('AccessDenied', 'Request has expired'), field: ['X-Amz-Expires', '300'] },
  ),
  entry(
    'a wrong region',
    simple(
      'AuthorizationHeaderMalformed',
      "The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'eu-west-3'",
      '<Region>eu-west-3</Region>',
    ),
    ['scope-region-reported'],
    { ...code('AuthorizationHeaderMalformed'), field: ['Region', 'eu-west-3'] },
  ),
  entry(
    'a payload with another hash',
    simple(
      'XAmzContentSHA256Mismatch',
      'The provided &apos;x-amz-content-sha256&apos; header does not match what was computed.',
      '<ClientComputedContentSHA256>aa</ClientComputedContentSHA256><S3ComputedContentSHA256>bb</S3ComputedContentSHA256>',
    ),
    ['payload-hash-reported'],
    {
      ...code(
        'XAmzContentSHA256Mismatch',
        "The provided 'x-amz-content-sha256' header does not match what was computed.",
      ),
      field: ['S3ComputedContentSHA256', 'bb'],
    },
  ),
  entry(
    'a header that was not signed',
    simple(
      'AccessDenied',
      'There were headers present in the request which were not signed',
      '<HeadersNotSigned>content-type, x-amz-acl</HeadersNotSigned>',
    ),
    ['headers-not-signed-reported'],
    { ...code('AccessDenied'), field: ['HeadersNotSigned', 'content-type, x-amz-acl'] },
  ),
  entry(
    'two mechanisms',
    simple(
      'InvalidArgument',
      'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified',
      '<ArgumentName>Authorization</ArgumentName>',
    ),
    ['authorization-two-mechanisms'],
    { ...code('InvalidArgument'), field: ['ArgumentName', 'Authorization'] },
  ),
  entry(
    'a redirect',
    simple(
      'PermanentRedirect',
      'The bucket you are attempting to access must be addressed using the specified endpoint.',
      '<Endpoint>box.s3.eu-west-3.amazonaws.com</Endpoint>',
    ),
    ['redirect-reported'],
    { ...code('PermanentRedirect'), field: ['Endpoint', 'box.s3.eu-west-3.amazonaws.com'] },
  ),
  entry(
    'an unknown key',
    simple(
      'InvalidAccessKeyId',
      'The AWS Access Key Id you provided does not exist in our records.',
      `<AWSAccessKeyId>${KEY_ID}</AWSAccessKeyId>`,
    ),
    ['key-unknown'],
    code('InvalidAccessKeyId'),
  ),
  entry(
    'a version 2 reply with its string to sign',
    simple(CODE, MISMATCH, '<StringToSign>GET\n\n\nSat, 14 Mar 2026 09:26:53 +0000\n/box/a.txt</StringToSign>'),
    ['scheme-checked-as-v2'],
    { ...code(CODE), stringToSign: 'GET\n\n\nSat, 14 Mar 2026 09:26:53 +0000\n/box/a.txt' },
  ),
  entry('STS', STS, [], STS_ITEM),
  entry('STS on one line', STS.replace(/>\n\s+/g, '>'), [], STS_ITEM),
  entry(
    'EC2',
    `<?xml version="1.0" encoding="UTF-8"?>\n<Response><Errors><Error><Code>AuthFailure</Code><Message>AWS was not able to validate the provided access credentials</Message></Error></Errors><RequestID>ea966190-f9aa-478e-9ede-example</RequestID></Response>`,
    ['time-auth-failure'],
    code('AuthFailure', 'AWS was not able to validate the provided access credentials'),
  ),
  entry(
    'SQS with a namespace',
    `<ErrorResponse xmlns="http://queue.amazonaws.com/doc/2012-11-05/"><Error><Type>Sender</Type><Code>${CODE}</Code><Message>${LONG_MISMATCH}</Message><Detail/></Error><RequestId>b7753053</RequestId></ErrorResponse>`,
    [],
    code(CODE, LONG_MISMATCH),
  ),
  entry('a JSON protocol', BODY, [], JSON_REPLY),
  entry('a JSON protocol, indented', JSON.stringify(JSON.parse(BODY), null, 2), [], JSON_REPLY),
  entry(
    'a JSON protocol behind its status line',
    `HTTP/1.1 400 Bad Request\nx-amzn-RequestId: 5f6e\nContent-Type: application/x-amz-json-1.0\n\n${BODY}`,
    [],
    { ...JSON_REPLY, format: 'http-reply', status: 400 },
  ),
  entry('a JSON protocol, escaped once more', escapeJson(BODY), [], JSON_REPLY),
  entry('a JSON protocol, escaped twice more', escapeJson(escapeJson(BODY)), [], JSON_REPLY),
  entry('a JSON protocol, escaped for HTML', escapeHtml(BODY), [], {
    ...SAID,
    format: 'error-json',
    note: 'html-unescaped',
  }),
  entry('JSON with literal newlines', `{"__type":"InvalidSignatureException","message":"${SHOULD}"}`, [], JSON_REPLY),
  entry(
    'JSON with a capital Message',
    JSON.stringify({ __type: 'InvalidSignatureException', Message: SHOULD }),
    [],
    JSON_REPLY,
  ),
  entry('API Gateway', JSON.stringify({ message: SHOULD }), [], { format: 'error-json', ...SAID_ALONE }),
  entry('AppSync', JSON.stringify({ errors: [{ errorType: 'BadRequestException', message: SHOULD }] }), [], {
    format: 'error-json',
    ...SAID_ALONE,
  }),
  entry(
    'OpenSearch',
    JSON.stringify({ error: { root_cause: [], type: 'security_exception', reason: SHOULD }, status: 403 }),
    [],
    { format: 'error-json', ...SAID_ALONE },
  ),
  entry('a plain message of a JSON reply', '{"message":"Missing Authentication Token"}', ['path-no-route'], {
    format: 'error-json',
    message: 'Missing Authentication Token',
  }),
  entry(
    'a token that is not valid',
    '{"__type":"UnrecognizedClientException","message":"The security token included in the request is invalid."}',
    ['token-invalid'],
    {
      format: 'error-json',
      code: 'UnrecognizedClientException',
      message: 'The security token included in the request is invalid.',
    },
  ),
  entry(
    'a key=value complaint',
    `{"message":"'20260314/us-east-1/execute-api/aws4_request' not a valid key=value pair (missing equal-sign) in Authorization header: 'AWS4-HMAC-SHA256 Credential= AKIA/'."}`,
    ['authorization-not-key-value'],
    { format: 'error-json' },
    { format: 'authorization-header' },
  ),
  entry('the message alone', SHOULD, [], { format: 'error-text', ...SAID_ALONE }),
  entry('the message with its quotes lost', SHOULD.replaceAll("'", ''), [], { format: 'error-text', ...SAID_ALONE }),
  entry(
    'botocore',
    `botocore.exceptions.ClientError: An error occurred (InvalidSignatureException) when calling the ListTables operation: ${SHOULD}`,
    [],
    { format: 'error-text', ...SAID },
  ),
  entry(
    'botocore behind its traceback',
    `Traceback (most recent call last):\n  File "a.py", line 3, in <module>\n    c.put_object(Bucket='b', Key='k')\n  File "client.py", line 530, in _api_call\n    raise error_class(parsed_response, operation_name)\nbotocore.exceptions.ClientError: An error occurred (SignatureDoesNotMatch) when calling the PutObject operation: ${MISMATCH}`,
    [],
    { format: 'error-text', code: CODE },
  ),
  entry(
    'the dictionary of botocore',
    `{'Error': {'Code': '${CODE}', 'Message': '${MISMATCH}', 'AWSAccessKeyId': '${KEY_ID}', 'StringToSign': '${escapeJson(TO_SIGN)}', 'SignatureProvided': '${PROVIDED}', 'CanonicalRequest': '${escapeJson(CANONICAL)}'}, 'ResponseMetadata': {'HTTPStatusCode': 403}}`,
    [],
    {
      format: 'error-text',
      code: CODE,
      message: MISMATCH,
      canonicalRequest: CANONICAL,
      stringToSign: TO_SIGN,
      signature: PROVIDED,
    },
  ),
  entry(
    'JavaScript SDK, version 3',
    `${CODE}: ${MISMATCH}\n    at throwDefaultError (/app/node_modules/@smithy/smithy-client/dist-cjs/index.js:867:20) {\n  '$fault': 'client',\n  '$metadata': {\n    httpStatusCode: 403,\n    requestId: '7Q2KXJ4M9T0ZB1CD',\n    attempts: 1\n  },\n  Code: '${CODE}',\n  AWSAccessKeyId: '${KEY_ID}',\n  StringToSign: ${NODE_LITERAL(TO_SIGN)},\n  SignatureProvided: '${PROVIDED}',\n  StringToSignBytes: '${octets(TO_SIGN)}',\n  CanonicalRequest: ${NODE_LITERAL(CANONICAL)},\n  CanonicalRequestBytes: '${octets(CANONICAL)}',\n  RequestId: '7Q2KXJ4M9T0ZB1CD'\n}`,
    [],
    {
      format: 'error-text',
      code: CODE,
      status: 403,
      canonicalRequest: CANONICAL,
      stringToSign: TO_SIGN,
      signature: PROVIDED,
      field: ['AWSAccessKeyId', KEY_ID],
    },
  ),
  entry(
    'JavaScript SDK, version 2',
    `{ ${CODE}: ${MISMATCH}\n    at Request.extractError (/app/node_modules/aws-sdk/lib/services/s3.js:711:35)\n  message: '${MISMATCH}',\n  code: '${CODE}',\n  region: null,\n  time: 2026-03-14T09:26:54.120Z,\n  requestId: '7Q2KXJ4M9T0ZB1CD',\n  statusCode: 403,\n  retryable: false }`,
    [],
    { format: 'error-text', code: CODE, message: MISMATCH, status: 403 },
  ),
  entry(
    'Ruby',
    `/gems/aws-sdk-core/seahorse/client/plugins/raise_response_errors.rb:17:in \`call': ${MISMATCH} (Aws::S3::Errors::${CODE})`,
    [],
    { format: 'error-text', code: CODE },
  ),
  entry(
    'PHP',
    `PHP Fatal error:  Uncaught exception 'Aws\\S3\\Exception\\S3Exception' with message 'Error executing "PutObject" on "https://box.s3.amazonaws.com/a.txt"; AWS HTTP error: Client error: \`PUT https://box.s3.amazonaws.com/a.txt\` resulted in a \`403 Forbidden\` response:\n${S3_XML.slice(0, 120)} (truncated...)\n ${CODE} (client): ${MISMATCH} - ${S3_XML}`,
    [],
    { format: 'error-xml', code: CODE, status: 403 },
  ),
  entry(
    'Java SDK, version 1',
    `com.amazonaws.services.s3.model.AmazonS3Exception: ${MISMATCH} (Service: Amazon S3; Status Code: 403; Error Code: ${CODE}; Request ID: 7Q2KXJ4M9T0ZB1CD; S3 Extended Request ID: kF3x0Zq1/ExampleHostId=), S3 Extended Request ID: kF3x`,
    [],
    { format: 'error-text', code: CODE, status: 403, field: ['RequestId', '7Q2KXJ4M9T0ZB1CD'] },
  ),
  entry(
    'Java SDK, version 2',
    `software.amazon.awssdk.services.dynamodb.model.DynamoDbException: ${SHOULD} (Service: DynamoDb, Status Code: 400, Request ID: 5F6E7D8C9B)`,
    [],
    { format: 'error-text', status: 400, ...SAID_ALONE },
  ),
  entry(
    'Go SDK, version 1',
    `${CODE}: ${MISMATCH}\n\tstatus code: 403, request id: 7Q2KXJ4M9T0ZB1CD, host id: kF3x0Zq1/ExampleHostId=`,
    [],
    { format: 'error-text', code: CODE, status: 403, field: ['RequestId', '7Q2KXJ4M9T0ZB1CD'] },
  ),
  entry(
    'Go SDK, version 2',
    `operation error S3: PutObject, https response error StatusCode: 403, RequestID: 7Q2KXJ4M9T0ZB1CD, HostID: kF3x0Zq1/ExampleHostId=, api error ${CODE}: ${MISMATCH}`,
    [],
    { format: 'error-text', code: CODE, status: 403, field: ['HostId', 'kF3x0Zq1/ExampleHostId='] },
  ),
  entry(
    'Rust',
    `ServiceError(ServiceError { source: Unhandled(Unhandled { source: ErrorMetadata { code: Some("InvalidSignatureException"), message: Some("${escapeJson(SHOULD)}"), extras: Some({"aws_request_id": "5F6E7D8C"}) }, meta: ErrorMetadata { code: Some("InvalidSignatureException") } }), raw: Response { status: StatusCode(400), headers: Headers {} } })`,
    [],
    { format: 'error-text', status: 400, ...SAID },
  ),
  entry(
    '.NET',
    `Amazon.S3.AmazonS3Exception: ${MISMATCH}\n ---> Amazon.Runtime.Internal.HttpErrorResponseException: The remote server returned an error: (403) Forbidden.\nErrorCode: ${CODE}`,
    [],
    { format: 'error-text', code: CODE },
  ),
  entry(
    'the AWS CLI',
    `\nAn error occurred (ExpiredToken) when calling the ListObjectsV2 operation: The provided token has expired.`,
    ['token-expired'],
    { format: 'error-text', code: 'ExpiredToken' },
  ),
  entry(
    'Terraform',
    `Error: error configuring Terraform AWS Provider: validating provider credentials: retrieving caller identity from STS: operation error STS: GetCallerIdentity, https response error StatusCode: 403, RequestID: 11112222-3333, api error ${CODE}: Signature expired: 20260314T092653Z is now earlier than 20260314T094500Z (20260314T100000Z - 15 min.)`,
    ['time-skew'],
    { format: 'error-text', code: CODE, status: 403 },
  ),
  entry(
    'two replies in one paste',
    `${simple('AccessDenied', 'Request has expired')}\n\nand the other one:\n\n${S3_XML}`,
    ['texts-several-replies'],
    code('AccessDenied'),
    WITH_SIGNATURE,
  ),
];
