import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromHex, toHex } from './hex';

it('bytes come back from their hexadecimal text, in either case', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const text = toHex(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('hex'));
      expect(fromHex(text)).toEqual(Uint8Array.from(bytes));
      expect(fromHex(text.toUpperCase())).toEqual(Uint8Array.from(bytes));
    }),
  );
});

it.each(['0', 'abc', '0g', 'zz', ' 00', '00 ', '0x', '-1', '＀＀'])('%j is not hexadecimal', (text) => {
  expect(fromHex(text)).toBeUndefined();
});

it('the empty text is no bytes', () => expect(fromHex('')).toEqual(new Uint8Array()));
