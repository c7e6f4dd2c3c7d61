import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, fromBase64Url, toBase64 } from './bytes';

describe('base64', () => {
  it('writes and reads what Node does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const text = Buffer.from(bytes).toString('base64');
        expect(toBase64(bytes)).toBe(text);
        expect(fromBase64(text)).toEqual(Uint8Array.from(bytes));
      }),
    );
  });

  it.each(['a', 'ab', 'abc', 'ab c', 'YQ', 'YQ=a', '=', 'YQ==\n', 'YQ-_'])('%j is no base64', (text) => {
    expect(fromBase64(text)).toBeUndefined();
  });
});

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
