// @vitest-environment jsdom

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { firstPaint } from '#scripts/first-look/plugin.mjs';
import { createSettings } from './settings';

function page({ dark = false, languages = ['en-US'] }: { dark?: boolean; languages?: string[] } = {}) {
  vi.stubGlobal('matchMedia', () => ({ matches: dark }));
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);
  new Function(firstPaint)();
  const { lang, dataset } = document.documentElement;
  return { lang, theme: dataset.theme };
}

function denyStorage(): void {
  const denied = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: denied, setItem: denied });
}

beforeEach(() => localStorage.clear());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('settings', () => {
  it('are undefined until written', () => expect(createSettings().read('theme')).toBeUndefined());

  it('outlive the page', () => {
    createSettings().write('theme', 'dark');
    createSettings().write('language', 'ja');
    expect([createSettings().read('theme'), createSettings().read('language')]).toEqual(['dark', 'ja']);
  });

  it('are those that another tab wrote last', () => {
    const [one, other] = [createSettings(), createSettings()];
    one.write('learned', 'a');
    other.write('learned', 'a b');
    expect(one.read('learned')).toBe('a b');
  });

  it('last as long as the page where storage is denied', () => {
    denyStorage();
    const settings = createSettings();
    settings.write('theme', 'dark');
    expect([settings.read('theme'), settings.read('language')]).toEqual(['dark', undefined]);
  });
});

describe('the first paint', () => {
  it('has the theme and language that were chosen', () => {
    createSettings().write('theme', 'dark');
    createSettings().write('language', 'ja');
    expect(page()).toEqual({ theme: 'dark', lang: 'ja' });
  });

  it("has the system's theme and the first language that is there", () => {
    expect(page({ dark: true, languages: ['de-DE', 'ja-JP', 'en'] })).toEqual({ theme: 'dark', lang: 'ja' });
    expect(page({ dark: false, languages: ['de-DE'] })).toEqual({ theme: 'light', lang: 'en' });
  });

  it('knows nothing of a stored value that is neither', () => {
    createSettings().write('theme', 'sepia');
    createSettings().write('language', 'xx');
    expect(page({ dark: true })).toEqual({ theme: 'dark', lang: 'en' });
  });

  it('comes where storage is denied, too', () => {
    denyStorage();
    expect(page({ dark: true })).toEqual({ theme: 'dark', lang: 'en' });
  });
});
