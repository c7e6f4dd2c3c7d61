import { general, s3, wanted } from './wanted';

const UNSIGNED = { headers: [['x-amz-content-sha256', 'UNSIGNED-PAYLOAD']] } as const;
const form = (type: string) =>
  ({
    method: 'POST',
    contentSha256: true,
    headers: [
      ['Content-Type', type],
      ['Content-Length', '18'],
    ],
  }) as const;
const IN_CHUNKS = {
  method: 'PUT',
  headers: [
    ['Content-Encoding', 'aws-chunked'],
    ['Content-Length', '70260'],
    ['x-amz-content-sha256', 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD'],
    ['x-amz-decoded-content-length', '70000'],
    ['x-amz-storage-class', 'ONEZONE_IA'],
  ],
} as const;
const WITH_TRAILER = {
  method: 'PUT',
  headers: [
    ['Content-Encoding', 'aws-chunked'],
    ['x-amz-content-sha256', 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER'],
    ['x-amz-decoded-content-length', '70000'],
    ['x-amz-storage-class', 'ONEZONE_IA'],
    ['x-amz-trailer', 'x-amz-checksum-sha256'],
  ],
} as const;
const SECRET_WITH_PLUS = 'a+b/c=d&e%f';

export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'PROPFIND']
  .map((method) => wanted(`${method} is the first line`, general('/', { method })))
  .concat([wanted('a method is signed in upper case', general('/', { method: 'get' }))]);

export const HOSTS = [
  wanted('a host is signed in lower case', { url: 'https://API.Example.COM/' }),
  wanted('the port of https is left out', { url: 'https://api.example.com:443/' }),
  wanted('the port of http is left out', { url: 'http://api.example.com:80/' }),
  wanted('the port of https stays with http', { url: 'http://api.example.com:443/' }),
  wanted('another port is signed', { url: 'https://api.example.com:8443/' }),
  wanted('zeros before a port are left out', { url: 'https://api.example.com:08443/' }),
  wanted('a name beyond ASCII is signed as it is resolved', { url: 'https://bücher.example/' }),
  wanted('an IPv4 address is a host', { url: 'http://127.0.0.1:9000/' }),
  wanted('an IPv6 address keeps its brackets', { url: 'http://[::1]:9000/' }),
  wanted('localhost is a host', { url: 'http://localhost:4566/' }),
  wanted('the user’s name in a URL is not signed', { url: 'https://user:password@api.example.com/' }),
  wanted('a fragment is not signed', general('/a#b')),
];

export const PAYLOADS = [
  wanted('no body has the hash of nothing', general('/')),
  wanted('a body is hashed', general('/', { method: 'POST' }), { text: 'Param1=value1' }),
  wanted('a body beyond ASCII is hashed in UTF-8', general('/', { method: 'POST' }), { text: '{"é":"😀"}' }),
  wanted('line breaks of a body are hashed as they are', general('/', { method: 'PUT' }), { text: 'a\r\nb\n' }),
  wanted('a body of a space is a body', general('/', { method: 'PUT' }), { text: ' ' }),
  wanted('x-amz-content-sha256 is signed where it is sent', general('/', { method: 'POST', contentSha256: true }), {
    text: 'a',
    forms: ['header'],
  }),
  wanted('x-amz-content-sha256 of no body is signed where it is sent', general('/', { contentSha256: true }), {
    forms: ['header'],
  }),
  wanted('x-amz-content-sha256 is always sent to S3', s3('/k'), { forms: ['header'] }),
  wanted('x-amz-content-sha256 of a body is sent to S3', s3('/k', { method: 'PUT' }), {
    text: 'a body',
    forms: ['header'],
  }),
  wanted('a form is a body with its type and length', general('/', form('application/x-www-form-urlencoded')), {
    text: 'colour=blue&size=4',
  }),
  wanted(
    'a form’s type is signed with its parameter',
    general('/', form('application/x-www-form-urlencoded; charset=iso-8859-1')),
    { text: 'colour=blue&size=4' },
  ),
  wanted('the headers of a body in chunks are signed with a constant for its hash', s3('/large.bin', IN_CHUNKS), {
    forms: ['header'],
  }),
  wanted('the headers of a body in chunks with a trailer name the trailer', s3('/large.bin', WITH_TRAILER), {
    forms: ['header'],
  }),
  wanted('a body may be left open', general('/', { ...UNSIGNED, method: 'PUT' }), { text: 'a', forms: ['header'] }),
  wanted('a body for S3 may be left open', s3('/k', { ...UNSIGNED, method: 'PUT' }), { text: 'a', forms: ['header'] }),
  wanted('an S3 link leaves the body open', s3('/k'), { forms: ['query'] }),
  wanted('an S3 link to upload leaves the body open', s3('/k', { method: 'PUT' }), { text: 'a', forms: ['query'] }),
];

export const SCOPES = [
  wanted('the region is part of the key', general('/', { region: 'eu-west-1' })),
  wanted('the service is part of the key', general('/', { service: 'es' })),
  wanted('a service without a row has the general rules', general('/', { service: 'my-service.v2_x' })),
  wanted('a region may be auto', s3('/k', { region: 'auto' })),
  wanted('the day is part of the key', general('/', { signingTime: '2024-02-29 23:59:59Z' })),
  wanted('the first second of a day is of that day', general('/', { signingTime: '2025-01-01 00:00:00Z' })),
  wanted('a time with an offset is signed in UTC', general('/', { signingTime: '2025-01-01T08:59:59+09:00' })),
  wanted('the secret is part of the key', general('/', { secretAccessKey: 'another secret' })),
  wanted('a secret’s plus, slash and percent are characters', general('/', { secretAccessKey: SECRET_WITH_PLUS })),
  wanted('a secret beyond ASCII is used in UTF-8', general('/', { secretAccessKey: 'sécret日' })),
  wanted('an access key id with a plus is encoded in a link', general('/', { accessKeyId: 'minio.user+1=@~' })),
  wanted('one second is the shortest expiry', general('/', { expires: '1' }), { forms: ['query'] }),
  wanted('seven days are the longest expiry', general('/', { expires: '604800' }), { forms: ['query'] }),
];

const TOKEN = 'IQoJb3JpZ2luX2VjEJr//////////wEaCXVzLWVhc3QtMSJ+/a==';

export const TOKENS = [
  wanted('a session token is signed', general('/', { sessionToken: TOKEN })),
  wanted('a session token is encoded in a link', general('/', { sessionToken: 'a/b+c=d&e%f' })),
  wanted('a session token is signed for S3', s3('/k', { sessionToken: TOKEN })),
  wanted('a session token stands among one’s own parameters, sorted', general('/?Z=1&a=2', { sessionToken: TOKEN })),
  wanted('a session token of AWS IoT is added after signing', {
    service: 'iotdevicegateway',
    region: 'us-east-1',
    url: 'wss://a-ats.iot.us-east-1.amazonaws.com/mqtt',
    sessionToken: TOKEN,
  }),
];

export const SERVICES = [
  wanted('S3 Object Lambda has S3’s rules', s3('/a//b', { service: 's3-object-lambda' })),
  wanted('S3 on Outposts has S3’s rules', s3('/a//b', { service: 's3-outposts' })),
  wanted('S3 Express has S3’s rules', s3('/a//b', { service: 's3express' })),
  wanted('OpenSearch Serverless wants x-amz-content-sha256', general('/', { service: 'aoss' }), { forms: ['header'] }),
  wanted('VPC Lattice leaves the body of a link open', general('/', { service: 'vpc-lattice-svcs' }), {
    forms: ['query'],
  }),
  wanted('Lambda’s function URLs have the general rules', {
    service: 'lambda',
    region: 'us-east-1',
    url: 'https://abc.lambda-url.us-east-1.on.aws/a b?c',
  }),
  wanted('a model id of Bedrock is encoded twice', {
    service: 'bedrock',
    region: 'us-east-1',
    method: 'POST',
    url: 'https://bedrock-runtime.us-east-1.amazonaws.com/model/anthropic.claude-v2%3A1/invoke',
  }),
  wanted('a token for a database is a link without a path', {
    service: 'rds-db',
    region: 'us-east-1',
    url: 'https://db.abc.us-east-1.rds.amazonaws.com:3306/?Action=connect&DBUser=jane',
  }),
  wanted('a token for EKS signs the cluster’s name', {
    service: 'sts',
    region: 'us-east-1',
    url: 'https://sts.us-east-1.amazonaws.com/?Action=GetCallerIdentity&Version=2011-06-15',
    headers: [['x-k8s-aws-id', 'cluster']],
    expires: '60',
  }),
];
