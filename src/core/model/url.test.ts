import { describe, expect, it } from 'vitest';
import { asBrowserSends, signedUrl, wirePath } from './url';

describe('what a browser makes of a URL', () => {
  it.each([
    ['https://a.example/x?y=1', 'https://a.example/x?y=1'],
    ['https://a.example', 'https://a.example/'],
    ['https://a.example/a/../b/./c/%2e%2E/d', 'https://a.example/b/d'],
    ['https://a.example//a//', 'https://a.example//a//'],
    ['https://a.example:443/', 'https://a.example/'],
    ['https://a.example/a b', 'https://a.example/a%20b'],
    ["https://a.example/'?'", "https://a.example/'?%27"],
  ])('of %s is %s', (url, sent) => expect(asBrowserSends(signedUrl(url))).toBe(sent));

  it.each(['', 'https://', 'not a url', '/path', 'https://a b/'])('of %j is nothing', (url) => {
    expect(asBrowserSends(signedUrl(url))).toBeUndefined();
  });
});

it('a path on the wire starts with a slash', () => {
  expect(wirePath('/a')).toBe('/a');
  expect(() => wirePath('a')).toThrow('starts with /');
  expect(() => wirePath('')).toThrow('starts with /');
});
