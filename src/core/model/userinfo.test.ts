import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostMayBegin, mayHoldUserinfo, userinfoMaySpill, withoutUserinfo } from './userinfo';

const SPILLING = [
  'https://user:pa/ss@w@host/key',
  'https://user:p@ss/w@host',
  'https://user:p@ss.word/w@host.example/key',
  'https://user:p@ss?w@host',
  'https://user:p@ss#w@host/key',
  'https://user:1/2@host.example/key',
  'https://first.last:1?2@host.example/key',
  'https://token/with+slash@host.example/key',
  'https:\\\\user:pa\\ss@host.example/key',
];
/** An `@` that no password ends with. */
const RIGHT = [
  'https://registry.example.com/@scope/pkg',
  'https://b.s3.amazonaws.com/user@example.com/key',
  'https://s3.example.com:9000/b/user@example.com/key',
  'http://localhost:9000/b/user@example.com',
  'http://127.0.0.1:9000/b/user@example.com',
  'http://[::1]:9000/b/user@example.com',
  'https://a.example/?prefix=user@example.com#me@b',
  'https://minio:9000/b/key',
];
/** In front of the host alone, where everybody sees it. */
const PLAIN = ['https://user:pw@a.example/key', 'https://us er:p w@a.example', 'https://user@host?x=1#y'];

describe('a name and a password in a URL', () => {
  it.each(SPILLING)('may go on behind what looks like the host: %s', (url) => {
    expect(userinfoMaySpill(url)).toBe(true);
  });

  it.each([...RIGHT, ...PLAIN])('do not in %s', (url) => {
    expect(userinfoMaySpill(url)).toBe(false);
  });

  it.each([...SPILLING, ...PLAIN])('are seen in a value, by themselves or in a text: %s', (url) => {
    expect([url, `/proxy/${url}`, `see https://a.example/ and ${url}`].map(mayHoldUserinfo)).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('are seen in a value with no scheme before them', () => {
    expect(['user:pa/ss@host', 'user:p@ss/w@host', 'user@host'].map(mayHoldUserinfo)).toEqual([true, true, true]);
  });

  it.each([...RIGHT, 'a/b@c', 'attachment; filename="a@2x.png"', 'curl/8 (me@a.example)'])('are none in %s', (text) => {
    expect(mayHoldUserinfo(text)).toBe(false);
  });

  it.each([
    ['https://user:pa/ss@w@host.example/key', 'https://GONE@host.example/key'],
    ['https://user:p@ss/w@host', 'https://GONE@host'],
    ['a https://a.example/@b/c, https://u:p/w@b.example/', 'a https://a.example/@b/c, https://GONE@b.example/'],
  ])('are left out of %s', (text, without) => {
    expect(withoutUserinfo(text, 'GONE@')).toBe(without);
  });
});

describe('the host of a pasted URL', () => {
  it.each([
    ['https://user:pw@a.example/key', 'a.example/key'],
    ['https://user:pa/ss@w@host/key', 'host/key'],
    ['https://user:p@ss/w@host/key', 'host/key'],
    ['https://user:p?w#x@a.example/key', 'a.example/key'],
    ['https://user:p?w@a.example/key?prefix=@x', 'a.example/key?prefix=@x'],
    ['https://token/with+slash@a.example/key', 'a.example/key'],
    // An `@` that stands where it may.
    ['https://user:pw@a.example/@scope/pkg', 'a.example/@scope/pkg'],
    ['https://user:pw@a.example/key?prefix=user@b.example', 'a.example/key?prefix=user@b.example'],
    ['http://minio:9000/b/user@b.example', 'minio:9000/b/user@b.example'],
    ['https://a.example/user@b.example/key', 'a.example/user@b.example/key'],
  ])('of %s begins so: %s', (url, rest) => {
    expect(url.slice(hostMayBegin(url))).toBe(rest);
  });
});

it('nothing of a password is left, whatever signs stand in it, in front of a host with a dot', () => {
  const piece = fc.stringMatching(/^[A-Z]{3}$/);
  const sign = fc.constantFrom('@', '/', '?', '#', '%40', ' ', '\\', ':', '//', '@/', '/@', '@.');
  fc.assert(
    fc.property(fc.array(fc.tuple(piece, sign), { minLength: 1, maxLength: 6 }), piece, (pieces, last) => {
      const url = `https://user:${pieces.flat().join('')}${last}@a.example/key`;
      expect(withoutUserinfo(url, '')).toBe('https://a.example/key');
      expect(url.slice(hostMayBegin(url))).toBe('a.example/key');
    }),
  );
});
