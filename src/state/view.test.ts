import { describe, expect, it } from 'vitest';
import { viewIn } from './view';

describe('the view', () => {
  it.each([
    ['', 'build'],
    ['/build?method=GET', 'build'],
    ['/debug', 'debug'],
    ['/debug?anything', 'debug'],
    ['/debugger', 'build'],
    ['/nothing', 'build'],
  ])('that %j names is %s', (hash, view) => {
    expect(viewIn(hash)).toBe(view);
  });
});
