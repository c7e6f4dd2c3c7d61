import type { Job } from './signer';

const SECRET = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';
const TOKEN = 'IQoJb3JpZ2luX2VjEXAMPLE//token+with/slashes==';

const job = (of: Partial<Job> & Pick<Job, 'host' | 'path' | 'service'>): Job => ({
  method: 'GET',
  scheme: 'https',
  query: '',
  headers: [],
  body: undefined,
  keyId: 'AKIAIOSFODNN7EXAMPLE',
  secret: SECRET,
  token: undefined,
  date: '20260314T213045Z',
  region: 'ap-northeast-1',
  likeS3: false,
  in: 'header',
  ...of,
});

const CLIENT = [
  ['User-Agent', 'curl/8.5.0'],
  ['Accept', '*/*'],
] as const;
const JSON_BODY = '{"TableName": "Music",\n "Key": {"Artist": "Björk"}}\n';
const temporary = { keyId: 'ASIAIOSFODNN7EXAMPLE', token: TOKEN } as const;

/** Requests of the kinds that people sign by hand. */
export const JOBS: readonly Job[] = [
  job({
    host: 'examplebucket.s3.ap-northeast-1.amazonaws.com',
    path: '/photos/my%20cat%20(1).jpg',
    service: 's3',
    likeS3: true,
    in: 'query',
    query: 'versionId=a%2Fb&response-content-disposition=attachment%3B%20filename%3D%22x~y.jpg%22',
  }),
  job({
    host: 'examplebucket.s3.ap-northeast-1.amazonaws.com',
    path: '/a//b/./c%2Bd%21.txt',
    service: 's3',
    likeS3: true,
    method: 'PUT',
    body: 'Welcome to Amazon S3.\n',
    headers: [
      ['Content-Type', 'text/plain'],
      ['x-amz-meta-note', '  Two  Spaces '],
      ...CLIENT,
      ['Date', 'Sat, 14 Mar 2026 21:30:45 GMT'],
    ],
  }),
  job({
    host: 'x8j638cwtf.execute-api.ap-northeast-1.amazonaws.com',
    path: '/dev/pets/blue%20whale',
    service: 'execute-api',
    in: 'query',
    query: 'type=b&type=a&empty=&flag&q=a%20b%2Bc',
  }),
  job({
    host: 'x8j638cwtf.execute-api.ap-northeast-1.amazonaws.com',
    path: '/dev//orders/:id/../list/',
    service: 'execute-api',
    method: 'POST',
    body: JSON_BODY,
    headers: [['Content-Type', 'application/json; charset=UTF-8'], ['X-Forwarded-Host', 'api.example.com'], ...CLIENT],
    ...temporary,
  }),
  job({
    host: 'dynamodb.ap-northeast-1.amazonaws.com',
    path: '/',
    service: 'dynamodb',
    method: 'POST',
    body: JSON_BODY,
    headers: [
      ['Content-Type', 'application/x-amz-json-1.0'],
      ['X-Amz-Target', 'DynamoDB_20120810.GetItem'],
      ['Accept-Encoding', 'identity'],
      ...CLIENT,
    ],
  }),
  job({
    host: 'sts.amazonaws.com',
    path: '/',
    service: 'sts',
    region: 'us-east-1',
    method: 'POST',
    body: 'Action=GetCallerIdentity&Version=2011-06-15',
    headers: [['Content-Type', 'application/x-www-form-urlencoded; charset=utf-8'], ...CLIENT],
    ...temporary,
  }),
  job({
    host: 'bedrock-runtime.us-west-2.amazonaws.com',
    path: '/model/anthropic.claude-v2:1/invoke',
    service: 'bedrock',
    region: 'us-west-2',
    method: 'POST',
    body: '{"prompt":"hi"}',
    headers: [['Content-Type', 'application/json'], ['Connection', 'keep-alive'], ...CLIENT],
  }),
  job({
    host: 'minio.example.com:9000',
    scheme: 'http',
    path: '/bucket/key~one%27s.bin',
    service: 's3',
    likeS3: true,
    region: 'us-east-1',
    headers: [['Range', 'bytes=0-99'], ['X-Forwarded-Host', 'files.example.com'], ...CLIENT],
  }),
  job({
    host: 'search-logs.ap-northeast-1.es.amazonaws.com',
    path: '/idx-%2A/_search',
    service: 'es',
    query: 'q=title:(a%20b)&pretty&from=10&a-b=1&a=2',
    headers: [
      ['Accept', 'application/json'],
      ['x-amz-meta-note', 'Mixed Case'],
      ['X-Amz-Meta-Note', 'second'],
    ],
  }),
  job({
    host: 'abc.lambda-url.eu-west-1.on.aws',
    path: '/r%C3%A9sum%C3%A9/%E6%97%A5%E6%9C%AC',
    service: 'lambda',
    region: 'eu-west-1',
    in: 'query',
    query: 'x%5B10%5D=1&x%5B1%5D=2&x1=~t*',
    ...temporary,
  }),
  job({
    host: 'email.eu-west-1.amazonaws.com',
    path: '/v2/email/outbound-emails',
    service: 'ses',
    region: 'eu-west-1',
    method: 'POST',
    body: '{"FromEmailAddress":"a@example.com"}',
    headers: [['Content-Type', 'application/json'], ...CLIENT],
  }),
  job({
    host: 's3.us-west-2.amazonaws.com',
    path: '/examplebucket/a%2Bb/%C3%BC%3Dc.txt',
    service: 's3',
    likeS3: true,
    region: 'us-west-2',
    in: 'query',
    query: 'partNumber=1&uploadId=x%2B%2F%3D',
    ...temporary,
  }),
  job({
    host: 'x8j638cwtf.execute-api.ap-northeast-1.amazonaws.com',
    path: '/prod/tags/a%26b%27c%5Bd%5D/x:y,z',
    service: 'execute-api',
    in: 'query',
    query: 'items%5B%5D=1&items%5B%5D=2&10=x&9=y&Zone=a&area=b&name=J%C3%BCrg%20(x)&t=12%3A30',
  }),
  job({
    host: 'abcdefgh.execute-api.eu-west-1.amazonaws.com',
    path: '/v1/items/%E3%82%AB%E3%83%A1%E3%83%A9',
    service: 'execute-api',
    region: 'eu-west-1',
    method: 'PUT',
    query: 'q=a*b&r=(c)&s=~d',
    body: '{"url":"https://example.com/a?b=1&c=<2>","name":"Zoë","note":"it\'s"}',
    headers: [['Content-Type', 'application/json'], ['X-Amz-Meta-Tag', 'A'], ['Accept-Language', 'de'], ...CLIENT],
  }),
];
