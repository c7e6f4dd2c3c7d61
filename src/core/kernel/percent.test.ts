import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from './bytes';
import {
  badPercentAt,
  decodeText,
  decodeToBytes,
  encodeOnly,
  encodePathOnce,
  encodeStrict,
  encodeStrictPath,
} from './percent';

const text = fc.string({ unit: 'grapheme' });
const bytes = fc.uint8Array({ maxLength: 40 });

describe('strict encoding', () => {
  it('leaves RFC 3986’s unreserved characters and nothing else', () => {
    const left = Array.from({ length: 128 }, (_, i) => String.fromCharCode(i)).filter((c) => encodeStrict(c) === c);
    expect(left.join('')).toBe('-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~');
  });
  it("is encodeURIComponent’s with !'()* encoded too", () => {
    const late = (c: string) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`;
    fc.assert(
      fc.property(text, (t) => {
        expect(encodeStrict(t)).toBe(encodeURIComponent(t).replace(/[!'()*]/g, late));
      }),
    );
  });
  it('of a path leaves its slashes', () => {
    expect(encodeStrictPath('/a b/%2F/é')).toBe('/a%20b/%252F/%C3%A9');
  });
  it('of any bytes is undone by decoding', () => {
    fc.assert(
      fc.property(bytes, (b) => {
        const encoded = Array.from(b, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
        expect(decodeToBytes(encodePathOnce(encoded))).toEqual(Uint8Array.from(b));
      }),
    );
  });
});

describe('encoding once', () => {
  it.each([
    ['/a b', '/a%20b'],
    ['/a%20b', '/a%20b'],
    ['/a%2fb%2F', '/a/b/'],
    ['/a%252Fb', '/a%252Fb'],
    ['/%7E%41', '/~A'],
    ["/!'()*", '/%21%27%28%29%2A'],
    ['/%ff', '/%FF'],
    ['/100%', '/100%25'],
    ['//', '//'],
  ])('of %s is %s', (path, expected) => expect(encodePathOnce(path)).toBe(expected));
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(text, (t) => {
        expect(encodePathOnce(encodePathOnce(t))).toBe(encodePathOnce(t));
      }),
    );
  });
});

it('encoding only what is named leaves the rest, percent signs too', () => {
  expect(encodeOnly('a b%20é<', /[^a-z0-9%]+/g)).toBe('a%20b%20%C3%A9%3C');
  expect(encodeOnly('😀', /[^a-z]+/g)).toBe('%F0%9F%98%80');
});

it.each([
  ['', -1],
  ['%20%Ff', -1],
  ['a%', 1],
  ['%2', 0],
  ['%20%zz', 3],
  ['%%20', 0],
  ['%2g', 0],
])('the bad percent sign of %j is at %i', (t, at) => expect(badPercentAt(t)).toBe(at));

describe('decoding', () => {
  it('is decodeURIComponent’s where that has an answer', () => {
    fc.assert(
      fc.property(text, (t) => {
        expect(decodeText(encodeURIComponent(t))).toBe(t);
      }),
    );
  });
  it.each(['%', '%2', '%g0', '%0g', '100%', '%%', '% 20'])('leaves %j, as browsers do', (t) => {
    expect(decodeText(t)).toBe(t);
  });
  it.each(['%ff', '%C3', '%ED%A0%80', 'a%80'])('of %s has no text: its bytes are not UTF-8', (t) => {
    expect(decodeText(t)).toBeUndefined();
  });
  it('takes digits of either case, and a plus for a plus', () => {
    expect(decodeToBytes('%c3%A9+')).toEqual(utf8('é+'));
  });
  it('keeps a byte order mark', () => expect(decodeText('%EF%BB%BFa')).toBe('\ufeffa'));
});
