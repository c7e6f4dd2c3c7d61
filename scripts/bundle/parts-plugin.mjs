/** The module in which Vite keeps what it wraps around every import() of a build; the wrapper's name is `__vitePreload`. */
const VITES_OWN = /^\0vite\/preload-helper/;
const OURS = '\0fetch-part';

/**
 * A Vite plug-in that wraps every import() of the built page in our `fetchPart` instead of Vite's own helper, which tries nothing
 * twice and leaves styles out the second time.
 *
 * @param {string} module path of the module that exports `fetchPart`
 * @returns {import('vite').Plugin}
 */
export const fetchParts = (module) => ({
  name: 'fetch-parts',
  apply: 'build',
  enforce: 'pre',
  config: () => ({
    build: { modulePreload: { polyfill: false, resolveDependencies: partsOf } },
  }),
  resolveId: { filter: { id: VITES_OWN }, handler: () => OURS },
  load: {
    filter: { id: /^\0fetch-part$/ },
    handler: () => `export { fetchPart as __vitePreload } from ${JSON.stringify(module)};`,
  },
});

/**
 * What has to be fetched before `file` is imported: itself and the scripts it imports. For the page's first script nothing: the
 * browser finds what index.html names by itself.
 *
 * @param {string} file
 * @param {string[]} dependencies
 * @param {{ hostType: 'html' | 'js' }} of
 */
const partsOf = (file, dependencies, { hostType }) =>
  hostType === 'html' ? [] : [file, ...dependencies.filter((other) => other !== file)];
