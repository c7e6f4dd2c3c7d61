import { describe, expect, it } from 'vitest';
import { asBrowserSends, isExposed, signedUrl, wirePath } from './url';

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

describe('a URL is exposed', () => {
  it.each([
    'http://a.example/',
    'ws://a.example',
    'HTTP://192.168.0.1:8080/x',
    'http://localhost.a.example/',
    'http://127.a.example/',
    'http://notlocalhost/',
    'http://[::2]/',
    'http://10.0.0.1?localhost',
  ])('%s', (url) => expect(isExposed(url)).toBe(true));
  it.each([
    'https://a.example/',
    'wss://a.example/',
    'http://localhost:5173/x',
    'http://a.localhost',
    'http://127.0.0.1:9000/',
    'http://127.8.9.10',
    'http://[::1]:80/',
  ])('not %s', (url) => expect(isExposed(url)).toBe(false));
});
