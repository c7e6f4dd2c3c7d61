import { expect, it } from 'vitest';
import { readCanonicalText, readToSignText } from './canonical-text';

it('a canonical request is taken apart as it stands', () => {
  expect(readCanonicalText('GET\n/a\nb=1&c=\nhost:x:1\nx-amz-id-2:\n\nhost;x-amz-id-2\nabc\n')).toEqual({
    method: 'GET',
    path: '/a',
    query: 'b=1&c=',
    headers: [
      ['host', 'x:1'],
      ['x-amz-id-2', ''],
    ],
    signedHeaders: 'host;x-amz-id-2',
    payloadHash: 'abc',
  });
});

it.each(['', 'GET', 'GET\n/\n\nhost:a\nhost\nabc', 'GET\n/\n\nhost\n\nhost\nabc', 'GET\n\n\n1440938160\n/bucket/a'])(
  '%j is no canonical request',
  (text) => expect(readCanonicalText(text)).toBeUndefined(),
);

it('a string to sign has four lines, the first of them an algorithm', () => {
  expect(readToSignText('AWS4-HMAC-SHA256\nd\ns\nh')?.requestHash).toBe('h');
  expect(readToSignText('AWS4-HMAC-SHA256\nd\ns')).toBeUndefined();
  expect(readToSignText('GET\nd\ns\nh')).toBeUndefined();
});
