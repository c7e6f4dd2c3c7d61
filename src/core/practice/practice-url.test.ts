import { describe, expect, it } from 'vitest';
import { isPracticeUrl } from './practice-url';

describe('a practice URL', () => {
  const base = 'https://example.github.io/sigv4/';
  it.each([
    ['is below practice/ of the page', 'https://example.github.io/sigv4/practice/s3/b/k?x=1#y', true],
    ['may be spelt with the default port and a capital host', 'https://EXAMPLE.github.io:443/sigv4/practice/', true],
    [
      'may get there over a dot segment, as browsers resolve it',
      'https://example.github.io/x/../sigv4/practice/s3',
      true,
    ],
    ['may carry a user name', 'https://u:p@example.github.io/sigv4/practice/s3', true],
    ['is not beside the page', 'https://example.github.io/practice/s3', false],
    ['is not of another origin', 'http://example.github.io/sigv4/practice/s3', false],
    ['is not the page itself', 'https://example.github.io/sigv4/?practice/', false],
    ['is not another folder', 'https://example.github.io/sigv4/practices/s3', false],
    ['is a URL', 'practice/s3', false],
  ])('%s', (_rule, url, expected) => {
    expect(isPracticeUrl(url, base)).toBe(expected);
  });
});
