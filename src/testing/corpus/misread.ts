import { createHash } from 'node:crypto';
import { EMPTY_SHA256 } from '@/core/model/body';
import { presign, signHeaders } from '@/testing/sign-v4';
import { type CorpusEntry, entry, searched } from './entry';
import { both, LOG, swap } from './exchange';
import { API_CANONICAL, API_HOST, CANONICAL, DATE, KEY_ID, SECRET } from './parts';

const api = {
  accessKeyId: KEY_ID,
  secret: SECRET,
  date: DATE,
  method: 'GET',
  host: API_HOST,
  path: '/prod/orders',
  region: 'ap-southeast-2',
  service: 'execute-api',
};
const link = (of: Partial<typeof api> & { readonly payloadHash: string }): string => {
  const asked = { ...api, ...of };
  return `https://${asked.host}${asked.path}?${presign(asked, 900)}`;
};
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const URL = { format: 'presigned-url' } as const;

const GO = `sts := "AWS4-HMAC-SHA256\\n"+amzDate+"\\n"+scope+"\\n"+hex.EncodeToString(hash[:])
sig := hex.EncodeToString(mac(key, sts))
req.Header.Set("Authorization", "AWS4-HMAC-SHA256 Credential="+os.Getenv("AWS_ACCESS_KEY_ID")+"/"+scope+", SignedHeaders=host;x-amz-date, Signature="+sig)
`;

const RIGHT = signHeaders({ ...api, path: '/prod/a%20b', canonicalPath: '/prod/a%2520b', payloadHash: EMPTY_SHA256 });
const WITH_BLANK = `https://${API_HOST}/prod/a%20b`;
const archive = (status: number): string =>
  JSON.stringify({
    log: {
      version: '1.2',
      entries: [
        {
          request: { method: 'GET', url: WITH_BLANK, headers: RIGHT.map(([name, value]) => ({ name, value })) },
          response: { status, headers: [], content: { text: '{"ok":true}' } },
        },
      ],
    },
  });

/** A collection of Postman that signs when it sends. */
const collection = (region: string, host = API_HOST, service = 'execute-api'): string =>
  JSON.stringify({
    info: { name: 'orders', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
    item: [
      {
        request: {
          method: 'GET',
          auth: {
            type: 'awsv4',
            awsv4: Object.entries({ region, service }).map(([key, value]) => ({ key, value })),
          },
          url: `https://${host}/prod/orders`,
        },
      },
    ],
  });
const COLLECTION = { format: 'postman' } as const;
const CURL = { format: 'curl' } as const;

const UNSORTED = swap(API_CANONICAL, 'dry=1', 'dry=1&a=2');
const SORTED = swap(API_CANONICAL, 'dry=1', 'a=2&dry=1');

/** Texts of which something false, or nothing that helps, is easily said. */
export const MISREAD: readonly CorpusEntry[] = [
  entry('Go that signs, without blanks around its pluses', GO, []),
  entry(
    'Java that signs, appended piece by piece',
    `${GO.split('\n')[0]}\nauth.append("AWS4-HMAC-SHA256 Credential=").append(id).append("/").append(scope);`,
    [],
  ),
  searched(
    SECRET,
    'payload-unsigned',
    entry('a link for API Gateway with UNSIGNED-PAYLOAD', link({ payloadHash: 'UNSIGNED-PAYLOAD' }), [], URL),
  ),
  searched(
    SECRET,
    'signed for GET',
    entry('a link for API Gateway with the hash of no body', link({ payloadHash: EMPTY_SHA256 }), [], URL),
  ),
  entry(
    'two canonical requests, the first not sorted',
    both(UNSORTED, SORTED),
    ['texts-canonical-line', 'texts-two-differ'],
    LOG,
    LOG,
  ),
  entry(
    'two canonical requests, the second not sorted',
    both(SORTED, UNSORTED),
    ['texts-canonical-line', 'texts-two-differ'],
    LOG,
    LOG,
  ),
  entry(
    'Postman that signs for another Region than its host’s',
    collection('us-east-1'),
    ['scope-region-host'],
    COLLECTION,
  ),
  entry(
    'Postman that signs for another service than its host’s',
    collection('ap-southeast-2', API_HOST, 'lambda'),
    ['scope-service-host'],
    COLLECTION,
  ),
  entry('Postman that signs for its host', collection('ap-southeast-2'), [], COLLECTION),
  entry('Postman whose Region is a variable', collection('{{region}}'), [], COLLECTION),
  entry(
    'curl that signs for another Region than its host’s',
    `curl --aws-sigv4 "aws:amz:us-east-1:execute-api" --user "$KEY" 'https://${API_HOST}/prod/orders'`,
    ['scope-region-host'],
    CURL,
  ),
  entry(
    'curl that takes Region and service from the host',
    `curl --aws-sigv4 "aws:amz" --user "$KEY" 'https://${API_HOST}/prod/orders'`,
    [],
    CURL,
  ),
  entry(
    'awscurl that takes the Region from its surroundings',
    `awscurl --service execute-api 'https://${API_HOST}/prod/orders'`,
    [],
    { format: 'awscurl' },
  ),
  entry(
    'a .http file that signs for another Region than its host’s',
    `GET https://${API_HOST}/prod/orders HTTP/1.1\nAuthorization: AWS key secret region:us-east-1 service:execute-api\n`,
    ['scope-region-host'],
    { format: 'http-request' },
  ),
  entry(
    'a canonical request for S3, its path encoded twice',
    `Canonical request:\n${swap(CANONICAL, '%20', '%2520')}`,
    ['texts-canonical-line'],
    LOG,
  ),
  entry(
    'a canonical request for S3 with a percent sign in the key',
    `Canonical request:\n${swap(CANONICAL, '/2026/', '/2026/100%25/')}`,
    [],
    LOG,
  ),
  entry(
    'an archive of a signed request that was accepted',
    archive(200),
    ['outcome-success'],
    { format: 'har' },
    { format: 'har', status: 200 },
  ),
  entry(
    'API Gateway’s words alone, with AWS’s texts',
    JSON.stringify({
      message: `The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.\n\nThe Canonical String for this request should have been\n'${API_CANONICAL}'\n\nThe String-to-Sign should have been\n'AWS4-HMAC-SHA256\n${DATE}\n20260314/ap-southeast-2/execute-api/aws4_request\n${sha256(API_CANONICAL)}'\n`,
    }),
    [],
    { format: 'error-json', canonicalRequest: API_CANONICAL },
  ),
];
