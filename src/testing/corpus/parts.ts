import { createHash } from 'node:crypto';
import { EMPTY_SHA256 } from '@/core/model/body';
import { presign, signHeaders } from '@/testing/sign-v4';

/** The key that AWS's documentation uses. */
export const KEY_ID = 'AKIAIOSFODNN7EXAMPLE';
export const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
export const TEMPORARY_ID = 'ASIAIOSFODNN7EXAMPLE';
export const TOKEN = `IQoJb3JpZ2luX2VjE${'AbCdEf0123/+'.repeat(18)}wQ==`;
export const DATE = '20260314T092653Z';

const signer = { accessKeyId: KEY_ID, secret: SECRET, date: DATE };

export const S3_HOST = 'press-archive.s3.eu-west-3.amazonaws.com';
const S3_PATH = '/2026/annual%20report.pdf';
const s3 = {
  ...signer,
  method: 'GET',
  host: S3_HOST,
  path: S3_PATH,
  payloadHash: 'UNSIGNED-PAYLOAD',
  region: 'eu-west-3',
  service: 's3',
};
export const S3_TARGET = `${S3_PATH}?${presign(s3, 3600)}`;
export const S3_URL = `https://${S3_HOST}${S3_TARGET}`;
export const S3_TEMPORARY_URL = `https://${S3_HOST}${S3_PATH}?${presign({ ...s3, accessKeyId: TEMPORARY_ID, token: TOKEN }, 600)}`;
export const signatureOf = (url: string): string => /X-Amz-Signature=([0-9a-f]{64})/.exec(url)?.[1] ?? '';

export const API_HOST = 'q7w2e9r4.execute-api.ap-southeast-2.amazonaws.com';
export const API_BODY = '{"order":17,"note":"two of them"}';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
export const API_HEADERS = signHeaders({
  ...signer,
  method: 'POST',
  host: API_HOST,
  path: '/prod/orders',
  query: ['dry=1'],
  headers: [['content-type', 'application/json']],
  payloadHash: sha256(API_BODY),
  region: 'ap-southeast-2',
  service: 'execute-api',
});
const headerOf = (name: string): string => API_HEADERS.find(([n]) => n === name)?.[1] ?? '';
export const API_AUTHORIZATION = headerOf('authorization');
export const API_SIGNATURE = /Signature=(\w+)/.exec(API_AUTHORIZATION)?.[1] ?? '';
export const API_SIGNED = 'content-type;host;x-amz-date';

/** A canonical request, its string to sign and both as S3 gives their octets: intact by construction. */
export const CANONICAL = [
  'PUT',
  S3_PATH,
  'partNumber=2&uploadId=b1-9',
  'content-type:application/pdf',
  `host:${S3_HOST}`,
  `x-amz-content-sha256:${EMPTY_SHA256}`,
  `x-amz-date:${DATE}`,
  '',
  'content-type;host;x-amz-content-sha256;x-amz-date',
  EMPTY_SHA256,
].join('\n');
const toSign = (canonical: string, scope = '20260314/eu-west-3/s3/aws4_request'): string =>
  ['AWS4-HMAC-SHA256', DATE, scope, sha256(canonical)].join('\n');
export const TO_SIGN = toSign(CANONICAL);

/** Those of the POST to the API. */
export const API_CANONICAL = [
  'POST',
  '/prod/orders',
  'dry=1',
  'content-type:application/json',
  `host:${API_HOST}`,
  `x-amz-date:${DATE}`,
  '',
  API_SIGNED,
  sha256(API_BODY),
].join('\n');
export const API_TO_SIGN = toSign(API_CANONICAL, '20260314/ap-southeast-2/execute-api/aws4_request');
export const PROVIDED = sha256('the signature that was sent');
export const octets = (text: string): string =>
  [...Buffer.from(text)].map((b) => b.toString(16).padStart(2, '0')).join(' ');

/** The same for a service whose requests carry JSON, with an empty query. */
export const JSON_CANONICAL = [
  'POST',
  '/',
  '',
  'content-type:application/x-amz-json-1.0',
  'host:dynamodb.sa-east-1.amazonaws.com',
  `x-amz-date:${DATE}`,
  'x-amz-target:DynamoDB_20120810.ListTables',
  '',
  'content-type;host;x-amz-date;x-amz-target',
  sha256('{}'),
].join('\n');
export const JSON_TO_SIGN = toSign(JSON_CANONICAL, '20260314/sa-east-1/dynamodb/aws4_request');

export const MISMATCH =
  'The request signature we calculated does not match the signature you provided. Check your key and signing method.';
export const LONG_MISMATCH =
  'The request signature we calculated does not match the signature you provided. ' +
  'Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';
/** The message of services with a JSON protocol, with real line breaks. */
export const SHOULD = `${LONG_MISMATCH}\n\nThe Canonical String for this request should have been\n'${JSON_CANONICAL}'\n\nThe String-to-Sign should have been\n'${JSON_TO_SIGN}'\n`;

export const wrap = (text: string, width: number): string =>
  text.replace(new RegExp(`(.{${width}})(?=.)`, 'g'), '$1\n');
export const escapeHtml = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
/** A text as it stands between the quotes of a JSON string. */
export const escapeJson = (text: string): string => JSON.stringify(text).slice(1, -1);
