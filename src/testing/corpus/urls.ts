import { presign } from '@/testing/sign-v4';
import { type CorpusEntry, type Expected, entry } from './entry';
import {
  DATE,
  escapeHtml,
  escapeJson,
  KEY_ID,
  S3_HOST,
  S3_TARGET,
  S3_TEMPORARY_URL,
  S3_URL,
  SECRET,
  signatureOf,
  TEMPORARY_ID,
  TOKEN,
  wrap,
} from './parts';

const S3: Expected = {
  format: 'presigned-url',
  host: S3_HOST,
  target: S3_TARGET,
  signature: signatureOf(S3_URL),
  signedHeaders: 'host',
};
const note = (code: NonNullable<Expected['note']>): Expected => ({ ...S3, note: code });

const signer = { accessKeyId: TEMPORARY_ID, secret: SECRET, date: DATE, token: TOKEN, method: 'GET', payloadHash: '' };
const tokenFor = (host: string, query: readonly string[], service: string, region: string): string =>
  `${host}/?${presign({ ...signer, host, path: '/', query, service, region }, 900)}`;
const RDS_HOST = 'orders.cluster-c9x8.us-east-2.rds.amazonaws.com:5432';
const RDS = tokenFor(RDS_HOST, ['Action=connect', 'DBUser=reporting'], 'rds-db', 'us-east-2');
const DSQL_HOST = 'kbtmzy7xd4.dsql.eu-west-2.on.aws';
const DSQL = tokenFor(DSQL_HOST, ['Action=DbConnectAdmin'], 'dsql', 'eu-west-2');
const CACHE = tokenFor(
  'sessions-prod',
  ['Action=connect', 'ResourceType=ServerlessCache', 'User=web'],
  'elasticache',
  'eu-west-1',
);
const EKS = `https://sts.eu-north-1.amazonaws.com/?${presign({ ...signer, host: 'sts.eu-north-1.amazonaws.com', path: '/', query: ['Action=GetCallerIdentity', 'Version=2011-06-15'], headers: [['x-k8s-aws-id', 'lab']], service: 'sts', region: 'eu-north-1' }, 60)}`;
const MSK = `https://kafka.us-west-2.amazonaws.com/?${presign({ ...signer, host: 'kafka.us-west-2.amazonaws.com', path: '/', query: ['Action=kafka-cluster%3AConnect'], service: 'kafka-cluster', region: 'us-west-2' }, 900)}&User-Agent=test`;
const base64url = (text: string): string => Buffer.from(text).toString('base64url');
const EKS_TOKEN = `k8s-aws-v1.${base64url(EKS)}`;
const EKS_ITEM: Expected = {
  format: 'presigned-token',
  host: 'sts.eu-north-1.amazonaws.com',
  method: 'GET',
  signature: signatureOf(EKS),
  signedHeaders: 'host%3Bx-k8s-aws-id',
  note: 'base64-decoded',
};
const MSK_ITEM: Expected = {
  format: 'presigned-token',
  host: 'kafka.us-west-2.amazonaws.com',
  signature: signatureOf(MSK),
  note: 'base64-decoded',
};

const IOT =
  'wss://a1b2c3-ats.iot.eu-west-1.amazonaws.com/mqtt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=ASIAIOSFODNN7EXAMPLE%2F20260314%2Feu-west-1%2Fiotdevicegateway%2Faws4_request&X-Amz-Date=20260314T092653Z&X-Amz-SignedHeaders=host&X-Amz-Signature=4f1d5a6b4f1d5a6b4f1d5a6b4f1d5a6b4f1d5a6b4f1d5a6b4f1d5a6b4f1d5a6b&X-Amz-Security-Token=IQoJb3J%2BabC%3D';
