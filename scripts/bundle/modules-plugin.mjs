import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';

/** Where a build leaves the list of modules in each of the page's chunks, below the repository. */
export const MODULES_FILE = 'node_modules/.cache/sigv4-playground/modules.json';

/**
 * A Vite plug-in that records which modules went into which chunk, for scripts/check-bundle.mjs.
 *
 * @returns {import('vite').Plugin}
 */
export function recordModules() {
  let root = '';
  return {
    name: 'record-modules',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    generateBundle(_options, bundle) {
      /** @type {Record<string, string[]>} */
      const modules = {};
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const kept = Object.entries(chunk.modules).filter(([, { renderedLength }]) => renderedLength > 0);
        modules[chunk.fileName] = kept.map(([id]) => relative(root, id).split(sep).join('/'));
      }
      const file = `${root}/${MODULES_FILE}`;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(modules, undefined, 2));
    },
  };
}
