import { type CorpusEntry, entry } from '@/testing/corpus/entry';
import {
  both,
  CURL,
  call,
  canonical,
  curlOf,
  databaseToken,
  JSON_ERROR,
  link,
  refusal,
  refusalInJson,
  URL,
  upload,
  urlOf,
  XML,
  xml,
} from '@/testing/corpus/exchange';
import { API_HOST, S3_HOST } from '@/testing/corpus/parts';

const proxied = call({ host: 'api.example.com' });
const store = upload({ host: 'files.example.com:9000', region: 'us-east-1' });
const mapped = call({ host: 'orders.example.com', path: '/v2/orders' });
const global = link({ host: 'press-archive.s3.amazonaws.com' });
const tokenOf = (host: string): string => urlOf(databaseToken({ host })).replace('https://', '');
const TOKEN = { format: 'presigned-token' } as const;

export const PROXY_HOST: readonly CorpusEntry[] = [
  entry(
    'a call through a proxy that sends its own Host on',
    both(curlOf(proxied), refusalInJson(proxied, canonical(proxied, 'host:api.example.com', `host:${API_HOST}`))),
    ['host-in-transit'],
    CURL,
    JSON_ERROR,
  ),
];

export const PORT: readonly CorpusEntry[] = [
  entry(
    'an upload through a proxy that drops the port of Host',
    both(curlOf(store), refusal(store, canonical(store, 'host:files.example.com:9000', 'host:files.example.com'))),
    ['host-port-in-transit'],
    CURL,
    XML,
  ),
  entry('a default port that was signed', urlOf(link({ host: `${S3_HOST}:443` })), ['host-default-port'], URL),
];

export const CDN: readonly CorpusEntry[] = [
  entry(
    'a URL signed for a distribution of CloudFront',
    urlOf(link({ host: 'd111111abcdef8.cloudfront.net' })),
    ['host-cdn'],
    URL,
  ),
];

export const PREFIX: readonly CorpusEntry[] = [
  entry(
    'a call through a custom domain that maps a stage',
    both(curlOf(mapped), refusalInJson(mapped, canonical(mapped, '/v2/orders', '/prod/v2/orders'))),
    ['path-prefix-in-transit'],
    CURL,
    JSON_ERROR,
  ),
  entry(
    'a bucket in the host and in the path',
    urlOf(link({ path: '/press-archive/a.pdf' })),
    ['host-bucket-twice'],
    URL,
  ),
];

export const OWN_NAME: readonly CorpusEntry[] = [
  entry('a token for RDS, made for the end of a tunnel', tokenOf('127.0.0.1:5432'), ['host-tunnel'], TOKEN),
  entry('a token for RDS, made for an alias', tokenOf('db.example.com:5432'), ['host-alias'], TOKEN),
  entry(
    'a token for RDS, made without a port',
    tokenOf('orders.cluster-c9x8.us-east-2.rds.amazonaws.com'),
    ['host-database-port'],
    TOKEN,
  ),
];

export const REDIRECT: readonly CorpusEntry[] = [
  entry(
    'a URL, and the endpoint that S3 points to',
    both(
      urlOf(link({ host: 's3.us-east-1.amazonaws.com', path: '/press-archive/a.pdf', region: 'us-east-1' })),
      xml(
        'PermanentRedirect',
        'The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.',
        ['Endpoint', S3_HOST],
        ['Bucket', 'press-archive'],
      ),
    ),
    ['redirect-reported'],
    URL,
    XML,
  ),
  entry(
    'curl -v of a URL that S3 redirects',
    both(
      `curl -v '${urlOf(global)}'`,
      `< HTTP/1.1 307 Temporary Redirect\n< x-amz-bucket-region: eu-west-3\n< Location: ${urlOf({ ...global, host: S3_HOST })}\n< Server: AmazonS3\n<`,
    ),
    ['redirect-reported'],
    CURL,
    { format: 'http-reply', status: 307 },
    { format: 'presigned-url' },
  ),
  entry('a URL at the global endpoint of S3', urlOf(global), ['host-s3-global'], URL),
];
