import { expect, it } from 'vitest';
import { hexDump } from './hex-dump';

it('a row has sixteen bytes, and what cannot be seen is a dot', () => {
  expect(hexDump(new TextEncoder().encode('GET\n/a b/日本語+xyz'))).toBe(
    [
      '000000  47 45 54 0a 2f 61 20 62 2f e6 97 a5 e6 9c ac e8  GET./a.b/.......',
      '000010  aa 9e 2b 78 79 7a                                ..+xyz',
    ].join('\n'),
  );
});
