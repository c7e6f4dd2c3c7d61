import { describe, expect, it } from 'vitest';
import { fetchParts } from './parts-plugin.mjs';

const plugin = /** @type {any} */ (fetchParts('/src/platform/fetch-part.ts'));
const { resolveDependencies } = plugin.config().build.modulePreload;

describe('what is fetched before an import()', () => {
  it('is the file itself, whatever else, and each once', () => {
    const of = { hostType: 'js' };
    expect(resolveDependencies('assets/a.js', [], of)).toEqual(['assets/a.js']);
    expect(resolveDependencies('assets/a.js', ['assets/a.js', 'assets/b.js'], of)).toEqual([
      'assets/a.js',
      'assets/b.js',
    ]);
  });

  it('is nothing for what index.html names', () => {
    expect(resolveDependencies('assets/index.js', ['assets/index.js'], { hostType: 'html' })).toEqual([]);
  });
});

describe('the wrapper of every import()', () => {
  it('is ours, by the name that Vite calls it by', () => {
    const { resolveId, load } = plugin;
    const id = '\0vite/preload-helper.js';
    expect(resolveId.filter.id.test(id)).toBe(true);
    expect(load.filter.id.test(resolveId.handler(id))).toBe(true);
    expect(load.handler()).toBe('export { fetchPart as __vitePreload } from "/src/platform/fetch-part.ts";');
  });
});
