import { type Habits, type Job, type PlantedSignature, RIGHT, sha, signWith } from '@/testing/planted/signer';
import type { Expected } from './entry';
import { API_HOST, DATE, KEY_ID, MISMATCH, octets, S3_HOST, SECRET, TEMPORARY_ID, TOKEN } from './parts';

const S3: Job = {
  method: 'GET',
  scheme: 'https',
  host: S3_HOST,
  path: '/2026/annual%20report.pdf',
  query: '',
  headers: [],
  body: undefined,
  keyId: KEY_ID,
  secret: SECRET,
  token: undefined,
  date: DATE,
  region: 'eu-west-3',
  service: 's3',
  likeS3: true,
  in: 'query',
};
type Of = Partial<Job>;

/** The key and token of a session. */
export const temporary = { keyId: TEMPORARY_ID, token: TOKEN } as const;

/** A presigned GET of an S3 object. */
export const link = (of: Of = {}): Job => ({ ...S3, ...of });
/** An upload to S3 that is signed in its headers. */
export const upload = (of: Of = {}): Job => ({ ...S3, method: 'PUT', body: 'quarterly figures', in: 'header', ...of });
/** A call of an API, signed in its headers. */
export const call = (of: Of = {}): Job => ({
  ...S3,
  host: API_HOST,
  path: '/prod/orders',
  region: 'ap-southeast-2',
  service: 'execute-api',
  likeS3: false,
  in: 'header',
  ...of,
});
/** A token that is a presigned URL, for a database. */
export const databaseToken = (of: Of = {}): Job =>
  call({
    host: 'orders.cluster-c9x8.us-east-2.rds.amazonaws.com:5432',
    path: '/',
    query: 'Action=connect&DBUser=reporting',
    region: 'us-east-2',
    service: 'rds-db',
    in: 'query',
    ...of,
  });

export const sign = (job: Job, habits: Partial<Habits> = {}): PlantedSignature =>
  signWith({ ...RIGHT, ...habits }, job);

/** What a person has of a request: a URL, or a curl command. */
export const urlOf = (job: Job, { query } = sign(job)): string =>
  `${job.scheme}://${job.host}${job.path}${query === '' ? '' : `?${query}`}`;
export function curlOf(job: Job, signed = sign(job)): string {
  const headers = signed.headers.map(([name, value]) => ` \\\n  -H '${name}: ${value}'`).join('');
  const body = job.body === undefined ? '' : ` \\\n  --data-binary '${job.body}'`;
  return `curl -X ${job.method} '${urlOf(job, signed)}'${headers}${body}`;
}

/** AWS's two texts where a canonical request came to it. */
const received = (job: Job, canonicalRequest: string) => ({
  canonicalRequest,
  stringToSign: [
    'AWS4-HMAC-SHA256',
    job.date,
    `${job.date.slice(0, 8)}/${job.region}/${job.service}/aws4_request`,
    sha(canonicalRequest),
  ].join('\n'),
});

/** S3's refusal of a request that it saw as this canonical request. */
export function refusal(job: Job, canonicalRequest: string, { signature } = sign(job)): string {
  const texts = received(job, canonicalRequest);
  const values = [
    ['AWSAccessKeyId', job.keyId],
    ['StringToSign', texts.stringToSign],
    ['SignatureProvided', signature],
    ['StringToSignBytes', octets(texts.stringToSign)],
    ['CanonicalRequest', texts.canonicalRequest],
    ['CanonicalRequestBytes', octets(texts.canonicalRequest)],
  ] as const;
  return xml('SignatureDoesNotMatch', MISMATCH, ...values);
}

/** The refusal of a service whose replies are JSON. */
export function refusalInJson(job: Job, canonicalRequest: string): string {
  const texts = received(job, canonicalRequest);
  const should = `The Canonical String for this request should have been\n'${texts.canonicalRequest}'\n\nThe String-to-Sign should have been\n'${texts.stringToSign}'\n`;
  return JSON.stringify({ message: `${MISMATCH} Consult the service documentation for details.\n\n${should}` });
}

const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** An error as S3 writes it. */
export const xml = (code: string, message: string, ...values: readonly (readonly [string, string])[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${[
    ['Code', code] as const,
    ['Message', message] as const,
    ...values,
    ['RequestId', '7Q2KXJ4M9T0ZB1CD'] as const,
  ]
    .map(([name, text]) => `<${name}>${escapeXml(text)}</${name}>`)
    .join('')}</Error>`;

/** What botocore's log says of a signature. */
export const logOf = ({ canonicalRequest, stringToSign, signature }: PlantedSignature): string =>
  `CanonicalRequest:\n${canonicalRequest}\nStringToSign:\n${stringToSign}\nSignature:\n${signature}`;

export const both = (...texts: readonly string[]): string => texts.join('\n\n');

/** A request as curl sends it, and the log of a signer with habits of its own. */
export function logged(job: Job, habits: Partial<Habits>): string {
  const signed = sign(job, habits);
  return both(curlOf(job, signed), logOf(signed));
}

/** A text in which something stands that must be there, replaced. */
export function swap(text: string, from: string | RegExp, to: string): string {
  const swapped = text.replace(from, to);
  if (swapped === text) throw new Error(`nothing to replace by ${to}`);
  return swapped;
}

/** The canonical request of a job with something changed in it. */
export const canonical = (job: Job, from: string | RegExp, to: string): string =>
  swap(sign(job).canonicalRequest, from, to);

export const URL: Expected = { format: 'presigned-url' };
export const CURL: Expected = { format: 'curl' };
export const XML: Expected = { format: 'error-xml' };
export const JSON_ERROR: Expected = { format: 'error-json' };
export const LOG: Expected = { format: 'signer-log' };
