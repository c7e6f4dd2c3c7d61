import { type CorpusEntry, type Expected, entry } from './entry';
import { CANONICAL, DATE, escapeJson, PROVIDED, TO_SIGN } from './parts';

const log = (signer: string, signature?: string): Expected => ({
  format: 'signer-log',
  signer,
  canonicalRequest: CANONICAL,
  stringToSign: TO_SIGN,
  ...(signature === undefined ? {} : { signature }),
});
const prefixed = (heading: string): string =>
  `2026-03-14 09:26:53,114 - MainThread - botocore.auth - DEBUG - ${heading}:`;
const BOTOCORE = `${prefixed('Calculating signature using v4 auth.').slice(0, -1)}\n${prefixed('CanonicalRequest')}\n${CANONICAL}\n${prefixed('StringToSign')}\n${TO_SIGN}\n${prefixed('Signature')}\n${PROVIDED}`;
const GO = `DEBUG: Request Signature:\n---[ CANONICAL STRING  ]-----------------------------\n${CANONICAL}\n---[ STRING TO SIGN ]--------------------------------\n${TO_SIGN}\n-----------------------------------------------------`;

export const LOGS: readonly CorpusEntry[] = [
  entry('botocore with its logger', BOTOCORE, [], log('botocore', PROVIDED)),
  entry(
    'botocore with short prefixes',
    `DEBUG:botocore.auth:CanonicalRequest:\n${CANONICAL}\nDEBUG:botocore.auth:StringToSign:\n${TO_SIGN}\nDEBUG:botocore.auth:Signature:\n${PROVIDED}`,
    [],
    log('botocore', PROVIDED),
  ),
  entry(
    'botocore without prefixes',
    `CanonicalRequest:\n${CANONICAL}\nStringToSign:\n${TO_SIGN}\nSignature:\n${PROVIDED}`,
    [],
    log('botocore', PROVIDED),
  ),
  entry('botocore with CRLF', BOTOCORE.replaceAll('\n', '\r\n'), [], log('botocore', PROVIDED)),
  entry(
    'aws --debug with other lines between',
    `${prefixed('Event before-sign.s3.PutObject').slice(0, -1)}\n${BOTOCORE}\n2026-03-14 09:26:53,120 - MainThread - botocore.endpoint - DEBUG - Sending http request: <AWSPreparedRequest stream_output=True>`,
    [],
    log('botocore', PROVIDED),
  ),
  entry(
    'two signatures of botocore',
    `${BOTOCORE}\n${BOTOCORE.replaceAll(DATE, '20260314T092655Z')}`,
    ['texts-signer-hash'],
    log('botocore', PROVIDED),
    { format: 'signer-log', signer: 'botocore' },
  ),
  entry('Go', GO, [], log('go')),
  entry('Go with a prefix on its first line', `SDK 2026/03/14 09:26:53 ${GO}`, [], log('go')),
  entry(
    'Java SDK, version 1',
    `2026-03-14 09:26:53 DEBUG AWS4Signer:152 - AWS4 Canonical Request: '"${CANONICAL}"\n2026-03-14 09:26:53 DEBUG AWS4Signer:209 - AWS4 String to Sign: '"${TO_SIGN}"`,
    [],
    log('java'),
  ),
  entry(
    'Java SDK, version 2',
    `DEBUG s.a.a.a.s.Aws4Signer - AWS4 Canonical Request: ${CANONICAL}\nDEBUG s.a.a.a.s.Aws4Signer - AWS4 String to sign: ${TO_SIGN}`,
    [],
    log('java'),
  ),
  entry(
    's3cmd',
    `DEBUG: Canonical Request:\n${CANONICAL}\n----------------------\nDEBUG: signature-v4 headers: {'x-amz-date': '${DATE}'}`,
    [],
    { format: 'signer-log', signer: 's3cmd', canonicalRequest: CANONICAL },
  ),
  entry(
    'curl -v --aws-sigv4',
    `* aws_sigv4: Canonical request (enclosed in []) - [${CANONICAL}]\n* aws_sigv4: String to sign (enclosed in []) - [${TO_SIGN}]\n* aws_sigv4: Signature - ${PROVIDED}`,
    [],
    log('curl', PROVIDED),
  ),
  entry(
    'a signer of one’s own',
    `Canonical request:\n${CANONICAL}\n\nString to sign:\n${TO_SIGN}\n\nSignature: ${PROVIDED}`,
    [],
    log('unknown', PROVIDED),
  ),
  entry(
    'a signer of one’s own with names as in code',
    `canonical_request = ${CANONICAL}\nstring_to_sign = ${TO_SIGN}\nsignature = ${PROVIDED}`,
    [],
    log('unknown', PROVIDED),
  ),
  entry('a log that JSON escaped', `{"level":"debug","msg":"${escapeJson(BOTOCORE)}"}`, [], {
    ...log('botocore', PROVIDED),
    note: 'json-unescaped',
  }),
  entry('a canonical request alone', CANONICAL, [], {
    format: 'signer-log',
    signer: 'unknown',
    canonicalRequest: CANONICAL,
  }),
  entry('a string to sign alone', TO_SIGN, [], { format: 'signer-log', signer: 'unknown', stringToSign: TO_SIGN }),
];
