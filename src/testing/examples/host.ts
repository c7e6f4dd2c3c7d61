import type { PastedRequest } from '@/core/model/pasted';
import { headed, link, plain } from '@/testing/cases';
import { API, apiLink, type Example, rds, same, swap } from './example';

const alone = (authority: string): PastedRequest => ({
  method: undefined,
  scheme: 'https',
  authority,
  target: '',
  headers: [],
  body: undefined,
});

export const HOST_EXAMPLES: readonly Example[] = [
  [
    'host-of-database',
    { request: alone('mydb.abc.eu-west-1.rds.amazonaws.com:3306') },
    { request: alone('bucket.s3.eu-west-1.amazonaws.com') },
  ],
  ['host-alias', { request: link({ ...rds, host: 'db.example.com:3306' }) }, { request: link(rds) }],
  ['host-bucket-twice', { request: link({ path: '/bucket/a' }) }, { request: link({ path: '/buckets/a' }) }],
  [
    'host-cdn',
    { request: link({ host: 'd111111abcdef8.cloudfront.net' }) },
    { request: plain('d111111abcdef8.cloudfront.net', '/') },
  ],
  [
    'host-database-port',
    { request: link({ ...rds, host: 'db.abc.us-east-1.rds.amazonaws.com' }) },
    { request: link(rds) },
  ],
  ['host-default-port', { request: link({ host: `${API}:443` }) }, { request: link({ host: `${API}:8443` }) }],
  [
    'host-header-differs',
    { request: headed({ headers: [['Host', 'other.test']] }) },
    { request: headed({ headers: [['Host', 'BUCKET.s3.us-east-1.amazonaws.com:443']] }) },
  ],
  [
    'host-in-transit',
    { request: apiLink, received: swap(/host:.*/, 'host:d1.cloudfront.net') },
    { request: apiLink, received: swap(API, `${API}:8443`) },
  ],
  [
    'host-partition',
    { request: link({ host: 'b.s3.cn-north-1.amazonaws.com', scope: '20150830/cn-north-1/s3/aws4_request' }) },
    { request: link({ host: 'b.s3.cn-north-1.amazonaws.com.cn', scope: '20150830/cn-north-1/s3/aws4_request' }) },
  ],
  [
    'host-port-in-transit',
    { request: link({ host: 'minio.test:9000' }), received: swap('host:minio.test:9000', 'host:minio.test') },
    { request: link({ host: 'minio.test:9000' }), received: same },
  ],
  [
    'host-s3-global',
    { request: link({ host: 'b.s3.amazonaws.com', scope: '20150830/eu-west-1/s3/aws4_request' }) },
    { request: link({ host: 'b.s3.amazonaws.com' }) },
  ],
  [
    'host-s3-website',
    { request: link({ host: 'b.s3-website-us-east-1.amazonaws.com' }) },
    { request: plain('b.s3-website-us-east-1.amazonaws.com', '/') },
  ],
  [
    'host-other-copy',
    { request: link({ host: 'localhost:4173', path: '/practice/s3/practice-bucket/a.txt' }) },
    { request: link({ path: '/practice/s3/practice-bucket/a.txt' }) },
  ],
  ['host-tunnel', { request: link({ ...rds, host: '127.0.0.1:3306' }) }, { request: link({ host: '127.0.0.1:9000' }) }],
];