const V4A = `https://mrap.accesspoint.s3-global.amazonaws.com/k?X-Amz-Algorithm=AWS4-ECDSA-P256-SHA256&X-Amz-Credential=${KEY_ID}%2F20260314%2Fs3%2Faws4_request&X-Amz-Date=20260314T092653Z&X-Amz-Expires=300&X-Amz-Region-Set=%2A&X-Amz-SignedHeaders=host&X-Amz-Signature=3045022100${'ab'.repeat(32)}0220${'1c'.repeat(32)}`;
const V2 = `https://old-bucket.s3.amazonaws.com/song.mp3?AWSAccessKeyId=${KEY_ID}&Expires=1773480413&Signature=vjbyPxybdZaNmGa%2ByT272YEAiv4%3D`;
const CLOUDFRONT =
  'https://d111111abcdef8.cloudfront.net/horizon.jpg?Policy=eyJTdGF0ZW1lbnQiOltdfQ__&Signature=nitfHRCrtziwO2HwPfWw~yYDhUF5EwRunQA-j19DzZrvDh6hQ73lDx~-ar3UocvvRQVw6EkC&Key-Pair-Id=K2JCJMDEHXQW5F';
const GOOG4 =
  'https://storage.googleapis.com/pics/cat.jpeg?X-Goog-Algorithm=GOOG4-HMAC-SHA256&X-Goog-Credential=GOOGEXAMPLE%2F20260314%2Fauto%2Fstorage%2Fgoog4_request&X-Goog-Date=20260314T092653Z&X-Goog-Expires=900&X-Goog-SignedHeaders=host&X-Goog-Signature=247a2aa45f169edf4d187d54e7cc46e4';
const GOOG2 =
  'https://storage.googleapis.com/pics/cat.jpeg?GoogleAccessId=app%40proj.iam.gserviceaccount.com&Expires=1773480413&Signature=QkFTRTY0c2ln';
const AZURE =
  'https://acct.blob.core.windows.net/box/a.txt?sv=2024-11-04&st=2026-03-14T09%3A00%3A00Z&se=2026-03-15T09%3A00%3A00Z&sr=b&sp=r&sig=Z%2FRHIX5Xcg0Mq2rqI3OlWTjEg2tYkboXr1P9ZUXDtkk%3D';
const foreign = (scheme: NonNullable<Expected['scheme']>, host: string): Expected => ({
  format: 'presigned-url',
  scheme,
  host,
});

