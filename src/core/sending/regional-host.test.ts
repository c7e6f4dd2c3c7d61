import { expect, it } from 'vitest';
import { regionalHost } from './regional-host';

it('the global host leads to that of the Region signed for', () => {
  expect(regionalHost('bucket.s3.amazonaws.com', 'eu-west-1')).toEqual({
    host: 'bucket.s3.eu-west-1.amazonaws.com',
    isKnown: true,
  });
  expect(regionalHost('s3.amazonaws.com', 'ap-northeast-1')?.host).toBe('s3.ap-northeast-1.amazonaws.com');
  expect(regionalHost('a.b.s3.amazonaws.com', 'us-gov-west-1')?.host).toBe('a.b.s3.us-gov-west-1.amazonaws.com');
});
it.each([
  ['bucket.s3.amazonaws.com', 'us-east-1'],
  ['bucket.s3.amazonaws.com', '*'],
  ['bucket.s3.amazonaws.com', ''],
  ['bucket.s3.eu-west-1.amazonaws.com', 'eu-west-1'],
  ['bucket.s3-eu-west-1.amazonaws.com', 'eu-west-1'],
])('of %s, signed for “%s”, only the reply knows the Region', (host, region) =>
  expect(regionalHost(host, region)).toEqual({ host: 'bucket.s3.REGION.amazonaws.com', isKnown: false }),
);
it.each([
  'localhost:9000',
  's3.example.com',
  'bucket.s3-accelerate.amazonaws.com',
  'x.execute-api.eu-west-1.amazonaws.com',
])('%s is none of S3’s', (host) => expect(regionalHost(host, 'eu-west-1')).toBeUndefined());
