import { expect, it } from 'vitest';
import { path } from './shapes';

it.each([
  ['/p;jsessionid=s3cr3t', '/p;jsessionid=…'],
  ['/p;page=2;token=s3cr3t/q', '/p;page=2;token=…/q'],
  ['/p%3Btoken%3Ds3cr3t/q', '/p%3Btoken%3D…/q'],
  ['/p%253Btoken%253Ds3cr3t', '/p%253Btoken%253D…'],
  ['/https://u:s3cr3t@b.example/q', '/https://b.example/q'],
  ['/year=2026/a;b/c', '/year=2026/a;b/c'],
])('of the path %s is told %s', (whole, told) => {
  expect(path(whole)).toBe(told);
});