export const URLS: readonly CorpusEntry[] = [
  entry('a presigned URL alone', S3_URL, [], S3),
  entry('a presigned URL with blanks around it', `\n\n   ${S3_URL}  \n`, [], S3),
  entry('a presigned URL in double quotes and a comma', `"${S3_URL}",`, [], S3),
  entry('a presigned URL in single quotes', `url = '${S3_URL}';`, [], S3),
  entry('a presigned URL in angle brackets', `see <${S3_URL}> please`, [], S3),
  entry('a presigned URL in a Markdown link', `I get 403 from [this link](${S3_URL}), why?`, [], S3),
  entry('a presigned URL in backticks', `The link \`${S3_URL}\` fails.`, [], S3),
  entry('a presigned URL at the end of a sentence', `It fails for ${S3_URL}. Any idea?`, [], S3),
  entry(
    'a presigned URL out of HTML',
    `<a href="${S3_URL.replaceAll('&', '&amp;')}">report</a>`,
    [],
    note('html-unescaped'),
  ),
  entry(
    'a presigned URL escaped twice for HTML',
    S3_URL.replaceAll('&', '&amp;amp;'),
    ['url-html-escaped'],
    note('html-unescaped'),
  ),
  entry(
    'a presigned URL whose ampersands JSON escaped',
    `{"url":"${S3_URL.replaceAll('&', '\\u0026')}"}`,
    [],
    note('json-unescaped'),
  ),
  entry(
    'a presigned URL whose slashes JSON escaped',
    `{"url":"${S3_URL.replaceAll('/', '\\/')}"}`,
    [],
    note('json-unescaped'),
  ),
  entry(
    'a presigned URL with back-slashes before & as a shell writes them',
    S3_URL.replace(/[&?=]/g, '\\$&'),
    [],
    note('shell-unescaped'),
  ),
  entry(
    'a presigned URL with back-slashes for slashes, as browsers read them',
    S3_URL.replace(/^[^?]*/, (start) => start.replaceAll('/', '\\')),
    [],
    note('slashes-read'),
  ),
  entry(
    'a presigned URL with a back-slash behind its host, and one slash too few before it',
    S3_URL.replace('//', '/').replace('.com/', '.com\\'),
    [],
    note('slashes-read'),
  ),
  entry(
    'a presigned URL with carets before & as cmd writes them',
    S3_URL.replaceAll('&', '^&'),
    [],
    note('shell-unescaped'),
  ),
  entry(
    'a presigned URL as the parameter of another URL',
    `https://viewer.example.com/open?file=${encodeURIComponent(S3_URL)}`,
    [],
    note('url-unescaped'),
  ),
  entry('a presigned URL wrapped at 76', wrap(S3_URL, 76), ['url-white-space'], note('lines-joined')),
  entry(
    'a presigned URL wrapped at 80 in a quoted mail',
    wrap(S3_URL, 80).replace(/^/gm, '> '),
    ['url-white-space'],
    note('lines-joined'),
  ),
  entry(
    'a presigned URL wrapped at 64 and indented',
    wrap(S3_URL, 64).replaceAll('\n', '\n    '),
    ['url-white-space'],
    note('lines-joined'),
  ),
  entry(
    'a presigned URL with each parameter on its line',
    S3_URL.replaceAll('&', '\n  &'),
    ['url-white-space'],
    note('lines-joined'),
  ),
  entry(
    'a presigned URL with CRLF in it',
    wrap(S3_URL, 100).replaceAll('\n', '\r\n'),
    ['url-white-space'],
    note('lines-joined'),
  ),
  entry('a presigned URL with a session token', S3_TEMPORARY_URL, [], {
    format: 'presigned-url',
    host: S3_HOST,
    signature: signatureOf(S3_TEMPORARY_URL),
  }),
  entry('a presigned URL with a redacted credential', S3_URL.replace(KEY_ID, '<redacted>'), ['url-redacted'], {
    ...{ format: 'presigned-url', host: S3_HOST, signature: signatureOf(S3_URL) },
    note: 'redacted',
  }),
  entry('a presigned URL with a starred signature', S3_URL.replace(/[0-9a-f]{64}/, '*****'), ['url-redacted'], {
    format: 'presigned-url',
    host: S3_HOST,
    note: 'redacted',
  }),
  entry('a presigned URL cut before its signature', S3_URL.slice(0, -80), ['url-cut'], {
    format: 'presigned-url',
    host: S3_HOST,
  }),
  entry('two presigned URLs on lines of their own', `${S3_URL}\n${S3_TEMPORARY_URL}`, [], S3, {
    format: 'presigned-url',
    host: S3_HOST,
    signature: signatureOf(S3_TEMPORARY_URL),
  }),
  entry('a presigned URL of MinIO with a port', `http://localhost:9000${S3_TARGET}`, [], {
    format: 'presigned-url',
    host: 'localhost:9000',
    signature: signatureOf(S3_URL),
  }),
  entry(
    'a presigned URL with lower-case parameter names',
    S3_URL.replaceAll('X-Amz-', 'x-amz-'),
    ['query-parameter-case'],
    {
      format: 'presigned-url',
      host: S3_HOST,
    },
  ),
  entry(
    'a presigned URL whose key holds an apostrophe',
    `https://b.s3.amazonaws.com/o'neil.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=${'0a'.repeat(32)}`,
    ['query-required-missing', 'path-unencoded'],
    {
      format: 'presigned-url',
      target: `/o'neil.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=${'0a'.repeat(32)}`,
    },
  ),
  entry('a WebSocket URL of AWS IoT', IOT, [], {
    format: 'presigned-url',
    host: 'a1b2c3-ats.iot.eu-west-1.amazonaws.com',
    signature: '4f1d5a6b'.repeat(8),
  }),
  entry('a URL signed with version 4a', V4A, ['scheme-v4a'], {
    format: 'presigned-url',
    host: 'mrap.accesspoint.s3-global.amazonaws.com',
  }),
  entry('a URL signed with version 2', V2, ['scheme-v2'], foreign('aws-v2-query', 'old-bucket.s3.amazonaws.com')),
  entry(
    'a signed URL of CloudFront',
    CLOUDFRONT,
    ['scheme-cloudfront'],
    foreign('cloudfront-url', 'd111111abcdef8.cloudfront.net'),
  ),
  entry('a signed URL of Google', GOOG4, ['scheme-google'], foreign('goog4', 'storage.googleapis.com')),
  entry('a signed URL of Google, version 2', GOOG2, ['scheme-google'], foreign('goog2', 'storage.googleapis.com')),
  entry(
    'a shared access signature of Azure',
    AZURE,
    ['scheme-other-cloud'],
    foreign('azure-sas', 'acct.blob.core.windows.net'),
  ),
  entry(
    'a query of version 2 for a query protocol',
    `https://ec2.amazonaws.com/?Action=DescribeImages&SignatureVersion=2&SignatureMethod=HmacSHA256&AWSAccessKeyId=${KEY_ID}&Signature=abc%3D`,
    ['scheme-v2'],
    foreign('aws-v2-query', 'ec2.amazonaws.com'),
  ),
  entry('a plain URL on a line of its own', 'https://api.example.com/prod/orders?dry=1', [], {
    format: 'url',
    host: 'api.example.com',
    target: '/prod/orders?dry=1',
  }),
  entry('a token for RDS', RDS, [], {
    format: 'presigned-token',
    host: RDS_HOST,
    method: 'GET',
    signature: signatureOf(RDS),
    signedHeaders: 'host',
  }),
  entry('a token for RDS as a password', `PGPASSWORD="${RDS}" psql -h db`, [], {
    format: 'presigned-token',
    host: RDS_HOST,
    signature: signatureOf(RDS),
  }),
  entry(
    'a token for RDS as the password in a URL for Postgres',
    `DATABASE_URL=postgres://app:${encodeURIComponent(RDS)}@${RDS_HOST}/orders?sslmode=verify-full`,
    [],
    { format: 'presigned-token', host: RDS_HOST, signature: signatureOf(RDS), note: 'url-unescaped' },
  ),
  entry('a token for RDS wrapped at 80', wrap(RDS, 80), ['url-white-space'], {
    format: 'presigned-token',
    host: RDS_HOST,
    signature: signatureOf(RDS),
    note: 'lines-joined',
  }),
  entry('a token for Aurora DSQL', DSQL, [], {
    format: 'presigned-token',
    host: DSQL_HOST,
    signature: signatureOf(DSQL),
  }),
  entry('a token for ElastiCache', `AUTH web ${CACHE}`, [], {
    format: 'presigned-token',
    host: 'sessions-prod',
    signature: signatureOf(CACHE),
  }),
  entry('a token for EKS', EKS_TOKEN, [], EKS_ITEM),
  entry(
    'a token for EKS as kubectl gets it',
    `{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1beta1","spec":{},"status":{"expirationTimestamp":"2026-03-14T09:40:53Z","token":"${EKS_TOKEN}"}}`,
    [],
    EKS_ITEM,
  ),
  entry('a token for EKS wrapped at 76', wrap(EKS_TOKEN, 76), [], { ...EKS_ITEM, note: 'lines-joined' }),
  entry('a token for MSK', base64url(MSK), [], MSK_ITEM),
  entry('a token for MSK in a log line', `INFO generated auth token: ${base64url(MSK)} expires=900`, [], MSK_ITEM),
  entry(
    'a presigned URL in a log that JSON escaped twice',
    escapeJson(escapeJson(`{"url":"${S3_URL.replaceAll('&', '\\u0026')}"}`)),
    [],
    note('json-unescaped'),
  ),
  entry(
    'a page of HTML with a presigned URL as text',
    escapeHtml(`<a href="${S3_URL.replaceAll('&', '&amp;')}">`),
    [],
    note('html-unescaped'),
  ),
];
