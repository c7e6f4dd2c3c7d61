import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromBase64Url } from './base64';

it('base64 and base64url without padding give back the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const buffer = Buffer.from(bytes);
      expect(fromBase64Url(buffer.toString('base64url'))).toEqual(bytes);
      expect(fromBase64Url(buffer.toString('base64').replace(/=+$/, ''))).toEqual(bytes);
    }),
  );
});

it('what is no base64 gives nothing', () => {
  expect(['a', 'ab=c', 'ab c', '=', 'é'].map(fromBase64Url)).toEqual(Array(5).fill(undefined));
});
