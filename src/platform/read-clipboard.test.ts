import { afterEach, expect, it, vi } from 'vitest';
import { readClipboard } from './read-clipboard';

afterEach(() => vi.unstubAllGlobals());

it('the clipboard is read as text', async () => {
  vi.stubGlobal('navigator', { clipboard: { readText: async () => 'copied' } });
  expect(await readClipboard()).toBe('copied');
});

it.each([
  ['has no clipboard', {}],
  ['does not read it', { clipboard: {} }],
  ['refuses it', { clipboard: { readText: () => Promise.reject(new DOMException('denied', 'NotAllowedError')) } }],
])('there is no text where the browser %s', async (_, navigator) => {
  vi.stubGlobal('navigator', navigator);
  expect(await readClipboard()).toBeUndefined();
});
